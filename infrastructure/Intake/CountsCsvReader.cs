using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads counts from CSV: UTF-8; parted by comma, semicolon or tab; lines that begin with # are remarks.</summary>
internal sealed class CountsCsvReader : ICountsReader
{
    /// <summary>A cell or a quotation does not end.</summary>
    public const string EndlessCellCode = "COUNTS_CELL_TOO_LONG";

    /// <summary>The largest file that is read, bytes (20 MiB): some 400,000 rows.</summary>
    public static int LargestFile => IReportReader.LargestFile;

    private const int LongestCell = 4000;
    private static readonly string[] Delimiters = [",", ";", "\t"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<Checked<CountRow>> ReadAsync(
        Stream content, string fileName, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var file = await BoundedFile.ReadAsync(content, LargestFile, cancellation);
        var decoded = file is null
            ? Checked.Refuse<string>(FileRefusals.TooLarge(fileName, LargestFile))
            : Utf8Text.Decode(file, fileName);
        if (!decoded.TryGet(out var text))
        {
            yield return Checked.Refuse<CountRow>(decoded.Findings);
            yield break;
        }

        using var csv = new CsvParser(new StringReader(text), Form(text));
        var columns = Headings(csv, fileName);
        if (!columns.IsAccepted)
        {
            yield return Checked.Refuse<CountRow>(columns.Findings);
            yield break;
        }

        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Next(csv, fileName);
            if (!next.TryGet(out var found))
            {
                yield return Checked.Refuse<CountRow>(next.Findings);
                yield break;
            }

            if (!found)
            {
                yield break;
            }

            if (csv.Record is { } cells && !cells.All(string.IsNullOrWhiteSpace))
            {
                yield return CountRowText.Read(cells, columns.Value, csv.RawRow, fileName);
            }
        }
    }

    private static Checked<CountColumns> Headings(CsvParser csv, string fileName)
    {
        var first = Next(csv, fileName);
        if (!first.TryGet(out var found))
        {
            return Checked.Refuse<CountColumns>(first.Findings);
        }

        return found
            ? CountColumns.Read(csv.Record ?? [], csv.RawRow, fileName)
            : Checked.Refuse<CountColumns>(FileRefusals.Empty(fileName));
    }

    /// <summary>Goes to the next row; whether there is one.</summary>
    private static Checked<bool> Next(CsvParser csv, string fileName)
    {
        try
        {
            return Checked.Accept(csv.Read());
        }
        catch (MaxFieldSizeException)
        {
            return Checked.Refuse<bool>(Finding.Error(
                EndlessCellCode,
                new(fileName, Row: csv.RawRow),
                "ช่องยาวผิดปกติ โปรดตรวจเครื่องหมายคำพูด (\") ที่ไม่ได้ปิด",
                "A cell is far too long; look for a quotation mark (\") that is not closed."));
        }
    }

    private static CsvConfiguration Form(string text) => new(CultureInfo.InvariantCulture)
    {
        AllowComments = true,
        BadDataFound = null,
        Delimiter = Delimiter(text),
        MaxFieldSize = LongestCell,
    };

    /// <summary>What parts the headings: no heading has one of the three within it.</summary>
    private static string Delimiter(string text)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && !string.IsNullOrWhiteSpace(line))
            {
                return Delimiters.MaxBy(delimiter => line.Count(letter => letter == delimiter[0]))!;
            }
        }

        return ",";
    }
}
