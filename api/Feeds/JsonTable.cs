using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>Writes flat data as a JSON array with an object for each row. Days and moments are ISO 8601 text, decimals are numbers, no value is null.</summary>
internal static class JsonTable
{
    /// <summary>Bytes between two flushes.</summary>
    private const int BytesAtOnce = 32 * 1024;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the rows, flushing on the way.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<DataColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, PipeWriter target, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(target, Form);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            json.WriteStartObject();
            foreach (var (column, value) in columns.Zip(row))
            {
                json.WritePropertyName(column.Name);
                Write(json, value);
            }

            json.WriteEndObject();
            if (json.BytesPending > BytesAtOnce)
            {
                await json.FlushAsync(cancellation);
                await target.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellation);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string words:
                json.WriteStringValue(words);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int whole:
                json.WriteNumberValue(whole);
                break;
            case decimal exact:
                json.WriteNumberValue(exact);
                break;
            case DateOnly or DateTimeOffset:
                json.WriteStringValue(CsvTable.Text(value));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a column.");
        }
    }
}
