using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Builds workbooks the way offices make them.</summary>
internal static class WorkbookFile
{
    public static readonly object?[] Headings = ["แบบวัด", "วันที่", "จำนวน"];

    /// <summary>A workbook with one worksheet; a cell is text, a number, a day or a <see cref="Cell"/>.</summary>
    public static byte[] Of(params IEnumerable<object?[]> rows) => Of(_ => { }, ("Sheet1", rows));

    public static byte[] Of(Action<WorkbookPart> arrange, params IEnumerable<(string Name, IEnumerable<object?[]> Rows)> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            foreach (var (i, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(sheet.Rows.Select((cells, row) => RowOf((uint)row + 1, cells))));
                book.Workbook.Sheets!.Append(new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = book.GetIdOfPart(part) });
            }

            arrange(book);
        }

        return file.ToArray();
    }

    /// <summary>A workbook whose first worksheet has this XML as its data.</summary>
    public static byte[] WithSheetData(string xml) => WordFile.With(
        Of(Headings),
        "xl/worksheets/sheet1.xml",
        $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{xml}</sheetData></worksheet>""");

    /// <summary>The same workbook with rows added under what its first worksheet has.</summary>
    public static byte[] Filled(byte[] workbook, params IEnumerable<object?[]> rows)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var data = ((WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().First().Id!)).Worksheet!.GetFirstChild<SheetData>()!;
            foreach (var (i, row) in rows.Index())
            {
                data.Append(RowOf((uint)i + 3, row));
            }
        }

        return file.ToArray();
    }

    private static Row RowOf(uint number, object?[] cells)
    {
        var row = new Row { RowIndex = number };
        foreach (var (column, content) in cells.Index())
        {
            if (content is not null)
            {
                var cell = CellOf(content);
                cell.CellReference = FormattableString.Invariant($"{(char)('A' + column)}{number}");
                row.Append(cell);
            }
        }

        return row;
    }

    private static Cell CellOf(object content) => content switch
    {
        Cell cell => (Cell)cell.CloneNode(deep: true),
        string text => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
        DateOnly day => new(new CellValue(FormattableString.Invariant($"{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}"))),
        _ => new(new CellValue(((IFormattable)content).ToString(null, CultureInfo.InvariantCulture))),
    };
}
