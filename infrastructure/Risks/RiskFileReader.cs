using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Reads risks, CSV or XLSX: what it is, its content tells and not its name.</summary>
internal sealed class RiskFileReader : IRiskFileReader
{
    /// <summary>The worksheet that is read; the first where there is none of this name.</summary>
    public const string SheetName = "ความเสี่ยง";

    /// <summary>The largest file, bytes (20 MiB): a year holds at most 99 risks.</summary>
    private static int LargestFile => CountsWorkbook.LargestFile;

    public async Task<IReadOnlyList<Checked<RiskFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        if (await BoundedFile.ReadAsync(content, LargestFile, cancellation) is not { } bytes)
        {
            return [Checked.Refuse<RiskFileRow>(FileRefusals.TooLargeWorkbook(fileName, LargestFile))];
        }

        var head = bytes.AsSpan(0, Math.Min(8, bytes.Length)).ToArray();
        return OfficePackage.IsOle(head) ? [Checked.Refuse<RiskFileRow>(OfficeFormat.Excel.Ole(bytes, fileName))]
            : OfficePackage.Is(head) ? Workbook(bytes, fileName, cancellation)
            : await CsvAsync(bytes, fileName, cancellation);
    }

    private static async Task<IReadOnlyList<Checked<RiskFileRow>>> CsvAsync(byte[] bytes, string fileName, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        if (await Utf8Check.OfAsync(content, fileName, cancellation) is { } refusal)
        {
            return [Checked.Refuse<RiskFileRow>(refusal)];
        }

        content.Position = 0;
        using var rows = new CsvRows(content, fileName);
        var read = Rows(() => rows.Next() ? [.. rows.Cells.Select(SpreadsheetText.AsMeant)] : null, () => rows.Row, fileName);
        return rows.Refusal is { } endless ? [.. read, Checked.Refuse<RiskFileRow>(endless)] : read;
    }

    private static List<Checked<RiskFileRow>> Workbook(byte[] bytes, string fileName, CancellationToken cancellation)
    {
        var opened = Intake.Workbook.Open(bytes, SheetName, fileName, cancellation);
        if (!opened.TryGet(out var book))
        {
            return [Checked.Refuse<RiskFileRow>(opened.Findings)];
        }

        using var rows = book.Rows;
        int[] days = [];
        try
        {
            return Rows(Cells, () => rows.Row, fileName);
        }
        catch (Exception problem) when (Intake.Workbook.IsDamage(problem))
        {
            return [Checked.Refuse<RiskFileRow>(OfficeFormat.Excel.Corrupt(fileName, SheetName))];
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
                days = [.. rows.Cells.Index().Where(cell => RiskColumns.Days.Any(day => RiskColumns.Headings[(int)day].Is(Wording.Squeezed(cell.Item.Text)))).Select(cell => cell.Index), -1];
            }

            return [.. rows.Cells.Select((cell, index) => days.Contains(index) ? SheetText.OfDay(cell, book.CountsFrom1904) : SheetText.Of(cell))];
        }
    }

    /// <summary>The heading row and those below it.</summary>
    private static List<Checked<RiskFileRow>> Rows(Func<IReadOnlyList<string>?> next, Func<int> row, string fileName)
    {
        if (next() is not { } head)
        {
            return [Checked.Refuse<RiskFileRow>(FileRefusals.Empty(fileName))];
        }

        var headings = FileColumns.Read(head, RiskColumns.Headings, RiskColumns.CodePrefix, row(), fileName);
        if (!headings.TryGet(out var columns))
        {
            return [Checked.Refuse<RiskFileRow>(headings.Findings)];
        }

        var text = new RiskRowText(columns, fileName);
        var rows = new List<Checked<RiskFileRow>>();
        while (next() is { } cells)
        {
            rows.Add(text.Read(cells, row()));
        }

        return rows;
    }
}
