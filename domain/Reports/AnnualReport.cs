using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The annual report (รายงานผลการดำเนินการ), finished: its papers are laid out from it, and it is what a version freezes.</summary>
/// <remarks>Nothing in it changes with the clock alone, so that equal facts are equal bytes.</remarks>
/// <param name="Agency">The agency.</param>
/// <param name="FiscalYear">The fiscal year.</param>
/// <param name="Title">The lines of the title page.</param>
/// <param name="Memo">The memo, or nothing.</param>
/// <param name="Rows">One row per measure.</param>
/// <param name="Figures">Every number that its texts may name.</param>
/// <param name="DataAsOf">The last day on which something was counted, or nothing.</param>
/// <param name="HasSampleData">Whether any figure in it is only an example.</param>
/// <param name="RulePackVersion">The rules that its figures were computed with.</param>
/// <param name="FactsHash">SHA-256 (hex) over the facts that it was computed from.</param>
public sealed record AnnualReport(
    Agency Agency,
    BuddhistFiscalYear FiscalYear,
    IReadOnlyList<string> Title,
    Memo? Memo,
    IReadOnlyList<AnnualReportRow> Rows,
    IReadOnlyList<ReportFigure> Figures,
    DateOnly? DataAsOf,
    bool HasSampleData,
    string RulePackVersion,
    string FactsHash)
{
    /// <summary>The line above each page's table.</summary>
    public const string TableTitle = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสในหน่วยงาน";

    /// <summary>The agency's emblem for the memo; a placeholder stands where it is nothing.</summary>
    public EmblemPicture? Emblem { get; init; }

    /// <summary>"ประจำปีงบประมาณ พ.ศ.๒๕๖๘".</summary>
    public string YearLine => $"ประจำปีงบประมาณ พ.ศ.{ThaiFormat.Official.Year(FiscalYear)}";

    /// <summary>The sentence that paper with sample data carries.</summary>
    public string? SampleNotice => HasSampleData
        ? $"{ChartSpec.SampleMark}: รายงานฉบับจริงไม่ได้ระบุจำนวนผู้ตอบ จำนวนขั้นต่ำ ความเสี่ยง และยอดรายเดือน ตัวเลขในแผนภูมิเป็นตัวอย่าง ไม่ใช่ข้อเท็จจริง"
        : null;

    /// <summary>Every chart of the outcome column once, in the order of the rows: what the appendix shows large.</summary>
    public IReadOnlyList<ChartSpec> Charts => [.. Rows.SelectMany(row => row.OutcomeCharts).DistinctBy(chart => chart.Key)];

    /// <summary>The report of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="emblem">The agency's emblem, or nothing.</param>
    public static AnnualReport Of(Assessment assessment, EmblemPicture? emblem = null) => new(
        assessment.Agency,
        assessment.Key.FiscalYear,
        assessment.Cover?.Title ?? [],
        assessment.Cover?.Memo,
        [.. assessment.Measures.Select(measure => new AnnualReportRow(measure, assessment.OutcomeCharts(measure), assessment.EvidenceOf(measure))
        {
            ChartsInCell = assessment.HasPlaced(measure) ? int.MaxValue : 1,
        })],
        assessment.Figures,
        assessment.DataAsOf,
        assessment.HasSampleData,
        assessment.RulePackVersion,
        assessment.FactsHash())
    {
        Emblem = emblem,
    };

    /// <summary>Items of a text with their numbers filled in.</summary>
    public IReadOnlyList<ReportLine> Lines(IEnumerable<ListItem> items)
    {
        var byKey = Figures.ToDictionary(figure => figure.Key);
        return [.. items.Select(item => ReportFields.Fill(item, byKey))];
    }
}

/// <summary>A row of the six-column table.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="OutcomeCharts">The charts in its outcome cell, in order.</param>
/// <param name="Evidence">What shows that it was carried out.</param>
public sealed record AnnualReportRow(Measure Measure, IReadOnlyList<ChartSpec> OutcomeCharts, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>How many of its charts stand in the cell: all where the agency placed them, else one, so that the row keeps to its page; the appendix shows all of them.</summary>
    public int ChartsInCell { get; init; } = int.MaxValue;

    /// <summary>The title with its number, as the first column shows it: "๑. การปฏิบัติ…".</summary>
    public string NumberedTitle => $"{ThaiFormat.Official.Number(Measure.Number)}. {Measure.Title}";

    /// <summary>The period as the fourth column shows it: "ม.ค.–มิ.ย. ๒๕๖๘"; as written where it could not be read.</summary>
    public string PeriodText => Measure.Period is { } period ? ThaiFormat.Official.Span(period) : Measure.PeriodAsWritten;
}
