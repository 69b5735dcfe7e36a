using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Surveys;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The worksheet of the template that explains it.</summary>
internal static class TemplateHelp
{
    /// <summary>The worksheet.</summary>
    public const string SheetName = "คำอธิบาย";

    private static readonly (string Column, string Meaning, string Example)[] Columns =
    [
        ("แบบวัด *", "รหัสแบบวัด เลือกจากรายการ", "iit"),
        ("กลุ่ม", "ส่วนราชการหรือจุดบริการ เว้นว่างเมื่อเป็นยอดทั้งแบบวัด", "กองช่าง"),
        ("วันที่ *", "วันที่ของยอด พิมพ์ปี พ.ศ. ได้ทั้งสองหลักและสี่หลัก เลขไทยหรือเลขอารบิก", "๑๔ มี.ค. ๖๘ หรือ 14/3/2568"),
        ("ชนิดยอด", "ยอดสะสม คือยอดรวมถึงสิ้นวันนั้น ยอดเพิ่ม คือจำนวนที่เพิ่มในวันนั้น เว้นว่างเท่ากับยอดสะสม", "ยอดสะสม"),
        ("จำนวน *", "จำนวนคน เป็นจำนวนเต็มตั้งแต่ 0", "25 หรือ ๒๕"),
        ("หมายเหตุ", "เว้นว่างได้", ""),
        ("รหัสรายการ", "เว้นว่างได้ รหัสเดิมนับเป็นรายการเดิม จึงนำเข้าแฟ้มเดิมซ้ำได้โดยยอดไม่ซ้ำ", "2568-03-14-iit"),
    ];

    private static readonly string[] Rules =
    [
        "กรอกในแผ่นงาน ยอดผู้ตอบ ตั้งแต่แถวที่ 3 หนึ่งแถวต่อหนึ่งแบบวัดต่อหนึ่งวัน คอลัมน์ที่มี * ต้องกรอก",
        "แถวที่ช่องแรกขึ้นต้นด้วย # เป็นหมายเหตุ ระบบไม่อ่าน แถวตัวอย่าง (แถวที่ 2) จึงลบหรือทิ้งไว้ก็ได้",
        "กรอกเฉพาะจำนวนผู้ตอบ ห้ามใส่ชื่อหรือคำตอบของผู้ตอบ",
        "บันทึกเป็น .xlsx แล้วนำเข้า ระบบตรวจทุกแถวและแสดงก่อนบันทึก ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย",
    ];

    /// <summary>The worksheet, with the surveys and groups that may be named.</summary>
    public static Worksheet Sheet(IReadOnlyList<CountsTemplateSurvey> surveys)
    {
        var rows = new SheetData();
        Add(Words("คำอธิบายการกรอกยอดผู้ตอบแบบวัด ITA", TemplateStyle.Title));
        foreach (var (i, rule) in Rules.Index())
        {
            Add(Words(FormattableString.Invariant($"{i + 1}. {rule}"), TemplateStyle.Plain));
        }

        Add();
        Add(Headings("คอลัมน์", "ความหมาย", "ตัวอย่าง"));
        foreach (var (column, meaning, example) in Columns)
        {
            Add(Words(column, TemplateStyle.Term), Words(meaning, TemplateStyle.Explanation), Words(example, TemplateStyle.Explanation));
        }

        Add();
        Add(Headings("รหัสแบบวัด", "ชื่อแบบวัด", "กลุ่ม"));
        foreach (var survey in surveys)
        {
            foreach (var group in survey.Groups.Prepend("(ทั้งแบบวัด เว้นช่องกลุ่มว่างไว้)"))
            {
                Add(Words(survey.Code, TemplateStyle.Term), Words(survey.Title, TemplateStyle.Explanation), Words(group, TemplateStyle.Explanation));
            }
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
            TemplateCells.Columns((22, TemplateStyle.Plain), (88, TemplateStyle.Plain), (44, TemplateStyle.Plain)),
            rows,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });

        void Add(params IEnumerable<Cell> cells) => rows.Append(Row((uint)rows.ChildElements.Count + 1, cells));
    }

    private static IEnumerable<Cell> Headings(params IEnumerable<string> headings) => headings.Select(heading => Words(heading, TemplateStyle.Heading));
}
