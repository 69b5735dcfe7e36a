using BenchmarkDotNet.Attributes;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>The whole report with seven measures and their charts, every chart drawn anew.</summary>
public class ReportBenchmarks
{
    private readonly DocxPaperWriter docx = new(new ScottPlotRenderer(), new QrPictures());
    private readonly Paper report = AnnualReportPaper.Of(AnnualReport.Of(BenchmarkFacts.Assessment(2)));

    /// <summary>The DOCX.</summary>
    [Benchmark]
    public async Task<long> Docx()
    {
        using var target = new MemoryStream();
        await docx.WriteAsync(report, target, CancellationToken.None);
        return target.Length;
    }
}
