using System.Runtime.CompilerServices;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// Reads counts from XLSX: the worksheet ยอดผู้ตอบ, or else the first; rows whose first words begin with # are remarks;
/// of a formula what it came to when the file was saved; macros are never looked at.
/// </summary>
internal static class CountsWorkbook
{
    /// <summary>The worksheet that is read.</summary>
    public const string SheetName = "ยอดผู้ตอบ";

    /// <summary>The largest file that is read, bytes (20 MiB).</summary>
    public static int LargestFile => IReportReader.LargestFile;

    private const int RowsPerReport = 256;

    /// <summary>Reads a workbook.</summary>
    public static async IAsyncEnumerable<Checked<CountRow>> ReadAsync(
        RewindableFile file, string fileName, IProgress<double>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var bytes = await BoundedFile.ReadAsync(file.Content, LargestFile, cancellation);
        var opened = bytes is null
            ? Checked.Refuse<Workbook>(FileRefusals.TooLargeWorkbook(fileName, LargestFile))
            : Workbook.Open(bytes, SheetName, fileName, cancellation);
        if (!opened.TryGet(out var book))
        {
            yield return Checked.Refuse<CountRow>(opened.Findings);
            yield break;
        }

        using var rows = book.Rows;
        foreach (var row in Rows(book, fileName))
        {
            if (rows.Row % RowsPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(rows.ShareRead);
            }

            yield return row;
        }

        progress?.Report(1);
    }

    private static IEnumerable<Checked<CountRow>> Rows(Workbook book, string fileName)
    {
        var rows = book.Rows;
        var damage = default(Finding);
        if (!Next())
        {
            yield return Checked.Refuse<CountRow>(damage ?? FileRefusals.Empty(fileName));
            yield break;
        }

        var headings = CountColumns.Read([.. rows.Cells.Select(cell => cell.Text)], rows.Row, fileName);
        if (!headings.TryGet(out var columns))
        {
            yield return Checked.Refuse<CountRow>(headings.Findings);
            yield break;
        }

        var text = new CountRowText(columns, fileName);
        var dayColumn = columns.IndexOf(CountColumn.Day);
        while (Next())
        {
            yield return text.Read([.. rows.Cells.Select((cell, i) => i == dayColumn ? SheetText.OfDay(cell, book.CountsFrom1904) : SheetText.Of(cell))], rows.Row);
        }

        if (damage is not null)
        {
            yield return Checked.Refuse<CountRow>(damage);
        }

        bool Next()
        {
            try
            {
                return rows.Next();
            }
            catch (Exception problem) when (Workbook.IsDamage(problem))
            {
                damage = OfficeFormat.Excel.Corrupt(fileName, CountsWorkbook.SheetName);
                return false;
            }
        }
    }
}
