using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Makes the workbook that people fill with scores: one row per indicator with its name above, Thai headings, and a worksheet that explains.</summary>
internal sealed class IndicatorsTemplate : IIndicatorsTemplate
{
    private const string HelpSheet = "คำอธิบาย";

    private static readonly double[] Widths = [16, 14, 16, 12, 14, 10, 10, 16, 16, 60];

    private static readonly (string Column, string Meaning, string Example)[] Help =
    [
        ("หน่วยงาน", "รหัสหน่วยงาน เว้นว่างเท่ากับหน่วยงานที่กำลังนำเข้า", "kolum"),
        ("ปีงบประมาณ", "ปี พ.ศ. สี่หลัก เว้นว่างเท่ากับปีที่กำลังนำเข้า", "2568"),
        ("ประเภทผล", "ผลที่ประกาศ (ของสำนักงาน ป.ป.ช.) หรือ ติดตามเอง เว้นว่างเท่ากับผลที่ประกาศ", "ผลที่ประกาศ"),
        ("ตัวชี้วัด *", "เลขตัวชี้วัด 1 ถึง 10", "1"),
        ("คะแนน", "0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง แถวที่เว้นว่างจะไม่ถูกอ่าน", "85.21"),
        ("ข้อ", "ใช้เมื่อมีจำนวนผู้เลือกคำตอบรายข้อ (ไม่บังคับ) แถวนั้นต้องเว้นช่องคะแนนไว้", "i4"),
        ("ข้อย่อย", "เลขข้อย่อย เว้นว่างเท่ากับ 1", "2"),
        ("คะแนนตัวเลือก", "ตัวเลือกนี้ได้กี่คะแนน 0 ถึง 100", "67"),
        ("จำนวนผู้เลือก", "กี่คนเลือกตัวเลือกนี้ เป็นจำนวนรวมเท่านั้น", "12"),
        ("ที่มา", "อ่านมาจากที่ใด", "ประกาศผล ITA 15 ส.ค. 2568"),
    ];

    private static readonly string[] Rules =
    [
        "กรอกคะแนนในแผ่นงาน ผลตัวชี้วัด หนึ่งแถวต่อหนึ่งตัวชี้วัด แถวที่ขึ้นต้นด้วย # เป็นหมายเหตุ ระบบไม่อ่าน",
        "ห้ามใส่ชื่อหรือคำตอบของผู้ตอบ ใส่ได้เฉพาะคะแนนและจำนวนรวม",
        "ระบบตรวจทุกแถวก่อนบันทึก ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย ค่าเดิมที่ถูกแทนอยู่ในประวัติ",
    ];

    /// <inheritdoc/>
    public byte[] Write(Agency agency, BuddhistFiscalYear year, RulePack rules) =>
        TemplateBook.Of(new(IndicatorsReader.SheetName, Results(agency, year, rules)), new(HelpSheet, Explained()));

    private static Worksheet Results(Agency agency, BuddhistFiscalYear year, RulePack rules)
    {
        var rows = new SheetData(Row(1, IndicatorsReader.Headings.Select(heading => Words(heading.Thai, TemplateStyle.Heading))));
        foreach (var indicator in rules.Indicators)
        {
            Add(Words($"# {ThaiFormat.Plain.Number(indicator.Number)}. {indicator.Name}", TemplateStyle.ExampleWords));
            Add(
                Words(agency.Key.Value, TemplateStyle.Words),
                Number(year.Year, TemplateStyle.Plain),
                Words(IndicatorWords.Kind(ResultKind.Official), TemplateStyle.Words),
                Number(indicator.Number, TemplateStyle.Plain));
        }

        return new(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "E3", SequenceOfReferences = new() { InnerText = "E3" } })
            {
                TabSelected = true,
                WorkbookViewId = 0,
            }),
            new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
            Columns(Widths.Select(width => (width, TemplateStyle.Plain))),
            rows);

        void Add(params IEnumerable<Cell> cells) => rows.Append(Row((uint)rows.ChildElements.Count + 1, cells));
    }

    private static Worksheet Explained() => TemplateBook.Explanation(
        [22, 88, 34],
        [
            .. TemplateBook.Rules("คำอธิบายการกรอกผลตัวชี้วัด ITA", Rules),
            TemplateBook.Headings("คอลัมน์", "ความหมาย", "ตัวอย่าง"),
            .. Help.Select(help => new[] { Words(help.Column, TemplateStyle.Term), Words(help.Meaning, TemplateStyle.Explanation), Words(help.Example, TemplateStyle.Explanation) }),
        ]);
}
