using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Infrastructure.Samples;

/// <summary>Made-up risks of FY2568 with a year's history: the report promises an assessment and shows none. They are examples, never the agency's own.</summary>
internal static class KolumRisks
{
    private static readonly BuddhistFiscalYear Year = BuddhistFiscalYear.Of(2568);
    private static readonly Recorded Assessed = Of(new(2024, 11, 15), "ประเมินความเสี่ยงต้นปี (ตัวอย่าง)");
    private static readonly Recorded HalfYear = Of(new(2025, 3, 28), "ทบทวนรอบ 6 เดือน (ตัวอย่าง)");
    private static readonly Recorded YearEnd = Of(new(2025, 9, 19), "ทบทวนรอบ 12 เดือน (ตัวอย่าง)");

    /// <summary>The decisions in order.</summary>
    /// <param name="matrix">The matrix that the examples are rated with.</param>
    public static IReadOnlyList<RiskDecision> Decisions(RiskMatrix matrix) =>
    [
        new MatrixPinned(matrix, Assessed, IsSample: true),
        .. At(Assessed),
        .. At(HalfYear),
        .. At(YearEnd),
    ];

    private static IEnumerable<RiskDecision> At(Recorded moment) => moment == Assessed
        ?
        [
            .. Added(1, RiskArea.ApprovalsAndPermits, "การออกใบอนุญาตก่อสร้าง", "เรียกรับเงินหรือประโยชน์เพื่อเร่งรัดการพิจารณา", "ขั้นตอนมีผู้พิจารณาคนเดียว\nผู้ขอไม่ทราบระยะเวลามาตรฐาน", "ผู้ขออนุญาตจ่ายเงินให้เจ้าหน้าที่เพื่อให้พิจารณาเร็วขึ้น", "คู่มือประชาชน", "กองช่าง", RiskStrategy.Treat, [2], [1], [23], (4, 4), (3, 4), (2, 4)),
            Action(1, 1, "ประกาศขั้นตอนและระยะเวลาที่จุดบริการและเว็บไซต์", "กองช่าง", new(2024, 12, 1), new(2025, 1, 31), RiskActionStatus.Planned),
            Action(1, 2, "ให้มีผู้สอบทานคำขอทุกเรื่องก่อนอนุญาต", "กองช่าง", new(2025, 1, 1), new(2025, 3, 31), RiskActionStatus.Planned),
            .. Added(2, RiskArea.ApprovalsAndPermits, "การรับลงทะเบียนเบี้ยยังชีพ", "ให้บริการคนรู้จักก่อนโดยไม่เป็นไปตามลำดับ", "ไม่มีบัตรคิว", "", "ทะเบียนรับคำขอ", "สำนักปลัด", RiskStrategy.Treat, [1], [1], [], (3, 3), (3, 3), (2, 3)),
            Action(2, 1, "ใช้บัตรคิวและติดประกาศลำดับการให้บริการ", "สำนักปลัด", new(2024, 12, 1), new(2025, 2, 28), RiskActionStatus.Planned),
            .. Added(3, RiskArea.PowerAndPosition, "การออกหนังสือรับรอง", "ใช้ตำแหน่งหน้าที่เอื้อประโยชน์แก่ญาติ", "ไม่มีการแจ้งความขัดกันทางผลประโยชน์", "เจ้าหน้าที่รับรองข้อความให้ญาติโดยไม่ตรวจเอกสาร", "", "สำนักปลัด", RiskStrategy.Treat, [2], [3], [], (3, 4), (2, 4), (2, 3)),
            Action(3, 1, "ให้ลงนามแบบแจ้งความขัดกันทางผลประโยชน์ทุกปี", "สำนักปลัด", new(2025, 1, 1), new(2025, 4, 30), RiskActionStatus.Planned),
            .. Added(4, RiskArea.BudgetAndResources, "การจัดซื้อจัดจ้างวิธีเฉพาะเจาะจง", "กำหนดคุณลักษณะเอื้อผู้ขายรายใดรายหนึ่ง", "ผู้กำหนดคุณลักษณะเป็นคนเดียวกับผู้ตรวจรับ", "ผู้ขายเสนอผลตอบแทนให้ผู้กำหนดคุณลักษณะ", "ระเบียบพัสดุ", "กองคลัง", RiskStrategy.Treat, [3], [2], [23], (4, 5), (4, 4), (2, 5)),
            Action(4, 1, "แยกผู้กำหนดคุณลักษณะออกจากผู้ตรวจรับ", "กองคลัง", new(2024, 12, 1), new(2025, 3, 31), RiskActionStatus.Planned),
            Action(4, 2, "เปิดเผยราคาเปรียบเทียบบนเว็บไซต์ทุกเดือน", "กองคลัง", new(2025, 1, 1), new(2025, 9, 30), RiskActionStatus.Planned),
            .. Added(5, RiskArea.BudgetAndResources, "การใช้รถราชการ", "นำรถราชการไปใช้ส่วนตัว", "การจดบันทึกการใช้รถไม่ครบ", "", "แบบขอใช้รถ", "สำนักปลัด", RiskStrategy.Take, [2], [4], [], (3, 2), (2, 2), null),
            new RiskAccepted(Code(5), IsAccepted: true, new(2025, 9, 30), Assessed, IsSample: true),
            .. Added(6, RiskArea.Personnel, "การสรรหาพนักงานจ้าง", "เรียกรับผลประโยชน์เพื่อให้ผ่านการคัดเลือก", "เกณฑ์คะแนนสัมภาษณ์ไม่ชัด", "ผู้สมัครเสนอเงินให้กรรมการ", "คณะกรรมการสรรหา", "สำนักปลัด", RiskStrategy.Treat, [], [3], [], (2, 5), (2, 5), null),
            Action(6, 1, "ประกาศเกณฑ์คะแนนสัมภาษณ์ก่อนรับสมัคร", "สำนักปลัด", new(2025, 2, 1), new(2025, 8, 31), RiskActionStatus.Planned),
        ]
        : moment == HalfYear
            ?
            [
                Action(1, 1, "ประกาศขั้นตอนและระยะเวลาที่จุดบริการและเว็บไซต์", "กองช่าง", new(2024, 12, 1), new(2025, 1, 31), RiskActionStatus.Done, new(2025, 1, 28), "ภาพป้ายประกาศ (ตัวอย่าง)"),
                Action(2, 1, "ใช้บัตรคิวและติดประกาศลำดับการให้บริการ", "สำนักปลัด", new(2024, 12, 1), new(2025, 2, 28), RiskActionStatus.Done, new(2025, 2, 20), "ภาพจุดบริการ (ตัวอย่าง)"),
                Action(4, 1, "แยกผู้กำหนดคุณลักษณะออกจากผู้ตรวจรับ", "กองคลัง", new(2024, 12, 1), new(2025, 3, 31), RiskActionStatus.Done, new(2025, 3, 14), "คำสั่งแต่งตั้ง (ตัวอย่าง)"),
                new RiskRated(Code(2), RatingKind.Current, RiskRating.Of(2, 3), HalfYear, IsSample: true),
                new RiskRated(Code(4), RatingKind.Current, RiskRating.Of(3, 5), HalfYear, IsSample: true),
                .. Enumerable.Range(1, 6).Select(number => Review(number, ReviewRound.SixMonths, new(2025, 3, 28), HalfYear)),
            ]
            :
            [
                Action(1, 2, "ให้มีผู้สอบทานคำขอทุกเรื่องก่อนอนุญาต", "กองช่าง", new(2025, 1, 1), new(2025, 3, 31), RiskActionStatus.Done, new(2025, 4, 30), "แบบสอบทาน (ตัวอย่าง)"),
                Action(3, 1, "ให้ลงนามแบบแจ้งความขัดกันทางผลประโยชน์ทุกปี", "สำนักปลัด", new(2025, 1, 1), new(2025, 4, 30), RiskActionStatus.Done, new(2025, 4, 25), "แบบแจ้งที่ลงนาม (ตัวอย่าง)"),
                Action(6, 1, "ประกาศเกณฑ์คะแนนสัมภาษณ์ก่อนรับสมัคร", "สำนักปลัด", new(2025, 2, 1), new(2025, 8, 31), RiskActionStatus.UnderWay),
                new RiskRated(Code(1), RatingKind.Current, RiskRating.Of(2, 4), YearEnd, IsSample: true),
                new RiskRated(Code(3), RatingKind.Current, RiskRating.Of(2, 3), YearEnd, IsSample: true),
                .. Enumerable.Range(1, 5).Select(number => Review(number, ReviewRound.TwelveMonths, new(2025, 9, 19), YearEnd)),
            ];

