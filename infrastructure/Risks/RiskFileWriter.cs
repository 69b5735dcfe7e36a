using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Writes risks as the files that <see cref="RiskFileReader"/> reads back: one row per risk, further rows for its further actions.</summary>
internal sealed class RiskFileWriter : IRiskFileWriter
{
    // Every cell is quoted: with an own line end the library looks for that end only, and a cell may hold lines of its own.
    private static readonly CsvConfiguration Lines = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = _ => true };

    public byte[] Csv(IReadOnlyList<Risk> risks)
    {
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Lines))
        {
            foreach (var row in risks.SelectMany(RiskRows.Of).Prepend([.. RiskColumns.Headings.Select(heading => heading.Thai)]))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(SpreadsheetText.Harmless(cell));
                }

                csv.NextRecord();
            }
        }

        return file.ToArray();
    }

    public byte[] Workbook(IReadOnlyList<Risk> risks, RiskMatrix matrix)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            var choices = new RiskChoices(matrix);
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = TemplateStyles.Sheet();
            book.AddNewPart<WorksheetPart>("rId2").Worksheet = Risks(risks, choices);
            book.AddNewPart<WorksheetPart>("rId3").Worksheet = RiskHelp.Sheet(matrix);
            book.AddNewPart<WorksheetPart>("rId4").Worksheet = choices.Sheet();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new Sheets(
                    new Sheet { Name = RiskFileReader.SheetName, SheetId = 1, Id = "rId2" },
                    new Sheet { Name = RiskHelp.SheetName, SheetId = 2, Id = "rId3" },
                    new Sheet { Name = RiskChoices.SheetName, SheetId = 3, Id = "rId4", State = SheetStateValues.Hidden }));
        }

        file.Position = 0;
        return StableZip.Of(file);
    }

    private static Worksheet Risks(IReadOnlyList<Risk> risks, RiskChoices choices)
    {
        var rows = new SheetData(Row(1, RiskColumns.Headings.Select(heading => Words(heading.Thai, TemplateStyle.WrappedHeading))));
        if (risks.Count == 0)
        {
            rows.Append(Row(2, RiskRows.Example.Select(cell => Words(cell, TemplateStyle.ExampleWords))));
        }

        foreach (var cells in risks.SelectMany(RiskRows.Of))
        {
            rows.Append(Row((uint)rows.ChildElements.Count + 1, cells.Select(cell => Words(cell, TemplateStyle.Words))));
        }

        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A3", SequenceOfReferences = new() { InnerText = "A3" } })
            {
                TabSelected = true,
                WorkbookViewId = 0,
            }),
            new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
            TemplateCells.Columns(Enum.GetValues<RiskColumn>().Select(column => (RiskRows.Width(column), TemplateStyle.Words))),
            rows,
            choices.Validations(),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
    }
}
