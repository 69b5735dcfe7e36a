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

    public byte[] Csv(RegisterDefinition definition, IReadOnlyList<RegisterEntry> entries) => Book(definition).Csv(entries.Select(entry => Cells(definition, entry)));

    public byte[] Workbook(RegisterDefinition definition, IReadOnlyList<RegisterEntry> entries) =>
        Book(definition).Workbook([.. entries.Select(entry => Cells(definition, entry))], Help(definition));

    private static TableBook Book(RegisterDefinition register)
    {
        var shape = RegisterColumns.Shape(register);
        return new(
            shape.SheetName,
            [.. shape.Headings.Select(heading => heading.Thai).Zip(RegisterColumns.Widths(register))],
            ["# ตัวอย่าง", .. register.Fields.Select(field => field.Example), "แถวนี้ระบบไม่อ่าน ลบได้"],
            [.. register.Fields.Index().Where(field => field.Item.Kind == RegisterFieldKind.Choice).Select(field => new TableChoice([field.Index + 1], [.. field.Item.Choices.Select(choice => choice.Name.Thai)]))]);
    }

    private static string[] Cells(RegisterDefinition register, RegisterEntry entry) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture),
        .. register.Fields.Select(field => field.Kind == RegisterFieldKind.Choice && entry.Values.Text(field.Key) is { } code ? field.Said(code, ThaiFormat.Plain) : entry.Values.Text(field.Key) ?? ""),
        entry.Latest.Source,
    ];

    private static Worksheet Help(RegisterDefinition register)
    {
        var rows = new SheetData();
        Add(Words($"คำอธิบายการกรอก{register.Name.Thai}", TemplateStyle.Title));
        foreach (var (i, rule) in Rules.Index())
        {
            Add(Words(FormattableString.Invariant($"{i + 1}. {rule}"), TemplateStyle.Plain));
        }

        Add();
        Add(Words("คอลัมน์", TemplateStyle.Heading), Words("ความหมาย", TemplateStyle.Heading), Words("ตัวอย่าง", TemplateStyle.Heading));
        foreach (var field in register.Fields)
        {
            Add(
                Words(field.IsRequired ? $"{field.Name.Thai} *" : field.Name.Thai, TemplateStyle.Term),
                Words(Meaning(field), TemplateStyle.Explanation),
                Words(field.Example, TemplateStyle.Explanation));
        }

        return new Worksheet(
            new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
            TemplateCells.Columns((28, TemplateStyle.Plain), (80, TemplateStyle.Plain), (44, TemplateStyle.Plain)),
            rows);

        void Add(params IEnumerable<Cell> cells) => rows.Append(Row((uint)rows.ChildElements.Count + 1, cells));
    }

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
