using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>Writes flat rows for other programs: JSON or CSV with the same names and dates.</summary>
internal static class FlatRows
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes rows.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="format"><c>json</c> or <c>csv</c>; anything else is left to <paramref name="table"/>.</param>
    /// <param name="table">Writes them for people.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync<T>(Screen screen, IReadOnlyList<T> rows, string format, Action table, CancellationToken cancellation)
    {
        switch (format)
        {
            case "json":
                screen.Output.WriteLine(JsonSerializer.Serialize(rows, Json));
                break;
            case "csv":
                await using (var csv = new CsvWriter(screen.Output, CultureInfo.InvariantCulture, leaveOpen: true))
                {
                    NameColumns<T>(csv.Context);
                    await csv.WriteRecordsAsync(rows, cancellation);
                }

                break;
            default:
                table();
                break;
        }
    }

    /// <summary>The same names and dates as in the JSON.</summary>
    private static void NameColumns<T>(CsvContext context)
    {
        var columns = context.AutoMap<T>();
        foreach (var column in columns.MemberMaps)
        {
            column.Name(JsonNamingPolicy.CamelCase.ConvertName(column.Data.Member!.Name));
        }

        context.RegisterClassMap(columns);
        context.TypeConverterOptionsCache.GetOptions<DateOnly>().Formats = ["yyyy-MM-dd"];
        foreach (var options in new[] { context.TypeConverterOptionsCache.GetOptions<bool>(), context.TypeConverterOptionsCache.GetOptions<bool?>() })
        {
            options.BooleanTrueValues.Add("true");
            options.BooleanFalseValues.Add("false");
        }
    }
}
