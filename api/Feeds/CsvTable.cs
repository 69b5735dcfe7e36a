using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>Writes flat data as CSV (RFC 4180): UTF-8 with its mark, so that Excel reads Thai; words that a spreadsheet would run are kept words.</summary>
internal static class CsvTable
{
    /// <summary>Rows between two flushes.</summary>
    private const int RowsAtOnce = 200;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // What begins a formula is made harmless by type, below: the writer's own way would spoil negative numbers.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.None,
        NewLine = "\r\n",

        // Told to end lines with CR LF, the writer would leave a line feed alone within a field.
        ShouldQuote = field => field.Field is { Length: > 0 } text && (text.AsSpan().ContainsAny(Quoted) || text[0] == ' ' || text[^1] == ' '),
    };

    /// <summary>Writes a head and rows, flushing on the way.</summary>
    /// <param name="names">The names of the columns.</param>
    /// <param name="rows">Their values.</param>
    /// <param name="target">Where to; left open.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync(IEnumerable<string> names, IAsyncEnumerable<IReadOnlyList<object?>> rows, Stream target, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Form, leaveOpen: true);
        await WriteRowAsync(csv, names);
        var written = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await WriteRowAsync(csv, row.Select(Text));
            if (++written % RowsAtOnce == 0)
            {
                await csv.FlushAsync();
                await text.FlushAsync(cancellation);
            }
        }
    }

    /// <summary>The same of rows that are there, as bytes.</summary>
    public static byte[] Bytes<TRow>(IReadOnlyList<DataColumnOf<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Form))
        {
            WriteRow(csv, columns.Select(column => column.Column.Name));
            foreach (var row in rows)
            {
                WriteRow(csv, columns.Select(column => Text(column.Value(row))));
            }
        }

        return file.ToArray();
    }

    /// <summary>A value as text, the same in every culture.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string words => SpreadsheetText.Harmless(words),
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => DateTimeType.TextOf(moment),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a column."),
    };

    private static async Task WriteRowAsync(CsvWriter csv, IEnumerable<string?> fields)
    {
        Write(csv, fields);
        await csv.NextRecordAsync();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        Write(csv, fields);
        csv.NextRecord();
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }
    }
}
