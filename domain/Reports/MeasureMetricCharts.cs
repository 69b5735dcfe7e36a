using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The charts of metrics of measures: what they say, not how they are drawn.</summary>
public static class MeasureMetricCharts
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>How they are cut: most registers tell of whole months.</summary>
    private static readonly PeriodKind[] Kinds = [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Half, PeriodKind.FiscalYear];

    /// <summary>The key of <see cref="Bullets"/>: <c>measure.1.metrics</c>.</summary>
    public static string BulletsKey(int measure) => $"measure.{ThaiFormat.Plain.Number(measure)}.metrics";

    /// <summary>The key of <see cref="ByPeriod"/>: <c>measure.1.manuals.by-month</c>.</summary>
    public static string ByPeriodKey(int measure, string code, PeriodKind kind) =>
        $"measure.{ThaiFormat.Plain.Number(measure)}.{code}.by-{PeriodWords.Key(kind)}";

    /// <summary>The charts of a measure's metrics by key; none where it has none. Surveys have charts per period of their own.</summary>
    internal static IEnumerable<(string Key, Func<ChartSpec> Make)> Of(int measure, IReadOnlyList<MeasureMetric> metrics)
    {
        if (metrics.Count > 0)
        {
            yield return (BulletsKey(measure), () => Bullets(measure, metrics));
        }

        foreach (var (metric, kind) in metrics.Where(metric => metric.Survey is null).SelectMany(metric => Kinds.Select(kind => (metric, kind))))
        {
            yield return (ByPeriodKey(measure, metric.Code, kind), () => ByPeriod(metric, kind));
        }
    }

    /// <summary>The metrics of a measure, each against its target, in percent of it: so that manuals and requests stand on one axis.</summary>
    /// <param name="measure">The measure, by its number.</param>
    /// <param name="metrics">Its metrics, one or more.</param>
    public static ChartSpec Bullets(int measure, IReadOnlyList<MeasureMetric> metrics)
    {
        var number = Format.Number(measure);
        var asOf = metrics.Max(metric => metric.DataAsOf);
        var hasSamples = metrics.Any(metric => metric.HasSampleData);
        var label = MetricWords.AsOf(asOf, metrics.Any(metric => metric.Total is not null), Format);
        var sentences = metrics.Select(metric => $"{metric.Description.Name}: {metric.Said(Format)} {MetricWords.Word(metric.Status.Code)}.").ToList();
        return new(
            BulletsKey(measure),
            ChartKind.MetricBullets,
            metrics is [var one] ? $"{one.Description.Name}: {one.Said(Format)}" : $"ตัวชี้วัดมาตรการที่ {number}: {Summary(metrics)}",
            "%",
            $"แผนภูมิแท่งตัวชี้วัดของมาตรการที่ {number} เทียบเป้าหมาย {string.Join(" ", sentences)} {label}{(hasSamples ? $". {ChartSpec.SampleMark}" : "")}",
            asOf,
            label,
            hasSamples,
            new BarsDrawing(
                [.. metrics.Select(metric => new TargetBar(
                    metric.Description.Name,
                    metric.Completion is { } rate ? (int)Math.Min(rate.Percent, 1000m) : null,
                    metric.Required is null ? 0 : 100,
                    "",
                    "",
                    MetricWords.Tone(metric.Status.Code),
                    metric.Said(Format)))],
                "ร้อยละของเป้าหมาย"),
            new(
                [new("metric", "ตัวชี้วัด"), new("total", "ผลสะสม"), new("required", "เป้าหมาย"), new("unit", "หน่วยนับ"), new("percent", "ร้อยละ", "%"), new("status", "สถานะ")],
                [.. metrics.Select(metric => (IReadOnlyList<ChartCell>)
                [
                    new(metric.Description.Name),
                    Count(metric.Total),
                    Count(metric.Required),
                    new(metric.Description.Unit),
                    metric.Completion is { } rate ? new(Format.Number(rate.Percent), rate.Percent) : new("–"),
                    new(MetricWords.Word(metric.Status.Code)),
                ])]));
    }

    /// <summary>What each period brought to a metric, with what was planned where a target is to be reached.</summary>
    public static ChartSpec ByPeriod(MeasureMetric metric, PeriodKind kind)
    {
        var rows = metric.PeriodsBy(kind);
        var (unit, name) = (metric.Description.Unit, metric.Description.Name);
        var label = MetricWords.AsOf(metric.DataAsOf, metric.Total is not null, Format);
        var undated = metric.Progress?.Figures.Undated is > 0 and var known ? $" ในจำนวนนี้ไม่ทราบวัน {Format.Number(known)} {unit}" : "";
        var told = rows.Where(row => row.Completed is not null).Select(row => $"{Format.Label(row.Period)} {Format.Number(row.Completed!.Value)}.");
        return new(
            ByPeriodKey(metric.Measure, metric.Code, kind),
            ChartKind.MetricByPeriod,
            $"{name}: {metric.Said(Format)}{undated}",
            unit,
            $"แผนภูมิ{name}ราย{PeriodWords.Kind(kind)} {metric.Said(Format)}{undated}. {(rows.Count <= 12 ? string.Join(" ", told) + " " : "")}{label}{(metric.HasSampleData ? $". {ChartSpec.SampleMark}" : "")}",
            metric.DataAsOf,
            label,
            metric.HasSampleData,
            new ColumnsDrawing(
                [.. rows.Select(row => new ColumnsPeriod(PeriodWords.Tick(row.Period), [row.Completed], PeriodWords.YearBelow(row.Period)))],
                [$"ราย{PeriodWords.Kind(kind)}"],
                $"จำนวน ({unit})",
                metric.Total is null ? null : metric.Said(Format)),
            new(
                [
                    new("period", "ช่วงเวลา"),
                    new("completed", "ในช่วง", unit),
                    new("of", "จากทั้งหมดในช่วง", unit),
                    new("cumulative", "สะสม", unit),
                    new("plannedCumulative", "แผนสะสม", unit),
                    new("required", "เป้าหมาย", unit),
                    new("percent", "ร้อยละ", "%"),
                ],
                [.. rows.Select(row => (IReadOnlyList<ChartCell>)
                [
                    new(Format.Label(row.Period), Day: row.Period.Start),
                    Count(row.Completed),
                    Count(row.Of),
                    Count(row.Cumulative),
                    Count(row.PlannedCumulative),
                    Count(row.Required),
                    row.Percent is { } percent ? new(Format.Number(percent), percent) : new("–"),
                ])]));
    }

    private static string Summary(IReadOnlyList<MeasureMetric> metrics)
    {
        var aimed = metrics.Count(metric => metric.Required is not null);
        var met = metrics.Count(metric => metric.Completion is { IsReached: true } && metric.Description.Direction == MetricDirection.MoreIsBetter)
            + metrics.Count(metric => metric.Status.Code == MetricStatusCode.WithinLimit);
        return aimed == 0 ? $"{Format.Number(metrics.Count)} ตัว" : $"ถึงเป้าหมาย {Format.Number(met)} จาก {Format.Number(aimed)} ตัว";
    }

    private static ChartCell Count(int? number) => number is { } known ? new(Format.Number(known), known) : new("–");
}
