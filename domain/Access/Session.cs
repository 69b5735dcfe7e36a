namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A browser in which somebody is signed in.</summary>
/// <param name="Id">Its id; what the browser holds is another secret.</param>
/// <param name="Account">Who.</param>
/// <param name="StartedAt">When they signed in.</param>
/// <param name="LastSeenAt">When it last asked for something, to a minute.</param>
/// <param name="Client">What the browser calls itself, at most 200 characters.</param>
public sealed record Session(Guid Id, Guid Account, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, string Client)
{
    /// <summary>After how long without a request a session ends.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(8);

    /// <summary>After how long every session ends.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(24);

    private static TimeSpan ClockMayDiffer { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether it has ended by itself. One that began in the future ends too: the clock was wrong then, and it would go on for as long as that.</summary>
    public bool IsOver(DateTimeOffset now) => now - LastSeenAt >= Idle || now - StartedAt >= Longest || StartedAt - now >= ClockMayDiffer;
}

/// <summary>Keeps who is signed in where.</summary>
public interface ISessionStore
{
    /// <summary>Keeps a session.</summary>
    Task AddAsync(Session session, CancellationToken cancellation);

    /// <summary>One session, or nothing.</summary>
    Task<Session?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>The sessions of an account, latest first.</summary>
    Task<IReadOnlyList<Session>> ListAsync(Guid account, CancellationToken cancellation);

    /// <summary>Keeps that a session asked for something.</summary>
    Task SeenAsync(Guid id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Ends a session; nothing where it has ended.</summary>
    Task EndAsync(Guid id, CancellationToken cancellation);

    /// <summary>Ends every session of an account.</summary>
    Task EndAllAsync(Guid account, CancellationToken cancellation);

    /// <summary>Forgets sessions that were last seen before a moment.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation);
}
