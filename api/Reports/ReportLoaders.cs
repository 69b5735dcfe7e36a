using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What the fields of a request ask about reports, read for a whole list at once. One instance per request.</summary>
/// <param name="versions">Where submitted versions are.</param>
/// <param name="files">Where emblems are.</param>
internal sealed class ReportLoaders(IReportVersions versions, IAgencyFiles files)
{
    /// <summary>The versions of a report, latest first; nothing where there are none.</summary>
    public BatchLoader<AssessmentKey, IReadOnlyList<ReportVersion>> Versions { get; } = BatchLoader.OfMany<AssessmentKey, ReportVersion>(versions.ListAsync);

    /// <summary>The emblem of an agency.</summary>
    public BatchLoader<AgencyKey, AgencyFile> Emblems { get; } = new((keys, cancellation) => files.FindAsync(keys, AgencyFilePurpose.Emblem, cancellation));

    /// <summary>Forgets what was read.</summary>
    public void Forget()
    {
        Versions.Forget();
        Emblems.Forget();
    }
}
