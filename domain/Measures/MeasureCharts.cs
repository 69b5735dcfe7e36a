using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The charts of measures: what they say, not how they are drawn.</summary>
public static class MeasureCharts
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The key of the timeline of a measure: <c>measure.1.timeline</c>.</summary>
    public static string TimelineKey(int number) => $"measure.{ThaiFormat.Plain.Number(number)}.timeline";

    /// <summary>The steps of a measure with plan and reality where somebody follows them, else when the measure was to be carried out.</summary>
    /// <param name="progress">The measure.</param>
    /// <param name="year">The fiscal year of its report.</param>
    public static ChartSpec Timeline(MeasureProgress progress, BuddhistFiscalYear year) =>
        progress.Followed.Count > 0 ? MeasureGantt.Of(progress, year) : Timeline(progress.Measure, year);

    /// <summary>When a measure was to be carried out, on the axis of the fiscal year (longer where the measure is), and what is told of it.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="year">The fiscal year of its report.</param>
    public static ChartSpec Timeline(Measure measure, BuddhistFiscalYear year)
    {
        var number = Format.Number(measure.Number);
        var span = measure.Period is { } period ? Format.Span(period) : "ไม่ทราบช่วงเวลา";
        var told = $"{Format.Number(measure.Steps.Count)} ขั้นตอน · ผล {Format.Number(measure.Results.Count)} ข้อ";
        var axis = measure.Period is { } held ? year.Period.Including(held.Start).Including(held.LastDay) : year.Period;
        var drawing = new TimelineDrawing(
            axis.Start,
            axis.EndExclusive,
            Ticks(axis),
            measure.Period is { } shown ? [new($"มาตรการที่ {number}", shown.Start, shown.EndExclusive, span, ChartTone.Plain)] : [],
            null,
            null);
        return new(
            TimelineKey(measure.Number),
            ChartKind.MeasureTimeline,
            $"มาตรการที่ {number}: {span} ({told})",
            "เดือน",
            $"เส้นเวลามาตรการที่ {number} {measure.FirstLine}: ดำเนินการ {span} ในปีงบประมาณ {Format.Year(year)} รายงานไว้ {told}",
            null,
            $"แผนตามรายงานปีงบประมาณ {Format.Year(year)}",
            HasSampleData: false,
            drawing,
            new(
                [new("measure", "มาตรการที่"), new("start", "เริ่ม"), new("lastDay", "สิ้นสุด"), new("steps", "ขั้นตอน", "ข้อ"), new("results", "ผล", "ข้อ"), new("outcomes", "ผลลัพธ์", "ข้อ")],
                [[
                    new(number, measure.Number),
                    Day(measure.Period?.Start),
                    Day(measure.Period?.LastDay),
                    Count(measure.Steps.Count),
                    Count(measure.Results.Count),
                    Count(measure.Outcomes.Count),
                ]]));
    }

    /// <summary>The quarters of an axis.</summary>
    internal static IReadOnlyList<TimelineTick> Ticks(Period axis) =>
        [.. axis.CoveredBy(PeriodKind.Quarter).Select(quarter => new TimelineTick(quarter.Start, ThaiFormat.Month(quarter.Start), Format.BuddhistYear(quarter.Start.Year)))];

    /// <summary>A day as a cell; "–" for none.</summary>
    internal static ChartCell Day(DateOnly? day) => day is { } known ? new(Format.ShortDate(known), Day: known) : new("–");

    private static ChartCell Count(int number) => new(Format.Number(number), number);
}
