using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The annual report as Word, for those who have a report and no paper.</summary>
/// <param name="papers">Writes.</param>
internal sealed class DocxReportWriter(DocxPaperWriter papers) : IReportWriter
{
    /// <inheritdoc/>
    public string Format => papers.Format;

    /// <inheritdoc/>
    public string MediaType => papers.MediaType;

    /// <inheritdoc/>
    public Task WriteAsync(AnnualReport report, Stream target, CancellationToken cancellation) =>
        papers.WriteAsync(AnnualReportPaper.Of(report), target, cancellation);
}
