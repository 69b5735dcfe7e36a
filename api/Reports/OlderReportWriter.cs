using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>A writer that knows one annual report only, beside those that write any paper.</summary>
internal sealed class OlderReportWriter(IReportWriter writer, AnnualReport report) : IPaperWriter
{
    public string Format => writer.Format;

    public string MediaType => writer.MediaType;

    /// <summary>The writers of papers, and the older ones for a report.</summary>
    public static IReadOnlyList<IPaperWriter> Beside(IEnumerable<IPaperWriter> writers, IEnumerable<IReportWriter> older, AnnualReport report) =>
        [.. writers, .. older.Select(writer => new OlderReportWriter(writer, report))];

    public Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation) => writer.WriteAsync(report, target, cancellation);
}
