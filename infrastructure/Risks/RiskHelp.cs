using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>The worksheet that explains the workbook of risks, with the criteria of the matrix.</summary>
internal static class RiskHelp
{
    /// <summary>The worksheet.</summary>
    public const string SheetName = "คำอธิบาย";

    private static readonly string[] Rules =
    [
        "กรอกในแผ่นงาน ความเสี่ยง หนึ่งแถวต่อหนึ่งความเสี่ยง ต้องมี ด้าน กระบวนงาน และเหตุการณ์ความเสี่ยง",
        "เว้นรหัสว่างเมื่อเป็นความเสี่ยงใหม่ ระบบจะออกรหัสให้ ใส่รหัสเดิมเมื่อแก้ไข ช่องคะแนนที่เว้นว่างจะไม่เปลี่ยนของเดิม",
        "ความเสี่ยงที่มีหลายมาตรการจัดการ ให้เพิ่มแถวถัดไปโดยใส่รหัส (หรือเว้นรหัสว่างต่อจากแถวของความเสี่ยงใหม่) และกรอกเฉพาะช่องมาตรการจัดการ",
        "สาเหตุ การควบคุม และหลักฐานหลายข้อ ให้ขึ้นบรรทัดใหม่ในช่องเดียวกัน (Alt+Enter)",
        "วันที่พิมพ์ได้ทั้ง ๓๑ มี.ค. ๖๘ และ 2025-03-31 มาตรการที่แล้วเสร็จของความเสี่ยงระดับที่ต้องมีแผน ต้องมีหลักฐาน",
        "แถวที่ช่องแรกขึ้นต้นด้วย # เป็นหมายเหตุ ระบบไม่อ่าน ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย",
    ];

    /// <summary>The worksheet.</summary>
    public static TemplateSheet Sheet(RiskMatrix matrix) => new(SheetName, TemplateBook.Explanation([44, 60, 60], Rows(matrix)));

    private static IEnumerable<IEnumerable<Cell>> Rows(RiskMatrix matrix) =>
    [
        .. TemplateBook.Rules("คำอธิบายการกรอกความเสี่ยงการทุจริต", Rules),
        TemplateBook.Headings($"{matrix.Name.Thai} ({matrix.Version})", "โอกาสเกิด", "ผลกระทบ"),
        .. Enumerable.Range(0, Math.Max(matrix.Likelihood.Levels.Count, matrix.Impact.Levels.Count)).Select(level => new[]
        {
            Words($"ระดับ {ThaiFormat.Plain.Number(level + 1)}", TemplateStyle.Term),
            Words(matrix.Likelihood.Levels.ElementAtOrDefault(level)?.Text?.Thai ?? "", TemplateStyle.Explanation),
            Words(matrix.Impact.Levels.ElementAtOrDefault(level)?.Text?.Thai ?? "", TemplateStyle.Explanation),
        }),
        [],
        TemplateBook.Headings("ระดับความเสี่ยง", "คะแนน (โอกาส × ผลกระทบ)", "การจัดการ"),
        .. matrix.Bands.Select(band => new[]
        {
            Words(band.Name.Thai, TemplateStyle.Term),
            Words($"{ThaiFormat.Plain.Number(band.From)}–{ThaiFormat.Plain.Number(band.UpTo)}", TemplateStyle.Explanation),
            Words(band.Handling.Thai, TemplateStyle.Explanation),
        }),
    ];
}
