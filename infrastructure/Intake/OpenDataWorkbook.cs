using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Indicators;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The open-data checklist as a workbook: a row for each item of the year, what is known of it filled in, states to choose from.</summary>
internal static class OpenDataWorkbook
{
    /// <summary>The worksheet that is read.</summary>
    public const string SheetName = "รายการOIT";

    private const string HelpName = "คำอธิบาย";

    private static readonly string[] Help =
    [
        "กรอกหนึ่งแถวต่อหนึ่งข้อ แถวที่ไม่กรอกอะไร ระบบไม่แตะต้องข้อนั้น",
        "แถวที่กรอก ระบบถือว่าเป็นข้อมูลทั้งหมดของข้อนั้น ช่องที่ลบออกคือลบข้อมูลนั้น ของเดิมอยู่ในประวัติ",
        $"สถานะ: {string.Join(" · ", OpenDataWords.Choices.Select(OpenDataWords.Word))} ({OpenDataWords.DoneRule})",
        "วันที่พิมพ์เช่น 14/3/2568 หรือ ๑๔ มี.ค. ๖๘ · รูปแบบแฟ้มเขียนเช่น pdf, xlsx",
        "ตัวชี้วัดย่อย กรอกเมื่อหน่วยงานทราบจากคู่มือของปี และบอกแหล่งในช่องเหตุผล · สถานะถอยหลังต้องมีเหตุผล",
        "บันทึกเป็น .xlsx แล้วนำเข้า ระบบตรวจทุกแถวและแสดงก่อนบันทึก ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย",
    ];

    private static readonly double[] Widths = [8, 60, 18, 50, 16, 24, 20, 20, 16, 40, 40];

    /// <summary>Writes the workbook; equal checklists give equal bytes.</summary>
    public static byte[] Write(OpenDataChecklist checklist) => TemplateBook.Of(
        new(SheetName, Items(checklist)), new(HelpName, TemplateBook.Explanation([110], Help.Select(line => new[] { Words(line, TemplateStyle.Plain) }))));

    private static Worksheet Items(OpenDataChecklist checklist) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(
            new Pane { HorizontalSplit = 2, VerticalSplit = 1, TopLeftCell = "C2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomRight, ActiveCell = "C2", SequenceOfReferences = new() { InnerText = "C2" } })
        {
            TabSelected = true,
            WorkbookViewId = 0,
        }),
        new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
        TemplateCells.Columns(Widths.Zip(Enum.GetValues<OpenDataField>()).Select(column => (column.First, StyleOf(column.Second)))),
        new SheetData(
        [
            Row(1, OpenDataRows.Headings.Select(heading => Words(heading.Thai, TemplateStyle.Heading))),
            .. checklist.Items.Select((item, i) => Row((uint)i + 2, Enum.GetValues<OpenDataField>().Select(field => Cell(item, field)))),
        ]),
        new DataValidations(States(checklist.Items.Count)) { Count = 1 },
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });

    private static Cell Cell(OpenDataProgress item, OpenDataField field)
    {
        var day = field switch
        {
            OpenDataField.Due => item.State?.Due,
            OpenDataField.EvidenceDay => item.State?.EvidenceDay,
            _ => null,
        };
        return day is { } known ? Day(known, TemplateStyle.Day) : Words(OpenDataFiles.Text(item, field), StyleOf(field));
    }

    private static TemplateStyle StyleOf(OpenDataField field) => field switch
    {
        OpenDataField.Item => TemplateStyle.Term,
        OpenDataField.Title => TemplateStyle.Explanation,
        OpenDataField.Due or OpenDataField.EvidenceDay => TemplateStyle.Day,
        _ => TemplateStyle.Words,
    };

    private static DataValidation States(int items)
    {
        var column = (char)('A' + (int)OpenDataField.Status);
        var validation = new DataValidation
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = OpenDataFields.Heading(OpenDataField.Status),
            Error = "ไม่มีในรายการ โปรดเลือกจากรายการ",
            PromptTitle = OpenDataFields.Heading(OpenDataField.Status),
            Prompt = OpenDataWords.DoneRule,
            SequenceOfReferences = new() { InnerText = FormattableString.Invariant($"{column}2:{column}{Math.Max(2, items + 1)}") },
        };
        validation.Append(new Formula1($"\"{string.Join(',', OpenDataWords.Choices.Select(OpenDataWords.Word))}\""));
        return validation;
    }
}
