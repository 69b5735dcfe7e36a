using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Keeps accounts with their roles, and the links by which passwords are set.</summary>
public interface IAccountStore
{
    /// <summary>Every account, by name.</summary>
    Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation);

    /// <summary>One account, or nothing.</summary>
    Task<Account?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>The account that signs in by a name, or nothing.</summary>
    Task<Account?> FindByNameAsync(string userName, CancellationToken cancellation);

    /// <summary>The account of somebody whom another system signs in, or nothing.</summary>
    Task<Account?> FindBySubjectAsync(string subjectHash, CancellationToken cancellation);

    /// <summary>Keeps what the other system says: the name shown, and these roles instead of those held. Nothing is written where nothing differs.</summary>
    Task KeepProvidedAsync(Guid account, string displayName, IReadOnlyList<Grant> grants, CancellationToken cancellation);

    /// <summary>Adds an account with its roles.</summary>
    /// <returns>Whether it was added; not where the name is taken.</returns>
    Task<bool> AddAsync(Account account, CancellationToken cancellation);

    /// <summary>Whether an agency is stored for which a role can be held.</summary>
    Task<bool> AgencyExistsAsync(AgencyKey agency, CancellationToken cancellation);

    /// <summary>Gives an account a role.</summary>
    Task AddGrantAsync(Guid account, Grant grant, CancellationToken cancellation);

    /// <summary>Takes a role away.</summary>
    Task RemoveGrantAsync(Guid account, Grant grant, CancellationToken cancellation);

    /// <summary>Keeps somebody out, with every session and token of theirs, or lets them in again.</summary>
    Task SetDisabledAsync(Guid account, bool isDisabled, CancellationToken cancellation);

    /// <summary>Takes an account away, with its password, roles, links, sessions and tokens.</summary>
    Task RemoveAsync(Guid account, CancellationToken cancellation);

    /// <summary>Adds a link; the account's earlier ones work no more.</summary>
    Task AddLinkAsync(AccessLink link, CancellationToken cancellation);

    /// <summary>The link of a secret that was not used yet, however old; nothing where there is none.</summary>
    Task<AccessLink?> FindLinkAsync(string secretHash, CancellationToken cancellation);
}
