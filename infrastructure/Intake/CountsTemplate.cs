using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// Makes the workbook that people fill with counts: Thai headings, an example that is not read, drop-downs, days with Buddhist years.
/// </summary>
internal sealed class CountsTemplate : ICountsTemplate
{
    // Any day would do: the row is only an example and says so.
    private static readonly DateOnly ExampleDay = new(2025, 3, 14);

    /// <inheritdoc/>
    public byte[] Write(IReadOnlyList<CountsTemplateSurvey> surveys)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            var choices = new TemplateChoices(surveys);
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = TemplateStyles.Sheet();
            book.AddNewPart<WorksheetPart>("rId2").Worksheet = Counts(surveys, choices);
            book.AddNewPart<WorksheetPart>("rId3").Worksheet = TemplateHelp.Sheet(surveys);
            book.AddNewPart<WorksheetPart>("rId4").Worksheet = choices.Sheet();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new Sheets(
                    new Sheet { Name = CountsWorkbook.SheetName, SheetId = 1, Id = "rId2" },
                    new Sheet { Name = TemplateHelp.SheetName, SheetId = 2, Id = "rId3" },
                    new Sheet { Name = TemplateChoices.SheetName, SheetId = 3, Id = "rId4", State = SheetStateValues.Hidden }));
        }

        file.Position = 0;
        return StableZip.Of(file);
    }

    private static Worksheet Counts(IReadOnlyList<CountsTemplateSurvey> surveys, TemplateChoices choices) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A3", SequenceOfReferences = new() { InnerText = "A3" } })
        {
            TabSelected = true,
            WorkbookViewId = 0,
        }),
        new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
        Columns(
            (20, TemplateStyle.Words),
            (30, TemplateStyle.Words),
            (20, TemplateStyle.Day),
            (16, TemplateStyle.Plain),
            (14, TemplateStyle.People),
            (56, TemplateStyle.Words),
            (22, TemplateStyle.Words)),
        new SheetData(Row(1, CountColumns.Headings.Select(heading => Words(heading.Thai, TemplateStyle.Heading))), Example(surveys)),
        choices.Validations(),
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });

    private static Row Example(IReadOnlyList<CountsTemplateSurvey> surveys) => Row(
        2,
        Words("# ตัวอย่าง: " + (surveys.Count > 0 ? surveys[0].Code : "iit"), TemplateStyle.ExampleWords),
        Words("", TemplateStyle.ExampleWords),
        Day(ExampleDay, TemplateStyle.ExampleDay),
        Words("ยอดสะสม", TemplateStyle.ExampleWords),
        Number(25, TemplateStyle.ExamplePeople),
        Words("ระบบไม่อ่านแถวที่ขึ้นต้นด้วย # ลบแถวนี้ได้", TemplateStyle.ExampleWords),
        Words("", TemplateStyle.ExampleWords));
}
