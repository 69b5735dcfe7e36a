using System.Net;
using System.Net.Sockets;
using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>How well the program knows who asks.</summary>
internal enum CallerKind
{
    /// <summary>Nobody signed in and no token: whoever reaches the program.</summary>
    Anonymous,

    /// <summary>The person at the machine, trusted while the program listens on loopback only (local mode).</summary>
    Local,

    /// <summary>A signed-in user or a token.</summary>
    Known,
}

/// <summary>Who asks, as far as answers and limits depend on it.</summary>
/// <param name="Kind">How well the program knows them.</param>
/// <param name="Permission">Names everything that decides what they may see: two callers with the same text get the same answer to the same question.</param>
/// <param name="BudgetKey">Names the budget that their requests are taken from: a token, a user, or an address.</param>
internal sealed record Caller(CallerKind Kind, string Permission, string BudgetKey)
{
    /// <summary>Somebody of whom nothing is known, not even the address.</summary>
    public static Caller Nobody { get; } = new(CallerKind.Anonymous, "anonymous", "nobody");

    /// <summary>Whether they may look at the schema through introspection; its text is public all the same.</summary>
    public bool MayIntrospect => Kind != CallerKind.Anonymous;

    /// <summary>Somebody who is not signed in, known by the address only.</summary>
    public static Caller Anonymous(IPAddress? address) => Nobody with { BudgetKey = $"address {NetworkOf(address)}" };

    /// <summary>The person at the machine.</summary>
    public static Caller Local(Actor actor) => new(CallerKind.Local, $"local {actor.Name}", "local");

    // A home or an office has a whole /64 of IPv6 addresses to itself: they are one.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, 8))}/64"
            : plain.ToString();
    }
}

/// <summary>Tells who asks.</summary>
internal interface ICallers
{
    /// <summary>Who sent a request.</summary>
    Caller Of(HttpContext http);
}

/// <summary>Local mode: the program listens on loopback only, so whoever asks sits at the machine.</summary>
/// <param name="actor">Who that is.</param>
internal sealed class LocalCallers(ICurrentActor actor) : ICallers
{
    private readonly Caller local = Caller.Local(actor.Actor);

    /// <inheritdoc/>
    public Caller Of(HttpContext http) => local;
}
