using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>Fixed facts of the size that an agency has at most: surveys with a count on every day of a fiscal year, seven measures.</summary>
internal static class BenchmarkFacts
{
    public static AssessmentKey Key { get; } = new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568));

    public static DateTimeOffset AsOf { get; } = ThaiTime.EndOfDay(new(2025, 9, 30));

    public static IReadOnlyList<SurveyFacts> Surveys(int count) => [.. Enumerable.Range(1, count).Select(Survey)];

    public static Assessment Assessment(int surveys) => Domain.Reports.Assessment.Compute(
        new(
            Key,
            new(AgencyKey.Kolum, "องค์การบริหารส่วนตำบลกอลำ", "อบต.กอลำ", "Kolum SAO", "ยะรัง", "ปัตตานี"),
            [],
            Surveys(surveys),
            new([.. Enumerable.Range(1, 7).Select(number => new MeasureVersion(Measure(number, surveys), new(AsOf, "b", "b")))]),
            [],
            []),
        WorkingCalendar.WeekdaysOnly,
        AsOf);

    private static SurveyFacts Survey(int number)
    {
        var code = FormattableString.Invariant($"eit-{number}");
        var year = Key.FiscalYear.Period;
        var survey = new Survey(
            Key, code, SurveyPart.EitPart1, code, new(year, "benchmark", Confidence.Unconfirmed), Quota.Of(400, "benchmark", "benchmark", Confidence.Unconfirmed));
        return new(survey, [.. Enumerable.Range(0, year.Days).Select(day => Count(code, number, year.Start.AddDays(day), day))]);
    }

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
