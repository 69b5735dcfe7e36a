using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The emblems that agencies put in for their memos.</summary>
internal static class Emblems
{
    /// <summary>The emblem of an agency, or nothing where it has put in none.</summary>
    public static async Task<EmblemPicture?> FindAsync(IAgencyFiles files, AgencyKey agency, CancellationToken cancellation) =>
        await files.FindAsync(agency, AgencyFilePurpose.Emblem, cancellation) is { } file ? new(file.MediaType, file.Content) : null;
}
