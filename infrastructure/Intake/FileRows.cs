using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A row of a file: its line, and its cells as text.</summary>
internal sealed record FileRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads a table that fits into memory, CSV or XLSX: what it is, its content tells and not its name. The first row are the headings.</summary>
internal static class FileRows
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="sheetName">The worksheet that is read, or else the first.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Checked<IReadOnlyList<FileRow>> Read(byte[] file, string sheetName, string fileName, CancellationToken cancellation)
    {
        if (OfficePackage.IsOle(file))
        {
            return Checked.Refuse<IReadOnlyList<FileRow>>(OfficeFormat.Excel.Ole(file, fileName));
        }

        var rows = OfficePackage.Is(file) ? OfWorkbook(file, sheetName, fileName, cancellation) : OfCsv(file, fileName);
        return rows.TryGet(out var read) && read.Count == 0 ? Checked.Refuse<IReadOnlyList<FileRow>>(FileRefusals.Empty(fileName)) : rows;
    }

    private static Checked<IReadOnlyList<FileRow>> OfCsv(byte[] file, string fileName)
    {
        if (Utf8Check.Of(file, fileName) is { } refusal)
        {
            return Checked.Refuse<IReadOnlyList<FileRow>>(refusal);
        }

        using var rows = new CsvRows(new MemoryStream(file, writable: false), fileName);
        var read = new List<FileRow>();
        while (rows.Next())
        {
            read.Add(new(rows.Row, rows.Cells));
        }

        return rows.Refusal is { } endless ? Checked.Refuse<IReadOnlyList<FileRow>>(endless) : Checked.Accept<IReadOnlyList<FileRow>>(read);
    }

    private static Checked<IReadOnlyList<FileRow>> OfWorkbook(byte[] file, string sheetName, string fileName, CancellationToken cancellation)
    {
        var opened = Workbook.Open(file, sheetName, fileName, cancellation);
        if (!opened.TryGet(out var book))
        {
            return Checked.Refuse<IReadOnlyList<FileRow>>(opened.Findings);
        }

        using var rows = book.Rows;
        var read = new List<FileRow>();
        try
        {
            while (rows.Next())
            {
                cancellation.ThrowIfCancellationRequested();
                read.Add(new(rows.Row, [.. rows.Cells.Select(cell => cell.Kind == SheetCellKind.Text ? SpreadsheetText.AsMeant(cell.Text) : cell.Text)]));
            }
        }
        catch (Exception problem) when (Workbook.IsDamage(problem))
        {
            return Checked.Refuse<IReadOnlyList<FileRow>>(OfficeFormat.Excel.Corrupt(fileName, sheetName));
        }

        return Checked.Accept<IReadOnlyList<FileRow>>(read);
    }
}
