using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>Writes registers as the files that <see cref="RegisterFileReader"/> reads back.</summary>
internal sealed class RegisterFileWriter : IRegisterFileWriter
{
    private static readonly string[] Rules =
    [
        "หนึ่งแถวต่อหนึ่งรายการ เว้นช่อง รายการที่ ว่างเมื่อเป็นรายการใหม่ ใส่เลขเดิมเมื่อแก้ไข",
        "ช่องที่ไม่ทราบให้เว้นว่าง ระบบเก็บว่า “ไม่ทราบ” ไม่ใช่ 0",
        "แถวที่ขึ้นต้นด้วย # เป็นหมายเหตุ ระบบไม่อ่าน ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย รายการที่ไม่อยู่ในแฟ้มคงเดิม",
        "ห้ามใส่ชื่อหรือข้อมูลส่วนบุคคล ใส่ได้เฉพาะตำแหน่ง หน่วยงาน และจำนวน",
    ];

    public byte[] Csv(RegisterDefinition definition, IReadOnlyList<RegisterEntry> entries) =>
        RegisterColumns.File(definition).Csv(entries.Select(entry => Cells(definition, entry)));

    public byte[] Workbook(RegisterDefinition definition, IReadOnlyList<RegisterEntry> entries)
    {
        var file = RegisterColumns.File(definition);
        var choices = new DropDowns(
            file.Headings,
            [.. definition.Fields.Index().Where(field => field.Item.Kind == RegisterFieldKind.Choice).Select(field => new DropDown([field.Index + 1], [.. field.Item.Choices.Select(choice => choice.Name.Thai)]))]);
        return TemplateBook.Of(
        [
            new(file.SheetName, TemplateBook.Form(Widths(definition), file.Sheet(entries.Select(entry => Cells(definition, entry)), Example(definition)), choices.Validations())),
            Help(definition),
            .. choices.Sheets(),
        ]);
    }

    private static Columns Widths(RegisterDefinition register) => TemplateCells.Columns(RegisterColumns.Widths(register).Select(width => (width, TemplateStyle.Words)));

    private static string[] Example(RegisterDefinition register) => ["# ตัวอย่าง", .. register.Fields.Select(field => field.Example), "แถวนี้ระบบไม่อ่าน ลบได้"];

    private static string[] Cells(RegisterDefinition register, RegisterEntry entry) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture),
        .. register.Fields.Select(field => field.Kind == RegisterFieldKind.Choice && entry.Values.Text(field.Key) is { } code ? field.Said(code, ThaiFormat.Plain) : entry.Values.Text(field.Key) ?? ""),
        entry.Latest.Source,
    ];

    private static TemplateSheet Help(RegisterDefinition register) => new(
        "คำอธิบาย",
        TemplateBook.Explanation(
            [28, 80, 44],
            [
                .. TemplateBook.Rules($"คำอธิบายการกรอก{register.Name.Thai}", Rules),
                TemplateBook.Headings("คอลัมน์", "ความหมาย", "ตัวอย่าง"),
                .. register.Fields.Select(field => (IEnumerable<Cell>)
                [
                    Words(field.IsRequired ? $"{field.Name.Thai} *" : field.Name.Thai, TemplateStyle.Term),
                    Words(Meaning(field), TemplateStyle.Explanation),
                    Words(field.Example, TemplateStyle.Explanation),
                ]),
            ]));

    private static string Meaning(RegisterField field) => field.Kind switch
    {
        RegisterFieldKind.WholeNumber => $"จำนวนเต็ม {ThaiFormat.Plain.Number(field.Least)} ถึง {ThaiFormat.Plain.Number(field.Most)}{(field.Unit is { } unit ? $" ({unit})" : "")}",
        RegisterFieldKind.Day => "วันที่ เช่น 14 มี.ค. 2568 หรือ 2025-03-14",
        RegisterFieldKind.Month => field.IsWithinYear ? "เดือนในปีงบประมาณ เช่น มี.ค. 2568 หรือ 2025-03" : "เดือน เช่น มี.ค. 2568 หรือ 2025-03",
        RegisterFieldKind.Address => "ที่อยู่เว็บ ขึ้นต้นด้วย http:// หรือ https://",
        RegisterFieldKind.Choice => $"เลือกจาก {string.Join(", ", field.Choices.Select(choice => choice.Name.Thai))}",
        _ => $"ข้อความไม่เกิน {ThaiFormat.Plain.Number(field.Most)} ตัวอักษร{(field.HasLines ? " ขึ้นบรรทัดใหม่ได้ (Alt+Enter)" : "")}",
    };
}
