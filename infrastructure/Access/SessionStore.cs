using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Sessions in the database.</summary>
internal sealed class SessionStore(ItaContext database) : ISessionStore
{
    public async Task AddAsync(Session session, CancellationToken cancellation)
    {
        database.Sessions.Add(new()
        {
            Id = session.Id,
            AccountId = session.Account,
            StartedAt = session.StartedAt,
            LastSeenAt = session.LastSeenAt,
            Client = session.Client[..Math.Min(session.Client.Length, SessionRow.LongestClient)],
        });
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<Session?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await database.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, cancellation))?.ToSession();

    public async Task<IReadOnlyList<Session>> ListAsync(Guid account, CancellationToken cancellation) =>
        [.. (await database.Sessions.AsNoTracking().Where(session => session.AccountId == account).OrderByDescending(session => session.StartedAt).ToListAsync(cancellation)).Select(row => row.ToSession())];

    public Task SeenAsync(Guid id, DateTimeOffset at, CancellationToken cancellation) =>
        database.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(session => session.SetProperty(row => row.LastSeenAt, at), cancellation);

    public Task EndAsync(Guid id, CancellationToken cancellation) => database.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync(cancellation);

    public Task EndAllAsync(Guid account, CancellationToken cancellation) =>
        database.Sessions.Where(session => session.AccountId == account).ExecuteDeleteAsync(cancellation);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) =>
        database.Sessions.Where(session => session.LastSeenAt < before).ExecuteDeleteAsync(cancellation);
}
