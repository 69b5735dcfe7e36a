using System.Net;
using System.Net.Sockets;

namespace Kolum.ItaAnalytics.Infrastructure.Network;

/// <summary>Which addresses belong to the public internet, and to no machine or network of the office itself.</summary>
public static class PublicInternet
{
    /// <summary>Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (not globally reachable), and multicast.</summary>
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Global unicast; tunnels within it that lead back to addresses of the kind above, and examples, are taken out.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Closed6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    /// <summary>Which addresses may be asked.</summary>
    /// <param name="allowPrivate">Whether machines of the own network may be asked too.</param>
    public static Func<IPAddress, bool> Rule(bool allowPrivate) => allowPrivate ? _ => true : Has;

    /// <summary>Whether an address is reachable from everywhere.</summary>
    public static bool Has(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Closed.Any(network => network.Contains(plain))
            : Global6.Contains(plain) && !Closed6.Any(network => network.Contains(plain));
    }
}
