using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>The files of agencies that whoever asks may read; of the others there are none.</summary>
/// <param name="files">Every agency's.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadableAgencyFiles(IAgencyFiles files, ICurrentActor current) : IAgencyFiles
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<AgencyKey, AgencyFile>> FindAsync(IReadOnlyCollection<AgencyKey> agencies, AgencyFilePurpose purpose, CancellationToken cancellation) =>
        files.FindAsync(current.Readable(agencies), purpose, cancellation);

    /// <inheritdoc/>
    public Task<ILookup<AgencyKey, AgencyFileDecision>> DecisionsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
        files.DecisionsAsync(current.Readable(agencies), cancellation);

    /// <inheritdoc/>
    public Task AddAsync(AgencyKey agency, AgencyFile file, CancellationToken cancellation) => files.AddAsync(agency, file, cancellation);

    /// <inheritdoc/>
    public Task RemoveAsync(AgencyKey agency, AgencyFilePurpose purpose, Recorded recorded, CancellationToken cancellation) =>
        files.RemoveAsync(agency, purpose, recorded, cancellation);
}
