using System.Net;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Which names and addresses mean this machine and nothing else.</summary>
internal static class LoopbackNames
{
    /// <summary>Whether a host name or address is <c>localhost</c>, in 127.0.0.0/8, or <c>[::1]</c>.</summary>
    /// <param name="host">Without port; IPv6 in brackets or not.</param>
    public static bool Contains(string? host)
    {
        if (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // "127.1" and "2130706433" are addresses too, but no browser sends them: only the usual form is taken.
        var bare = host is ['[', .., ']'] ? host[1..^1] : host;
        return IPAddress.TryParse(bare, out var address) && IPAddress.IsLoopback(address) && address.ToString() == bare;
    }
}
