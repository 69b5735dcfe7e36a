using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Accounts, roles and links in the database. None of it is a fact that figures are made from.</summary>
internal sealed class AccountStore(ItaContext database) : IAccountStore
{
    private IQueryable<AccountRow> Accounts => database.Accounts.AsNoTracking().Include(account => account.Grants);

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation) =>
        [.. (await Accounts.OrderBy(account => account.NormalizedUserName).ToListAsync(cancellation)).Select(row => row.ToAccount())];

    public async Task<Account?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellation))?.ToAccount();

    public async Task<Account?> FindByNameAsync(string userName, CancellationToken cancellation)
    {
        var name = NormalName(userName);
        return (await Accounts.SingleOrDefaultAsync(account => account.NormalizedUserName == name, cancellation))?.ToAccount();
    }

    public async Task<Account?> FindBySubjectAsync(string subjectHash, CancellationToken cancellation) =>
        (await Accounts.SingleOrDefaultAsync(account => account.SubjectHash == subjectHash, cancellation))?.ToAccount();

    public async Task KeepProvidedAsync(Guid account, string displayName, IReadOnlyList<Grant> grants, CancellationToken cancellation)
    {
        var row = await database.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == account, cancellation);
        row.DisplayName = displayName;
        database.Grants.RemoveRange(row.Grants.Where(held => !grants.Contains(held.ToGrant())));
        database.Grants.AddRange(grants.Except(row.Grants.Select(held => held.ToGrant())).Select(grant => GrantRow.Of(account, grant)));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<bool> AddAsync(Account account, CancellationToken cancellation)
    {
        var name = NormalName(account.UserName);
        if (await database.Accounts.AnyAsync(row => row.NormalizedUserName == name, cancellation))
        {
            return false;
        }

        database.Accounts.Add(new AccountRow
        {
            Id = account.Id,
            UserName = account.UserName,
            NormalizedUserName = name,
            DisplayName = account.DisplayName,
            SubjectHash = account.SubjectHash,
            CreatedAt = account.CreatedAt,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
            Grants = [.. account.Grants.Select(grant => GrantRow.Of(account.Id, grant))],
        });
        await database.SaveAndForgetAsync(cancellation);
        return true;
    }

    public Task<bool> AgencyExistsAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        return database.Agencies.AnyAsync(row => row.Key == key, cancellation);
    }

    public async Task AddGrantAsync(Guid account, Grant grant, CancellationToken cancellation)
    {
        database.Grants.Add(GrantRow.Of(account, grant));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task RemoveGrantAsync(Guid account, Grant grant, CancellationToken cancellation)
    {
        var (role, agency) = (grant.Role, grant.Agency?.Value);
        database.Grants.RemoveRange(await database.Grants.Where(row => row.AccountId == account && row.Role == role && row.AgencyKey == agency).ToListAsync(cancellation));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task SetDisabledAsync(Guid account, bool isDisabled, CancellationToken cancellation)
    {
        var row = await database.Accounts.SingleAsync(row => row.Id == account, cancellation);
        row.IsDisabled = isDisabled;
        if (isDisabled)
        {
            database.Sessions.RemoveRange(await database.Sessions.Where(session => session.AccountId == account).ToListAsync(cancellation));
            database.AccessLinks.RemoveRange(await database.AccessLinks.Where(link => link.AccountId == account).ToListAsync(cancellation));
        }

        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task RemoveAsync(Guid account, CancellationToken cancellation)
    {
        database.Accounts.Remove(await database.Accounts.Include(row => row.Grants).SingleAsync(row => row.Id == account, cancellation));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task AddLinkAsync(AccessLink link, CancellationToken cancellation)
    {
        database.AccessLinks.RemoveRange(await database.AccessLinks.Where(row => row.AccountId == link.Account).ToListAsync(cancellation));
        database.AccessLinks.Add(new() { Id = link.Id, AccountId = link.Account, SecretHash = link.SecretHash, ExpiresAt = link.ExpiresAt, IsLocalOnly = link.IsLocalOnly });
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<AccessLink?> FindLinkAsync(string secretHash, CancellationToken cancellation) =>
        await database.AccessLinks.AsNoTracking().SingleOrDefaultAsync(link => link.SecretHash == secretHash, cancellation) is { } row
            ? new(row.Id, row.AccountId, row.SecretHash, row.ExpiresAt, row.IsLocalOnly)
            : null;

    private static string NormalName(string userName) => userName.ToUpperInvariant();
}
