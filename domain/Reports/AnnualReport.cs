using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The annual report (รายงานผลการดำเนินการ) with its charts in place: what HTML and DOCX are written from.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="FiscalYear">The fiscal year.</param>
/// <param name="Title">The lines of the title page.</param>
/// <param name="Memo">The memo, or nothing.</param>
/// <param name="Rows">One row per measure.</param>
/// <param name="DataAsOf">The last day on which something was counted, or nothing.</param>
/// <param name="HasSampleData">Whether any figure in it is only an example.</param>
/// <param name="Findings">What somebody should look at before signing.</param>
public sealed record AnnualReport(
    Agency Agency,
    BuddhistFiscalYear FiscalYear,
    IReadOnlyList<string> Title,
    Memo? Memo,
    IReadOnlyList<AnnualReportRow> Rows,
    DateOnly? DataAsOf,
    bool HasSampleData,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The line above each page's table.</summary>
    public const string TableTitle = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสในหน่วยงาน";

    /// <summary>"ประจำปีงบประมาณ พ.ศ.๒๕๖๘".</summary>
    public string YearLine => $"ประจำปีงบประมาณ พ.ศ.{ThaiFormat.Official.Year(FiscalYear)}";

    /// <summary>The sentence that paper with sample data carries.</summary>
    public string? SampleNotice => HasSampleData
        ? $"{ChartSpec.SampleMark}: รายงานฉบับจริงไม่ได้ระบุจำนวนผู้ตอบและจำนวนขั้นต่ำ ตัวเลขในแผนภูมิเป็นตัวอย่าง ไม่ใช่ข้อเท็จจริง"
        : null;

    /// <summary>Every chart of the outcome column once, in the order of the rows: what the appendix shows large.</summary>
    public IReadOnlyList<ChartSpec> Charts => [.. Rows.SelectMany(row => row.OutcomeCharts).DistinctBy(chart => chart.Key)];

    /// <summary>The report of an assessment.</summary>
    public static AnnualReport Of(Assessment assessment) => new(
        assessment.Agency,
        assessment.Key.FiscalYear,
        assessment.Cover?.Title ?? [],
        assessment.Cover?.Memo,
        [.. assessment.Measures.Select(measure => new AnnualReportRow(measure, assessment.OutcomeCharts(measure)))],
        assessment.DataAsOf,
        assessment.HasSampleData,
        assessment.Findings);
}

/// <summary>A row of the six-column table.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="OutcomeCharts">The charts in its outcome cell, in order.</param>
public sealed record AnnualReportRow(Measure Measure, IReadOnlyList<ChartSpec> OutcomeCharts)
{
    /// <summary>The title with its number, as the first column shows it: "๑. การปฏิบัติ…".</summary>
    public string NumberedTitle => $"{ThaiFormat.Official.Number(Measure.Number)}. {Measure.Title}";

    /// <summary>The period as the fourth column shows it: "ม.ค.–มิ.ย. ๒๕๖๘"; as written where it could not be read.</summary>
    public string PeriodText => Measure.Period is { } period ? ThaiFormat.Official.Span(period) : Measure.PeriodAsWritten;
}

/// <summary>Writes the report as a file.</summary>
public interface IReportWriter
{
    /// <summary>The file name extension without dot: "docx", "html".</summary>
    string Format { get; }

    /// <summary>The media type.</summary>
    string MediaType { get; }

    /// <summary>Writes it.</summary>
    Task WriteAsync(AnnualReport report, Stream target, CancellationToken cancellation);
}
