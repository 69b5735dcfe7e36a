using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>How periods are named along the axes of charts.</summary>
public static class PeriodWords
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>A short label for the axis: ม.ค.</summary>
    public static string Tick(Period period) => period.Kind switch
    {
        PeriodKind.Month => ThaiFormat.Month(period.Start),
        PeriodKind.Day or PeriodKind.Week => Format.DayMonth(period.Start),
        PeriodKind.Quarter => $"ไตรมาส {Format.Number((((period.Start.Month + 2) % 12) / 3) + 1)}",
        PeriodKind.Half => period.Start.Month == 10 ? "ครึ่งแรก" : "ครึ่งหลัง",
        _ => Format.Label(period),
    };

    /// <summary>The year, printed once below the ticks that share it; nothing where the tick says it.</summary>
    public static string? YearBelow(Period period) => period.Kind switch
    {
        PeriodKind.Day or PeriodKind.Week or PeriodKind.Month => Format.BuddhistYear(period.Start.Year),
        PeriodKind.Quarter or PeriodKind.Half => $"ปีงบประมาณ {Format.Year(BuddhistFiscalYear.Containing(period.Start))}",
        _ => null,
    };

    /// <summary>How time is cut, in a word: เดือน.</summary>
    public static string Kind(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "วัน",
        PeriodKind.Week => "สัปดาห์",
        PeriodKind.Month => "เดือน",
        PeriodKind.Quarter => "ไตรมาส",
        PeriodKind.Half => "ครึ่งปี",
        PeriodKind.Window => "รอบ",
        PeriodKind.FiscalYear => "ปี",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>How time is cut, in keys of charts: <c>month</c>, <c>fiscal-year</c>.</summary>
    public static string Key(PeriodKind kind) => kind switch
    {
        PeriodKind.FiscalYear => "fiscal-year",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