    private static IEnumerable<RiskDecision> Added(
        int number,
        RiskArea area,
        string process,
        string happens,
        string causes,
        string scenario,
        string controls,
        string unit,
        RiskStrategy strategy,
        int[] measures,
        int[] indicators,
        int[] items,
        (int Likelihood, int Impact) inherent,
        (int Likelihood, int Impact) current,
        (int Likelihood, int Impact)? residual)
    {
        var links = RiskLinks.TryOf(measures, indicators, items)!;
        yield return new RiskDescribed(Code(number), new(area, process, $"(ตัวอย่าง) {happens}", causes, scenario, controls, unit, strategy, links), Assessed, IsSample: true);
        yield return new RiskRated(Code(number), RatingKind.Inherent, RiskRating.Of(inherent.Likelihood, inherent.Impact), Assessed, IsSample: true);
        yield return new RiskRated(Code(number), RatingKind.Current, RiskRating.Of(current.Likelihood, current.Impact), Assessed, IsSample: true);
        if (residual is { } after)
        {
            yield return new RiskRated(Code(number), RatingKind.Residual, RiskRating.Of(after.Likelihood, after.Impact), Assessed, IsSample: true);
        }
    }

    private static RiskActionSet Action(
        int risk, int number, string text, string unit, DateOnly start, DateOnly due, RiskActionStatus status, DateOnly? done = null, string evidence = "") => new(
        Code(risk),
        new(number, text, unit, start, due, status, done, evidence),
        done is null ? status == RiskActionStatus.Planned ? Assessed : YearEnd : done < HalfYearDay ? HalfYear : YearEnd,
        IsSample: true);

    private static RiskReviewed Review(int number, ReviewRound round, DateOnly day, Recorded recorded) =>
        new(Code(number), round, day, "ทบทวนแล้ว (ตัวอย่าง)", recorded, IsSample: true);

    private static DateOnly HalfYearDay { get; } = new(2025, 3, 28);

    private static string Code(int number) => RiskCode.Of(number, Year);

    private static Recorded Of(DateOnly day, string reason) => new(new(day, new(9, 0), ThaiTime.Offset), "ตัวอย่าง (sample)", reason);
}
