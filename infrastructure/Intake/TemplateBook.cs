using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Infrastructure.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A worksheet of a workbook that people fill.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
internal sealed record TemplateSheet(string Name, Worksheet Content, bool IsHidden = false);

/// <summary>The frame of every workbook that people fill: its parts, the form with a frozen heading, the page that explains. Equal contents give equal bytes.</summary>
internal static class TemplateBook
{
    /// <summary>A workbook of these worksheets; the first one is open.</summary>
    public static byte[] Of(params IReadOnlyList<TemplateSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = TemplateStyles.Sheet();
            foreach (var (index, sheet) in sheets.Index())
            {
                book.AddNewPart<WorksheetPart>(IdOf(index)).Worksheet = sheet.Content;
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new Sheets(sheets.Index().Select(sheet => SheetOf(sheet.Index, sheet.Item))));
        }

        file.Position = 0;
        return StableZip.Of(file);
    }

    /// <summary>The worksheet that people fill: its heading stays in sight, and it prints on A4 across.</summary>
    /// <param name="columns">The widths and looks of its columns.</param>
    /// <param name="rows">Its rows, the heading first.</param>
    /// <param name="choices">Its drop-downs and hints.</param>
    public static Worksheet Form(Columns columns, SheetData rows, DataValidations choices) => new((OpenXmlElement[])
    [
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A3", SequenceOfReferences = new() { InnerText = "A3" } })
        {
            TabSelected = true,
            WorkbookViewId = 0,
        }),
        Heights(),
        columns,
        rows,
        .. choices.HasChildren ? [choices] : Array.Empty<OpenXmlElement>(),
        Margins(),
        Across(),
    ]);

    /// <summary>A worksheet that is read: it prints on A4 across.</summary>
    /// <param name="columns">The widths of its columns, in letters.</param>
    /// <param name="rows">Its rows; each gets its number by its place.</param>
    public static Worksheet Explanation(IEnumerable<double> columns, IEnumerable<IEnumerable<Cell>> rows) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        Heights(),
        TemplateCells.Columns(columns.Select(width => (width, TemplateStyle.Plain))),
        new SheetData(rows.Select((cells, index) => TemplateCells.Row((uint)index + 1, cells))),
        Margins(),
        Across());

    /// <summary>The first rows of an explanation: its title and its numbered rules.</summary>
    public static IEnumerable<IEnumerable<Cell>> Rules(string title, IEnumerable<string> rules) =>
    [
        [TemplateCells.Words(title, TemplateStyle.Title)],
        .. rules.Select((rule, index) => new[] { TemplateCells.Words(FormattableString.Invariant($"{index + 1}. {rule}"), TemplateStyle.Plain) }),
        [],
    ];

    /// <summary>A row of headings.</summary>
    public static IEnumerable<Cell> Headings(params IEnumerable<string> headings) => headings.Select(heading => TemplateCells.Words(heading, TemplateStyle.Heading));

    private static Sheet SheetOf(int index, TemplateSheet sheet)
    {
        var entry = new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = IdOf(index) };
        if (sheet.IsHidden)
        {
            entry.State = SheetStateValues.Hidden;
        }

        return entry;
    }

    private static string IdOf(int index) => FormattableString.Invariant($"rId{index + 2}");

    private static SheetFormatProperties Heights() => new() { DefaultRowHeight = TemplateCells.RowHeight, CustomHeight = true };

    private static PageMargins Margins() => new() { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 };

    private static PageSetup Across() => new() { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 };
}
