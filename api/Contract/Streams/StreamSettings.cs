using Kolum.ItaAnalytics.Api.Contract.Limits;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>Limits of subscriptions, over sockets and event streams alike (settings <c>Streams:…</c>).</summary>
internal sealed record StreamSettings
{
    /// <summary>How long a socket may stay without <c>connection_init</c>.</summary>
    public TimeSpan InitTimeOut { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server says that it is there: a <c>ping</c>, or a comment in an event stream. A socket that is silent from one ping to the next is given up.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The largest message that a client may send over a socket, bytes.</summary>
    public int LargestMessage { get; init; } = ContractLimits.UsualBodyBytes;

    /// <summary>Operations that may run over one socket at a time.</summary>
    public int OperationsPerSocket { get; init; } = 25;

    /// <summary>Sockets and event streams that one address may hold open.</summary>
    public int StreamsPerAddress { get; init; } = 50;

    /// <summary>How long changes are gathered after the first one before figures are computed anew: an import is one event, not a thousand.</summary>
    public TimeSpan GatherFor { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often it is looked whether another program changed the facts without a word, or a new day has begun.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);
}
