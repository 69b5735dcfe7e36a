using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A file of rows under headings that people fill and hand in again, as CSV or XLSX: how it is read and how its CSV is written.</summary>
/// <param name="Headings">The columns; elsewhere they are named by their place in this list.</param>
/// <param name="CodePrefix">What the codes of findings about headings begin with.</param>
/// <param name="SheetName">The worksheet that is read, without blanks; the first where there is none of this name.</param>
/// <param name="Days">The columns that hold a day.</param>
internal sealed record RowFile(IReadOnlyList<ColumnHeading> Headings, string CodePrefix, string SheetName, IReadOnlyList<int> Days)
{
    // Every cell is quoted: with an own line end the library looks for that end only, and a cell may hold lines of its own.
    private static readonly CsvConfiguration Lines = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = _ => true };

    /// <summary>The largest file, bytes (20 MiB).</summary>
    private static int LargestFile => CountsWorkbook.LargestFile;

    /// <summary>Rows as CSV (UTF-8 with its mark, so that Excel reads Thai), the headings first. What a spreadsheet would run is made harmless.</summary>
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

    /// <summary>The same rows as a worksheet to fill: the headings, then the rows as text.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="example">A row that shows how to fill and is not read, where there is no row; may be left out.</param>
    public SheetData Sheet(IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<string>? example = null)
    {
        var sheet = new SheetData(TemplateCells.Row(1, Headings.Select(heading => TemplateCells.Words(heading.Thai, TemplateStyle.WrappedHeading))));
        foreach (var cells in rows)
        {
            sheet.Append(TemplateCells.Row((uint)sheet.ChildElements.Count + 1, cells.Select(cell => TemplateCells.Words(cell, TemplateStyle.Words))));
        }

        if (example is not null && sheet.ChildElements.Count == 1)
        {
            sheet.Append(TemplateCells.Row(2, example.Select(cell => TemplateCells.Words(cell, TemplateStyle.ExampleWords))));
        }

        return sheet;
    }

    /// <summary>Reads every row: what the file is, its content tells and not its name.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="reader">Makes what reads a row, once the headings are known.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why a row was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    public async Task<IReadOnlyList<Checked<TRow>>> ReadAsync<TRow>(
        Stream content, string fileName, Func<FileColumns, Func<IReadOnlyList<string>, int, Checked<TRow>>> reader, CancellationToken cancellation)
        where TRow : notnull
    {
        if (await BoundedFile.ReadAsync(content, LargestFile, cancellation) is not { } bytes)
        {
            return [Checked.Refuse<TRow>(FileRefusals.TooLargeWorkbook(fileName, LargestFile))];
        }

        var head = bytes.AsSpan(0, Math.Min(8, bytes.Length)).ToArray();
        return OfficePackage.IsOle(head) ? [Checked.Refuse<TRow>(OfficeFormat.Excel.Ole(bytes, fileName))]
            : OfficePackage.Is(head) ? Workbook(bytes, fileName, reader, cancellation)
            : await CsvAsync(bytes, fileName, reader, cancellation);
    }

    private async Task<IReadOnlyList<Checked<TRow>>> CsvAsync<TRow>(
        byte[] bytes, string fileName, Func<FileColumns, Func<IReadOnlyList<string>, int, Checked<TRow>>> reader, CancellationToken cancellation)
        where TRow : notnull
    {
        using var content = new MemoryStream(bytes, writable: false);
        if (await Utf8Check.OfAsync(content, fileName, cancellation) is { } refusal)
        {
            return [Checked.Refuse<TRow>(refusal)];
        }

        content.Position = 0;
        using var rows = new CsvRows(content, fileName);
        var read = Rows(() => rows.Next() ? [.. rows.Cells.Select(SpreadsheetText.AsMeant)] : null, () => rows.Row, fileName, reader);
        return rows.Refusal is { } endless ? [.. read, Checked.Refuse<TRow>(endless)] : read;
    }

    private List<Checked<TRow>> Workbook<TRow>(
        byte[] bytes, string fileName, Func<FileColumns, Func<IReadOnlyList<string>, int, Checked<TRow>>> reader, CancellationToken cancellation)
        where TRow : notnull
    {
        var opened = Intake.Workbook.Open(bytes, SheetName, fileName, cancellation);
        if (!opened.TryGet(out var book))
        {
            return [Checked.Refuse<TRow>(opened.Findings)];
        }

        using var rows = book.Rows;
        int[] days = [];
        try
        {
            return Rows(Cells, () => rows.Row, fileName, reader);
        }
        catch (Exception problem) when (Intake.Workbook.IsDamage(problem))
        {
            return [Checked.Refuse<TRow>(OfficeFormat.Excel.Corrupt(fileName, SheetName))];
        }

        IReadOnlyList<string>? Cells()
        {
            if (!rows.Next())
            {
                return null;
            }

            if (days.Length == 0)
            {
                // The heading row comes first: where its days stand, cells may hold numbers that mean days.
                days = [.. rows.Cells.Index().Where(cell => Days.Any(day => Headings[day].Is(Wording.Squeezed(cell.Item.Text)))).Select(cell => cell.Index), -1];
            }

            return [.. rows.Cells.Select((cell, index) => days.Contains(index) ? SheetText.OfDay(cell, book.CountsFrom1904) : SheetText.Of(cell))];
        }
    }

    /// <summary>The heading row and those below it.</summary>
    private List<Checked<TRow>> Rows<TRow>(
        Func<IReadOnlyList<string>?> next, Func<int> row, string fileName, Func<FileColumns, Func<IReadOnlyList<string>, int, Checked<TRow>>> reader)
        where TRow : notnull
    {
        if (next() is not { } head)
        {
            return [Checked.Refuse<TRow>(FileRefusals.Empty(fileName))];
        }

        var headings = FileColumns.Read(head, Headings, CodePrefix, row(), fileName);
        if (!headings.TryGet(out var columns))
        {
            return [Checked.Refuse<TRow>(headings.Findings)];
        }

        var (read, rows) = (reader(columns), new List<Checked<TRow>>());
        while (next() is { } cells)
        {
            rows.Add(read(cells, row()));
        }

        return rows;
    }
}
