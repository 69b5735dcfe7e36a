using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>Tells cheaply whether anything that figures are made from has changed.</summary>
/// <remarks>
/// Every agency has a number that grows with each committed change to anything stored of it, in the same transaction.
/// Whoever keeps something made from facts keeps the number beside it and compares: what was kept before a change is never shown after it.
/// </remarks>
public interface IFactsVersions
{
    /// <summary>One number for everything that is stored: it grows with every change to any agency.</summary>
    Task<long> OfEverythingAsync(CancellationToken cancellation);

    /// <summary>The numbers of some agencies; one that is not stored has none. One query, however many are asked for.</summary>
    Task<IReadOnlyDictionary<AgencyKey, long>> OfAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);
}
