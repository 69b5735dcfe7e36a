using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A drop-down of a workbook.</summary>
/// <param name="Columns">The columns that have it, counted from 0.</param>
/// <param name="Offered">What it offers.</param>
internal sealed record TableChoice(IReadOnlyList<int> Columns, IReadOnlyList<string> Offered);

/// <summary>A file that people fill: rows below Thai headings, drop-downs, and a worksheet that explains. It is read back by <see cref="TableFile"/>.</summary>
/// <param name="SheetName">The worksheet that people fill.</param>
/// <param name="Headings">The Thai headings with the widths of their columns, in letters.</param>
/// <param name="Example">The row that shows how it is done; not read, and only there where there is no other.</param>
/// <param name="Choices">The drop-downs.</param>
internal sealed record TableBook(string SheetName, IReadOnlyList<(string Thai, double Width)> Headings, IReadOnlyList<string> Example, IReadOnlyList<TableChoice> Choices)
{
    /// <summary>The worksheet that explains.</summary>
    public const string HelpSheetName = "คำอธิบาย";

    private const string ChoicesSheetName = "รายการ";
    private const int LastChoiceRow = 1002;

    // Every cell is quoted: with an own line end the library looks for that end only, and a cell may hold lines of its own.
    private static readonly CsvConfiguration Lines = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = _ => true };

    /// <summary>The rows as CSV (UTF-8 with its mark, so that Excel reads Thai). What a spreadsheet would run is made harmless.</summary>
    public byte[] Csv(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Lines))
        {
            foreach (var row in rows.Prepend([.. Headings.Select(heading => heading.Thai)]))
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

    /// <summary>The rows as a workbook; equal rows give equal bytes.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="help">The worksheet that explains.</param>
    public byte[] Workbook(IReadOnlyList<IReadOnlyList<string>> rows, Worksheet help)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = TemplateStyles.Sheet();
            book.AddNewPart<WorksheetPart>("rId2").Worksheet = Filled(rows);
            book.AddNewPart<WorksheetPart>("rId3").Worksheet = help;
            var sheets = new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "rId2" }, new Sheet { Name = HelpSheetName, SheetId = 2, Id = "rId3" });
            if (Choices.Count > 0)
            {
                book.AddNewPart<WorksheetPart>("rId4").Worksheet = Offered();
                sheets.Append(new Sheet { Name = ChoicesSheetName, SheetId = 3, Id = "rId4", State = SheetStateValues.Hidden });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
        }

        file.Position = 0;
        return StableZip.Of(file);
    }

    private Worksheet Filled(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var sheet = new SheetData(Row(1, Headings.Select(heading => Words(heading.Thai, TemplateStyle.WrappedHeading))));
        if (rows.Count == 0)
        {
            sheet.Append(Row(2, Example.Select(cell => Words(cell, TemplateStyle.ExampleWords))));
        }

        foreach (var cells in rows)
        {
            sheet.Append(Row((uint)sheet.ChildElements.Count + 1, cells.Select(cell => Words(cell, TemplateStyle.Words))));
        }

        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A3", SequenceOfReferences = new() { InnerText = "A3" } })
            {
                TabSelected = true,
                WorkbookViewId = 0,
            }),
            new SheetFormatProperties { DefaultRowHeight = RowHeight, CustomHeight = true },
            TemplateCells.Columns(Headings.Select(heading => (heading.Width, TemplateStyle.Words))),
            sheet);
        if (Choices.Count > 0)
        {
            worksheet.Append(Validations());
        }

        worksheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        return worksheet;
    }

    /// <summary>What the drop-downs offer, on a hidden worksheet: a column for each.</summary>
    private Worksheet Offered()
    {
        var rows = new SheetData(Row(1, Choices.Select(choice => Words(Headings[choice.Columns[0]].Thai, TemplateStyle.Heading))));
        for (var i = 0; i < Choices.Max(choice => choice.Offered.Count); i++)
        {
            rows.Append(Row((uint)i + 2, Choices.Select(choice => Words(choice.Offered.ElementAtOrDefault(i) ?? "", TemplateStyle.Plain))));
        }

        return new Worksheet(rows);
    }

    private DataValidations Validations()
    {
        var validations = Choices.Index().SelectMany(choice => choice.Item.Columns.Select(column => OneOf(choice.Index, choice.Item.Offered.Count, column))).ToList();
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private DataValidation OneOf(int list, int count, int column)
    {
        var (from, own) = (XlsxCells.Column(list), XlsxCells.Column(column));
        return new(new Formula1(FormattableString.Invariant($"'{ChoicesSheetName}'!${from}$2:${from}${count + 1}")))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = Headings[column].Thai,
            Error = "ไม่มีในรายการ โปรดเลือกจากรายการ",
            SequenceOfReferences = new() { InnerText = FormattableString.Invariant($"{own}2:{own}{LastChoiceRow}") },
        };
    }
}
