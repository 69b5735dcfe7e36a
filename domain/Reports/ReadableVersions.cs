using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The versions of reports that whoever asks may read: their agencies' all, and of everybody else's those that are published.</summary>
/// <param name="versions">Every version.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadableVersions(IReportVersions versions, ICurrentActor current) : IReportVersions
{
    /// <inheritdoc/>
    public async Task<ILookup<AssessmentKey, ReportVersion>> ListAsync(IReadOnlyCollection<AssessmentKey> assessments, CancellationToken cancellation)
    {
        var every = await versions.ListAsync(assessments, cancellation);
        return every.SelectMany(of => of).Where(MayRead).ToLookup(version => version.Assessment);
    }

    /// <inheritdoc/>
    public async Task<ReportVersion?> FindAsync(string contentHash, CancellationToken cancellation) =>
        await versions.FindAsync(contentHash, cancellation) is { } found && MayRead(found) ? found : null;

    /// <inheritdoc/>
    public async Task<AnnualReport?> ContentAsync(AssessmentKey assessment, int number, CancellationToken cancellation) =>
        current.MayRead(assessment.Agency) || (await this.ListAsync(assessment, cancellation)).Any(version => version.Number == number)
            ? await versions.ContentAsync(assessment, number, cancellation)
            : null;

    /// <inheritdoc/>
    public Task<bool> AddAsync(AssessmentKey assessment, int number, AnnualReport content, SignOffStep submission, CancellationToken cancellation) =>
        versions.AddAsync(assessment, number, content, submission, cancellation);

    /// <inheritdoc/>
    public Task<bool> AppendAsync(ReportVersion version, SignOffStep taken, CancellationToken cancellation) => versions.AppendAsync(version, taken, cancellation);

    private bool MayRead(ReportVersion version) => version.IsPublished || current.MayRead(version.Assessment.Agency);
}
