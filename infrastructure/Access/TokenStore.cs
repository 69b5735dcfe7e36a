using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Tokens in the database.</summary>
internal sealed class TokenStore(ItaContext database) : ITokenStore
{
    public async Task AddAsync(ApiToken token, CancellationToken cancellation)
    {
        database.ApiTokens.Add(ApiTokenRow.Of(token));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<ApiToken?> FindAsync(string secretHash, CancellationToken cancellation) =>
        (await database.ApiTokens.AsNoTracking().SingleOrDefaultAsync(token => token.SecretHash == secretHash, cancellation))?.ToToken();

    public async Task<IReadOnlyList<ApiToken>> ListAsync(Guid account, CancellationToken cancellation) =>
        [.. (await database.ApiTokens.AsNoTracking().Where(token => token.AccountId == account).OrderByDescending(token => token.CreatedAt).ToListAsync(cancellation)).Select(row => row.ToToken())];

    public Task UsedAsync(Guid id, DateTimeOffset at, CancellationToken cancellation) =>
        database.ApiTokens.Where(token => token.Id == id).ExecuteUpdateAsync(token => token.SetProperty(row => row.LastUsedAt, at), cancellation);

    public async Task<bool> RevokeAsync(Guid id, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await database.ApiTokens.SingleOrDefaultAsync(token => token.Id == id && token.RevokedAt == null, cancellation) is not { } row)
        {
            return false;
        }

        row.RevokedAt = at;
        await database.SaveAndForgetAsync(cancellation);
        return true;
    }
}
