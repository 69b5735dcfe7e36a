using System.Runtime.CompilerServices;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads counts, CSV or XLSX: what it is, its content tells and not its name.</summary>
internal sealed class CountsReader : ICountsReader
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Checked<CountRow>> ReadAsync(
        Stream content, string fileName, IProgress<double>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = await RewindableFile.OpenAsync(content, cancellation);
        var head = new byte[8];
        await file.Content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        file.Rewind();
        if (OfficePackage.IsOle(head))
        {
            var ole = await BoundedFile.ReadAsync(file.Content, CountsWorkbook.LargestFile, cancellation) ?? [];
            yield return Checked.Refuse<CountRow>(OfficeFormat.Excel.Ole(ole, fileName));
            yield break;
        }

        var rows = OfficePackage.Is(head)
            ? CountsWorkbook.ReadAsync(file, fileName, progress, cancellation)
            : CountsCsv.ReadAsync(file, fileName, progress, cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return row;
        }
    }
}
