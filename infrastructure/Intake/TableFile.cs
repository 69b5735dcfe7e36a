using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What a file with one heading row looks like.</summary>
/// <param name="SheetName">The worksheet that is read; the first where there is none of this name.</param>
/// <param name="Headings">The columns.</param>
/// <param name="Days">The columns, by their place in <paramref name="Headings"/>, in which a number of a workbook means a day.</param>
/// <param name="CodePrefix">What the codes of findings about headings begin with.</param>
internal sealed record TableShape(string SheetName, IReadOnlyList<ColumnHeading> Headings, IReadOnlyCollection<int> Days, string CodePrefix);

/// <summary>Reads such a file, CSV or XLSX: what it is, its content tells and not its name.</summary>
internal static class TableFile
{
    /// <summary>Reads every row.</summary>
    /// <param name="shape">What it looks like.</param>
    /// <param name="content">The file, at most as large as a workbook of counts.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="rowOf">Reads a row: the columns of the file, its cells, its line.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why a row was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    public static async Task<IReadOnlyList<Checked<T>>> ReadAsync<T>(
        TableShape shape, Stream content, string fileName, Func<FileColumns, IReadOnlyList<string>, int, Checked<T>> rowOf, CancellationToken cancellation)
        where T : notnull
    {
        if (await BoundedFile.ReadAsync(content, CountsWorkbook.LargestFile, cancellation) is not { } bytes)
        {
            return [Checked.Refuse<T>(FileRefusals.TooLargeWorkbook(fileName, CountsWorkbook.LargestFile))];
        }

        var head = bytes.AsSpan(0, Math.Min(8, bytes.Length)).ToArray();
        return OfficePackage.IsOle(head) ? [Checked.Refuse<T>(OfficeFormat.Excel.Ole(bytes, fileName))]
            : OfficePackage.Is(head) ? InWorkbook(shape, bytes, fileName, rowOf, cancellation)
            : await InCsvAsync(shape, bytes, fileName, rowOf, cancellation);
    }

    private static async Task<IReadOnlyList<Checked<T>>> InCsvAsync<T>(
        TableShape shape, byte[] bytes, string fileName, Func<FileColumns, IReadOnlyList<string>, int, Checked<T>> rowOf, CancellationToken cancellation)
        where T : notnull
    {
        using var content = new MemoryStream(bytes, writable: false);
        if (await Utf8Check.OfAsync(content, fileName, cancellation) is { } refusal)
        {
            return [Checked.Refuse<T>(refusal)];
        }

        content.Position = 0;
        using var rows = new CsvRows(content, fileName);
        var read = Rows(shape, () => rows.Next() ? [.. rows.Cells.Select(SpreadsheetText.AsMeant)] : null, () => rows.Row, fileName, rowOf);
        return rows.Refusal is { } endless ? [.. read, Checked.Refuse<T>(endless)] : read;
    }

    private static List<Checked<T>> InWorkbook<T>(
        TableShape shape, byte[] bytes, string fileName, Func<FileColumns, IReadOnlyList<string>, int, Checked<T>> rowOf, CancellationToken cancellation)
        where T : notnull
    {
        var opened = Workbook.Open(bytes, shape.SheetName, fileName, cancellation);
        if (!opened.TryGet(out var book))
        {
            return [Checked.Refuse<T>(opened.Findings)];
        }

        using var rows = book.Rows;
        int[]? days = null;
        try
        {
            return Rows(shape, Cells, () => rows.Row, fileName, rowOf);
        }
        catch (Exception problem) when (Workbook.IsDamage(problem))
        {
            return [Checked.Refuse<T>(OfficeFormat.Excel.Corrupt(fileName, shape.SheetName))];
        }

        IReadOnlyList<string>? Cells()
        {
            if (!rows.Next())
            {
                return null;
            }

            // The heading row comes first: where its days stand, cells may hold numbers that mean days.
            days ??= [.. rows.Cells.Index().Where(cell => shape.Days.Any(day => shape.Headings[day].Is(Wording.Squeezed(cell.Item.Text)))).Select(cell => cell.Index)];
            return [.. rows.Cells.Select((cell, index) => days.Contains(index) ? SheetText.OfDay(cell, book.CountsFrom1904) : SheetText.Of(cell))];
        }
    }

    /// <summary>The heading row and those below it.</summary>
    private static List<Checked<T>> Rows<T>(
        TableShape shape, Func<IReadOnlyList<string>?> next, Func<int> row, string fileName, Func<FileColumns, IReadOnlyList<string>, int, Checked<T>> rowOf)
        where T : notnull
    {
        if (next() is not { } head)
        {
            return [Checked.Refuse<T>(FileRefusals.Empty(fileName))];
        }

        var headings = FileColumns.Read(head, shape.Headings, shape.CodePrefix, row(), fileName);
        if (!headings.TryGet(out var columns))
        {
            return [Checked.Refuse<T>(headings.Findings)];
        }

        var rows = new List<Checked<T>>();
        while (next() is { } cells)
        {
            rows.Add(rowOf(columns, cells, row()));
        }

        return rows;
    }
}
