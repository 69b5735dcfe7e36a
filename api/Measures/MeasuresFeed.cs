using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>The measures of the annual report as they stand, one row each: the columns of a published version.</summary>
internal sealed class MeasuresFeed() : Feed<PublishedRow>(
    "measures",
    new("มาตรการของรายงานประจำปี", "The measures of the annual report"),
    FeedFilters.None,
    PublishedTables.Measures)
{
    /// <inheritdoc/>
    protected override IEnumerable<PublishedRow> RowsOf(Assessment assessment, FeedQuestion asked) => assessment.Measures.Select(measure => PublishedRow.Of(assessment, measure));
}
