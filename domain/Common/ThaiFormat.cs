using System.Globalization;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>The one place where Buddhist years, Thai month names and Thai digits are made for people to read.</summary>
/// <remarks>Reads no culture: the same text comes out under th-TH, en-US and ar-SA.</remarks>
public sealed record ThaiFormat
{
    private readonly bool thaiDigits;

    private ThaiFormat(bool thaiDigits) => this.thaiDigits = thaiDigits;

    /// <summary>Thai digits, as government paper and its charts need them: ๓๐ จาก ๔๐.</summary>
    public static ThaiFormat Official { get; } = new(thaiDigits: true);

    /// <summary>The digits 0–9, for screens and tools: 30 จาก 40.</summary>
    public static ThaiFormat Plain { get; } = new(thaiDigits: false);

    /// <summary>A text with its digits in this format.</summary>
    public string Digits(string text) => thaiDigits ? ThaiDigits.ToThai(text) : ThaiDigits.ToArabic(text);

    /// <summary>A whole number with thousands separators: ๑,๒๓๔.</summary>
    public string Number(int value) => Digits(value.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>A number with at most <paramref name="decimals"/> decimals, rounded half away from zero: ๓๓.๓๓.</summary>
    public string Number(decimal value, int decimals = 2) =>
        Digits(Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture));

    /// <summary>A score with exactly 2 decimals, as scores are published, rounded half away from zero: ๘๖.๗๓, ๘๕.๐๐.</summary>
    public string Score(decimal value) => Digits(Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>A year in the Buddhist Era: ๒๕๖๘ for 2025.</summary>
    public string BuddhistYear(int commonEraYear) => Digits((commonEraYear + BuddhistFiscalYear.EraOffset).ToString(CultureInfo.InvariantCulture));

    /// <summary>A fiscal year: ๒๕๖๘.</summary>
    public string Year(BuddhistFiscalYear year) => Digits(year.ToString());

    /// <summary>๘ ตุลาคม ๒๕๖๘.</summary>
    public string LongDate(DateOnly day) => $"{Day(day)} {ThaiMonths.FullName(day.Month)} {BuddhistYear(day.Year)}";

    /// <summary>๘ ต.ค. ๒๕๖๘.</summary>
    public string ShortDate(DateOnly day) => $"{Day(day)} {ThaiMonths.ShortName(day.Month)} {BuddhistYear(day.Year)}";

    /// <summary>๘ ต.ค. (no year), for a tick of an axis.</summary>
    public string DayMonth(DateOnly day) => $"{Day(day)} {ThaiMonths.ShortName(day.Month)}";

    /// <summary>ต.ค. (no year), for a tick of an axis.</summary>
    public static string Month(DateOnly day) => ThaiMonths.ShortName(day.Month);

    /// <summary>ต.ค. ๒๕๖๘.</summary>
    public string MonthYear(DateOnly day) => $"{ThaiMonths.ShortName(day.Month)} {BuddhistYear(day.Year)}";

    /// <summary>A moment in Thai time: ๘ ต.ค. ๒๕๖๘ ๑๔:๐๕ น.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = moment.ToOffset(ThaiTime.Offset);
        return $"{ShortDate(DateOnly.FromDateTime(local.DateTime))} {Digits(local.ToString("HH:mm", CultureInfo.InvariantCulture))} น.";
    }

    /// <summary>The name of a period, as short as it can be said: ม.ค. ๒๕๖๘, ไตรมาส ๑ ปีงบประมาณ ๒๕๖๘, ๑ ม.ค.–๓๐ มิ.ย. ๒๕๖๘.</summary>
    public string Label(Period period) => period.Kind switch
    {
        PeriodKind.Day => ShortDate(period.Start),
        PeriodKind.Month => MonthYear(period.Start),
        PeriodKind.Quarter => $"ไตรมาส {Number((((period.Start.Month + 2) % 12) / 3) + 1)} ปีงบประมาณ {FiscalYearOf(period)}",
        PeriodKind.Half => $"ครึ่งปี{(period.Start.Month == 10 ? "แรก" : "หลัง")} ปีงบประมาณ {FiscalYearOf(period)}",
        PeriodKind.FiscalYear => $"ปีงบประมาณ {FiscalYearOf(period)}",
        _ => Span(period),
    };

    /// <summary>The span of a period: ต.ค. ๒๕๖๗–ก.ย. ๒๕๖๘ where it is whole months, with days where it is not.</summary>
    public string Span(Period period)
    {
        var (first, last) = (period.Start, period.LastDay);
        if (first == last)
        {
            return ShortDate(first);
        }

        var wholeMonths = first.Day == 1 && period.EndExclusive.Day == 1;
        if (wholeMonths && first.Year == last.Year && first.Month == last.Month)
        {
            return MonthYear(first);
        }

        var sameYear = first.Year == last.Year;
        return (wholeMonths, sameYear) switch
        {
            (true, true) => $"{Month(first)}–{MonthYear(last)}",
            (true, false) => $"{MonthYear(first)}–{MonthYear(last)}",
            (false, true) => $"{DayMonth(first)}–{ShortDate(last)}",
            _ => $"{ShortDate(first)}–{ShortDate(last)}",
        };
    }

    private string Day(DateOnly day) => Digits(day.Day.ToString(CultureInfo.InvariantCulture));

    private string FiscalYearOf(Period period) => Year(BuddhistFiscalYear.Containing(period.Start));
}
