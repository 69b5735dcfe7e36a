namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>The browsers in which somebody is signed in, and the end of each.</summary>
/// <param name="sessions">Where they are kept.</param>
/// <param name="trail">Is told of each end.</param>
/// <param name="clock">Now.</param>
public sealed class OwnSessions(ISessionStore sessions, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>Those that have not ended, latest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Account account, CancellationToken cancellation) =>
        [.. (await sessions.ListAsync(account.Id, cancellation)).Where(session => !session.IsOver(clock.GetUtcNow()))];

    /// <summary>Ends one of somebody's own; nothing where it is not theirs or has ended.</summary>
    public async Task EndAsync(Account account, Guid id, CancellationToken cancellation)
    {
        if ((await sessions.ListAsync(account.Id, cancellation)).Any(session => session.Id == id))
        {
            await sessions.EndAsync(id, cancellation);
            await trail.AddAsync(new(AuditAction.SignOut, null, account.UserName, "a session was ended"), cancellation);
        }
    }
}
