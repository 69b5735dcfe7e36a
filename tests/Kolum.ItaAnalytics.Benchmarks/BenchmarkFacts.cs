using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>Fixed facts of the size that an agency has at most: surveys with a count on every day of a fiscal year, seven measures.</summary>
internal static class BenchmarkFacts
{
    private static readonly Recorded Decided = new(new(2024, 9, 1, 9, 0, 0, ThaiTime.Offset), "b", "b");

    public static AssessmentKey Key { get; } = new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568));

    public static Agency Agency { get; } = new(AgencyKey.Kolum, "องค์การบริหารส่วนตำบลกอลำ", "อบต.กอลำ", "Kolum SAO", "ยะรัง", "ปัตตานี");

    public static DateTimeOffset AsOf { get; } = ThaiTime.EndOfDay(new(2025, 9, 30));

    public static AssessmentRules Rules { get; } = new(new CarriedRulePacks(), SurveySettings.Default);

    public static SurveyRules SurveyRules { get; } = new(Rules.Packs.Find(Key.FiscalYear), [], WorkingCalendar.WeekdaysOnly, SurveySettings.Default);

    /// <summary>A survey that is open the whole year and needs 400 people, with a count on every day.</summary>
    public static SurveyFacts Survey(int number) => Survey(number, []);

    /// <summary>The same with its service points.</summary>
    public static SurveyFacts Survey(int number, IEnumerable<GroupSet> groups)
    {
        var code = FormattableString.Invariant($"eit-{number}");
        var year = Key.FiscalYear.Period;
        return new(
            new(Key, code, SurveyPart.EitPart1, code),
            [new WindowSet(year, "benchmark", Confidence.Unconfirmed, Decided), new QuotaSet(400, "benchmark", Confidence.Unconfirmed, IsSample: false, Decided), .. groups],
            [.. Enumerable.Range(0, year.Days).Select(day => Count(code, number, year.Start.AddDays(day), day))]);
    }

    /// <summary>A service point.</summary>
    public static GroupSet ServicePoint(int number) =>
        new(FormattableString.Invariant($"point-{number}"), FormattableString.Invariant($"จุดบริการ {number}"), null, null, IsDropped: false, Decided);

    public static AssessmentFacts Facts(int surveys) => new(
        Key,
        Agency,
        [],
        [],
        [.. Enumerable.Range(1, surveys).Select(Survey)],
        new([.. Enumerable.Range(1, 7).Select(number => new MeasureVersion(Measure(number, surveys), Decided))]),
        [],
        []);

    public static Assessment Assessment(int surveys) => Domain.Reports.Assessment.Compute(Facts(surveys), Rules, AsOf);

    private static ResponseCount Count(string code, int number, DateOnly day, int index) => new(
        new Guid(number, 0, 0, BitConverter.GetBytes((long)index)), code, day, CountKind.Increment, (index + number) % 3, ThaiTime.EndOfDay(day), "b", CountSource.Manual);

    private static Measure Measure(int number, int surveys) => new(
        number,
        number <= surveys ? FormattableString.Invariant($"สร้างความรู้ความเข้าใจเกี่ยวกับตัวชี้วัด (EIT-{number})") : "ประชาสัมพันธ์ข้อมูลข่าวสาร",
        [.. Enumerable.Range(1, 3).Select(step => new ListItem("๑.", "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน โดยระบุขั้นตอนและระยะเวลาที่ใช้ในการปฏิบัติงานหรือการให้บริการ"))],
        ["สำนักปลัด", "กองช่าง"],
        Key.FiscalYear.Period,
        "ต.ค.๖๗-ก.ย.๖๘",
        [new(null, "มีการเผยแพร่และประชาสัมพันธ์แผนการใช้จ่ายงบประมาณประจำปี ให้บุคลากรทราบผ่านช่องทางสื่อสารต่างๆ")],
        [new(null, "ประชาชนในพื้นที่ได้รับรู้ถึงขั้นตอนและระยะเวลาในการดำเนินการ")]);
}
