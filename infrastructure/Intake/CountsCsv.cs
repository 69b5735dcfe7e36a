using System.Runtime.CompilerServices;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads counts from CSV of any length in constant memory: once to see that it is UTF-8, once row by row.</summary>
internal static class CountsCsv
{
    private const int RowsPerReport = 1024;

    /// <summary>Reads a file.</summary>
    public static async IAsyncEnumerable<Checked<CountRow>> ReadAsync(
        RewindableFile file, string fileName, IProgress<double>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await Utf8Check.OfAsync(file.Content, fileName, cancellation) is { } refusal)
        {
            yield return Checked.Refuse<CountRow>(refusal);
            yield break;
        }

        file.Rewind();
        using var rows = new CsvRows(file.Content, fileName);
        if (!rows.Next())
        {
            yield return Checked.Refuse<CountRow>(rows.Refusal ?? FileRefusals.Empty(fileName));
            yield break;
        }

        var headings = CountColumns.Read(rows.Cells, rows.Row, fileName);
        if (!headings.TryGet(out var columns))
        {
            yield return Checked.Refuse<CountRow>(headings.Findings);
            yield break;
        }

        var text = new CountRowText(columns, fileName);
        for (var read = 0; rows.Next(); read++)
        {
            if (read % RowsPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(file.ShareRead);
            }

            yield return text.Read(rows.Cells, rows.Row);
        }

        if (rows.Refusal is { } endless)
        {
            yield return Checked.Refuse<CountRow>(endless);
        }

        progress?.Report(1);
    }
}
