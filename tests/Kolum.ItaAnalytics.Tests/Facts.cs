using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;

namespace Kolum.ItaAnalytics.Tests;

/// <summary>Valid, fixed facts; a test names only what it is about.</summary>
internal static class Facts
{
    public static Agency Kolum { get; } = new(AgencyKey.Kolum, "องค์การบริหารส่วนตำบลกอลำ", "อบต.กอลำ", "Kolum SAO", "ยะรัง", "ปัตตานี");

    public static AgencyProfile Profile { get; } = new(new(2024, 10, 1), 38, "sao", "M", "ทดสอบ", Confidence.Unconfirmed, IsSample: true, Recorded());

    public static AssessmentKey Key { get; } = new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568));

    /// <summary>1 January to 30 June 2025.</summary>
    public static Period FirstHalf { get; } = Period.Window(new(2025, 1, 1), new(2025, 6, 30));

    public static Recorded Recorded(int hour = 9) => new(new(2025, 10, 8, hour, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ทดสอบ");

    public static Quota Quota(int required) => Domain.Surveys.Quota.Of(required, "กฎ", "ทดสอบ", Confidence.Unconfirmed);

    /// <summary>The rule packs that the program carries.</summary>
    public static AssessmentRules Rules { get; } = new(new CarriedRulePacks(), SurveySettings.Default);

    public static Survey Survey(string code = "iit") =>
        new(Key, code, code == "iit" ? SurveyPart.Iit : SurveyPart.EitPart1, code.ToUpperInvariant());

    /// <summary>A survey with its window and a quota of its own, decided before anything was counted.</summary>
    public static SurveyFacts SurveyFacts(string code = "iit", int required = 30, Period? window = null, params IReadOnlyList<ResponseCount> counts) =>
        new(Survey(code), [Window(window ?? FirstHalf), QuotaOf(required)], counts);

    public static WindowSet Window(Period span, Recorded? recorded = null) => new(span, "ทดสอบ", Confidence.Secondary, recorded ?? Decided());

    public static QuotaSet QuotaOf(int? required, Recorded? recorded = null) => new(required, "ทดสอบ", Confidence.Unconfirmed, IsSample: false, recorded ?? Decided());

    /// <summary>Before the fiscal year began.</summary>
    public static Recorded Decided() => new(new(2024, 9, 1, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ทดสอบ");

    public static SurveyRules SurveyRules(WorkingCalendar? calendar = null, params IReadOnlyList<AgencyProfile> profiles) =>
        new(Rules.Packs.Find(Key.FiscalYear), profiles, calendar ?? WorkingCalendar.WeekdaysOnly, SurveySettings.Default);

    /// <summary>What is planned for a window that was never moved.</summary>
    public static SurveyPlan Plan(int required, Period? window = null, WorkingCalendar? calendar = null) =>
        new(new([Window(window ?? FirstHalf)]), required, calendar ?? WorkingCalendar.WeekdaysOnly, DateTimeOffset.MaxValue);

    public static ResponseCount Reading(DateOnly day, int total, string survey = "iit", CountSource source = CountSource.Manual, Guid? supersedes = null, DateTimeOffset? at = null) =>
        Count(day, total, CountKind.Reading, survey, source, supersedes, at);

    public static ResponseCount Increment(DateOnly day, int came, string survey = "iit", CountSource source = CountSource.Manual) =>
        Count(day, came, CountKind.Increment, survey, source, null, null);

    public static Measure Measure(int number = 1, string title = "มาตรการทดสอบ", string outcome = "ผลลัพธ์") => new(
        number, title, [new("๑.", "ขั้นตอน")], ["สำนักปลัด"], FirstHalf, "ม.ค.-มิ.ย.๖๘", [new(null, "ผล")], [new("๑.", outcome)]);

    /// <summary>An entry of the open-data checklist, published unless said otherwise.</summary>
    public static OpenDataEntry OpenData(int item, OpenDataStatus status = OpenDataStatus.Published, Recorded? recorded = null, OpenDataState? state = null) => new(
        Guid.NewGuid(), item, state ?? new(status, status >= OpenDataStatus.Published ? $"https://www.example.go.th/o{item}" : null), recorded ?? Recorded());

    public static ReportCover Cover(Recorded? recorded = null) => new(["รายงาน"], null, new string('a', 64), [], recorded ?? Recorded());

    private static ResponseCount Count(DateOnly day, int value, CountKind kind, string survey, CountSource source, Guid? supersedes, DateTimeOffset? at) => new(
        Guid.NewGuid(), survey, day, kind, value, at ?? new(day, new(16, 30), ThaiTime.Offset), "ผู้ทดสอบ", source, null, supersedes, supersedes is null ? null : "แก้ยอด");
}
