using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Reads a period as people write it: ต.ค.๖๗-ก.ย.๖๘, ม.ค. – มิ.ย. 2568, มกราคม ถึง มิถุนายน ๒๕๖๘, ๑ ม.ค.๖๘-๓๐ มิ.ย.๖๘.</summary>
/// <remarks>Nothing is guessed in silence: a slip in a month name is read and reported, and what cannot be read is an error with its place.</remarks>
public static partial class ThaiPeriods
{
    /// <summary>The text is no period.</summary>
    public const string Unreadable = "PERIOD_UNREADABLE";

    /// <summary>A month name is misspelt and was read as the month that was most likely meant.</summary>
    public const string MonthMisspelt = "PERIOD_MONTH_MISSPELT";

    /// <summary>The period ends before it starts.</summary>
    public const string Backwards = "PERIOD_BACKWARDS";

    private const int LongestWriting = 100;

    /// <summary>Reads a period of days or whole months, or a whole fiscal year.</summary>
    /// <param name="written">The text; hyphen, dash or ถึง between its ends; Thai or Arabic digits; years of two or four digits.</param>
    /// <param name="place">Where the text stands, for the findings.</param>
    /// <returns>The period with its findings, or why it was refused.</returns>
    public static Checked<Period> Read(string written, Place place)
    {
        if (written.Length > LongestWriting)
        {
            return Unread(written[..LongestWriting] + "…", place);
        }

        var text = ThaiDigits.ToArabic(written).Trim();
        if (FiscalYearForm().Match(text) is { Success: true } whole && ThaiYear.Read(whole.Groups[1].Value) is { } ce)
        {
            var year = BuddhistFiscalYear.TryOf(ce + BuddhistFiscalYear.EraOffset);
            return year is null ? Unread(written, place) : Checked.Accept(Period.Of(PeriodKind.Window, year.Start, year.EndExclusive));
        }

        if (SpanForm().Match(text) is not { Success: true } span)
        {
            return Unread(written, place);
        }

        var from = PeriodEnd.Read(span, "1");
        var to = span.Groups["m2"].Success ? PeriodEnd.Read(span, "2") : from;
        if (from is null || to is null || (to.Year ?? from.Year) is not { } lastYear)
        {
            return Unread(written, place);
        }

        // A first month without a year belongs to the year of the last, or to the year before when it comes later in the year.
        var firstYear = from.Year ?? (from.Month > to.Month ? lastYear - 1 : lastYear);
        if (from.FirstDay(firstYear) is not { } first || to.LastDay(lastYear) is not { } last)
        {
            return Unread(written, place);
        }

        if (last < first)
        {
            return Checked.Refuse<Period>(Finding.Error(
                Backwards,
                place,
                $"ช่วงเวลา “{written}” สิ้นสุดก่อนเริ่มต้น โปรดตรวจเดือนและปี",
                $"The period '{written}' ends before it starts; check its months and years."));
        }

        Finding[] slips = [.. new[] { from, to }.Where(end => !end.SpeltRight).DistinctBy(end => end.Word).Select(end => Slip(end, place))];
        return Checked.Accept(Period.Window(first, last), slips);
    }

    private static Checked<Period> Unread(string written, Place place) => Checked.Refuse<Period>(Finding.Error(
        Unreadable,
        place,
        $"อ่านช่วงเวลา “{written}” ไม่ได้ โปรดเขียนเช่น ต.ค. ๖๗-ก.ย. ๖๘",
        $"'{written}' cannot be read as a period; write for example ต.ค. 67-ก.ย. 68 (Oct 2024 to Sep 2025)."));

    private static Finding Slip(PeriodEnd end, Place place) => Finding.Warning(
        MonthMisspelt,
        place,
        $"“{end.Word}” ไม่ใช่ชื่อเดือนที่ถูกต้อง อ่านเป็น {ThaiMonths.ShortName(end.Month)} โปรดยืนยัน",
        $"'{end.Word}' is not a correct month name; read as {ThaiMonths.ShortName(end.Month)} (month {ThaiFormat.Plain.Number(end.Month)}). Please confirm.");

    [GeneratedRegex(@"\A(?:ตลอด)?\s*ปีงบประมาณ\s*(?:พ\.ศ\.)?\s*(\d{4}|\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYearForm();

    [GeneratedRegex(
        @"\A(?<d1>\d{1,2})?\s*(?<m1>[ก-๎][ก-๎.]*?)\s*(?<y1>\d{4}|\d{2})?(?:\s*(?:[-‐‑–—−]|ถึง)\s*(?<d2>\d{1,2})?\s*(?<m2>[ก-๎][ก-๎.]*?)\s*(?<y2>\d{4}|\d{2})?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex SpanForm();

    /// <summary>One end of a period as it was written.</summary>
    private sealed record PeriodEnd(int? Day, int Month, int? Year, string Word, bool SpeltRight)
    {
        public static PeriodEnd? Read(Match match, string which)
        {
            var word = match.Groups["m" + which].Value.Trim();
            if (ThaiMonths.Read(word) is not { } month)
            {
                return null;
            }

            var day = match.Groups["d" + which];
            var year = match.Groups["y" + which];
            int? readYear = year.Success ? ThaiYear.Read(year.Value) : null;
            return year.Success && readYear is null
                ? null
                : new(day.Success ? int.Parse(day.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null, month.Month, readYear, word, month.AsItShouldBe);
        }

        public DateOnly? FirstDay(int year) => DayOf(year, Day ?? 1);

        public DateOnly? LastDay(int year) => DayOf(year, Day ?? DateTime.DaysInMonth(year, Month));

        private DateOnly? DayOf(int year, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, Month) ? new(year, Month, day) : null;
    }
}
