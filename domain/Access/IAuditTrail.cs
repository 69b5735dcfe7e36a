namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Keeps what happened. Changes of stored data are noted by the database itself, in the transaction that makes them; the rest is told here.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry.</summary>
    Task AddAsync(AuditNote note, CancellationToken cancellation);

    /// <summary>The latest entries about some agencies, latest first. Those about no agency are seen by whoever sees every one.</summary>
    /// <param name="agencies">Whose.</param>
    /// <param name="before">Only those before this number; all where left out.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<AuditEntry>> LatestAsync(AgencyScope agencies, long? before, int most, CancellationToken cancellation);

    /// <summary>Where the chain ends now.</summary>
    Task<AuditHead> HeadAsync(CancellationToken cancellation);

    /// <summary>Looks whether every entry is as it was written.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellation);
}
