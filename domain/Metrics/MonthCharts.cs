using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>One series of counts per month.</summary>
/// <param name="Key">Its stable name for tools.</param>
/// <param name="Name">What people read.</param>
/// <param name="Counts">The counts by month.</param>
internal sealed record MonthSeries(string Key, string Name, ILookup<DateOnly, int?> Counts)
{
    private const int LongestName = 30;

    /// <summary>Its name as legends and heads of columns have room for it; the alternative text tells it in full.</summary>
    public string ShortName { get; } = Wording.Shortened(Name, LongestName);

    /// <summary>What a month brought; nothing where nobody told.</summary>
    public int? In(DateOnly month) => Counts[month].Any(count => count is not null) ? Counts[month].Sum(count => count ?? 0) : null;
}

/// <summary>Charts of counts per month over the months of a fiscal year.</summary>
internal static class MonthCharts
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The month in which something was counted. What is told per month always has a day.</summary>
    public static DateOnly MonthOf(MetricEvent counted) => new(counted.Day!.Value.Year, counted.Day.Value.Month, 1);

    public static ChartCell Count(int? number) => number is { } known ? new(Format.Number(known), known) : new("–");

    /// <summary>Makes the chart.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="said">What it comes to, in words.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="series">One to three.</param>
    /// <param name="year">The months of the axis.</param>
    /// <param name="hasSampleData">Whether a count is only an example.</param>
    public static ChartSpec Make(string key, string about, string said, string unit, IReadOnlyList<MonthSeries> series, BuddhistFiscalYear year, bool hasSampleData)
    {
        var months = year.Period.CoveredBy(PeriodKind.Month).Select(month => month.Start).ToList();
        var last = months.LastOrDefault(month => series.Any(one => one.In(month) is not null));
        DateOnly? asOf = last == default ? null : last.AddMonths(1).AddDays(-1);
        var asOfLabel = asOf is { } day ? $"ข้อมูลถึง {Format.MonthYear(day)}" : ChartSpec.NoData;
        var told = months.Where(month => series.Any(one => one.In(month) is not null)).Select(month =>
            $"{Format.MonthYear(month)} {string.Join(" ", series.Where(one => one.In(month) is not null).Select(one => $"{one.ShortName} {Format.Number(one.In(month)!.Value)}"))}.");
        return new(
            key,
            ChartKind.RegisterMonths,
            $"{about}: {said}",
            unit,
            $"แผนภูมิ{about}รายเดือน ({string.Join(" · ", series.Select(one => one.Name))}) {said}. {string.Join(" ", told)} {asOfLabel}{(hasSampleData ? $". {ChartSpec.SampleMark}" : "")}",
            asOf,
            asOfLabel,
            hasSampleData,
            new ColumnsDrawing(
                [.. months.Select(month => new ColumnsPeriod(ThaiFormat.Month(month), [.. series.Select(one => one.In(month))], Format.BuddhistYear(month.Year)))],
                [.. series.Select(one => one.ShortName)],
                $"จำนวน ({unit})",
                asOf is null ? null : said),
            new(
                [new("month", "เดือน"), .. series.Select(one => new ChartColumn(one.Key, one.ShortName, unit))],
                [.. months.Select(month => (IReadOnlyList<ChartCell>)[new(Format.MonthYear(month), Day: month), .. series.Select(one => Count(one.In(month)))])]));
    }
}
