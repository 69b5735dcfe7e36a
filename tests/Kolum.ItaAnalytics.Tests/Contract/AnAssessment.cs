using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>A small assessment: IIT with two counts, EIT part 1 with none, two measures, a memo.</summary>
internal static class AnAssessment
{
    public static readonly AssessmentKey Key = new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568));

    /// <summary>20 March 2025, 10:00 in Thailand.</summary>
    public static readonly DateTimeOffset Now = new(2025, 3, 20, 10, 0, 0, ThaiTime.Offset);

    private static readonly Recorded Imported = new(Now.AddDays(-30), "ผู้ทดสอบ", "นำเข้า");

    public static AssessmentFacts Facts() => new(
        Key,
        new(AgencyKey.Kolum, "องค์การบริหารส่วนตำบลกอลำ", "อบต.กอลำ", "Kolum Subdistrict Administrative Organization", "ยะรัง", "ปัตตานี"),
        [new(new(2024, 10, 1), 40, "sao", "M", "ทดสอบ", Confidence.Unconfirmed, true, Imported)],
        [],
        [
            new(Survey("iit", SurveyPart.Iit, "IIT"), Decisions(40), [Count(1, new(2025, 1, 10), CountKind.Reading, 12), Count(2, new(2025, 2, 14), CountKind.Increment, 20)]),
            new(Survey("eit-1", SurveyPart.EitPart1, "EIT ส่วนที่ ๑"), Decisions(90), []),
        ],
        new(
        [
            new(Measure(1, "การกำหนดนโยบาย"), Imported),
            new(Measure(4, "การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)") with { Outcomes = [new("๑.", "เดิม")] }, Imported),
            new(Measure(4, "การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"), new(Now.AddDays(-1), "ผู้ทดสอบ", "แก้คำผิด")),
        ]),
        [new(
            ["รายงานผลการดำเนินการ", "ประจำปีงบประมาณ พ.ศ.๒๕๖๘"],
            new("สำนักปลัด", "ปน ๗๒๖๐๑/", new(2025, 10, 8), "๘ ตุลาคม ๒๕๖๘", "รายงานผล", "นายก อบต.กอลำ", ["ด้วย"], [new(["เรียน ปลัด"], "ก ข", "นิติกร")]),
            "00",
            [Finding.Warning("TEXT_NOT_IMPORTED", new("report.txt", "period", 12, 4), "ข้อความนอกตารางไม่ได้นำเข้า", "A line outside the table was not taken over.")],
            Imported)],
        []);

    public static ResponseCount Count(int id, DateOnly day, CountKind kind, int value, CountSource source = CountSource.Manual, string? key = null) =>
        new(new Guid(id, 0, 0, new byte[8]), "iit", day, kind, value, new(day, new(9, 0), ThaiTime.Offset), "ผู้ทดสอบ", source, key);

    private static Survey Survey(string code, SurveyPart part, string title) => new(Key, code, part, title);

    private static IReadOnlyList<SurveyDecision> Decisions(int required) =>
    [
        new WindowSet(Period.Window(new(2025, 1, 1), new(2025, 6, 30)), "คู่มือ ITA ๒๕๖๘", Confidence.Verified, Imported),
        new QuotaSet(required, "คู่มือ ITA ๒๕๖๘", Confidence.Unconfirmed, IsSample: true, Imported),
    ];

    private static Measure Measure(int number, string title) => new(
        number,
        title,
        [new("๑.", "ประชุม"), new("-", "แจ้งเวียน")],
        ["สำนักปลัด"],
        Period.Window(new(2025, 1, 1), new(2025, 6, 30)),
        "ม.ค.-มิย.๖๘",
        [new(null, "ดำเนินการแล้ว")],
        [new("๑.", "ผู้ตอบครบ")]);
}
