using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Freezes reports as JSON: members in the order of their declaration, no blanks, Thai left readable.</summary>
/// <remarks>A version that was frozen once must stay readable: give a new member a default, rename none.</remarks>
internal sealed class ReportFreezer : IReportFreezer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new PeriodText(), new YearNumber(), new KeyText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameDrawings, LeaveOutComputed } },
    };

    public FrozenReport Freeze(AnnualReport report)
    {
        var text = JsonSerializer.Serialize(report, Options);
        return new(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    public AnnualReport Thaw(string text) => JsonSerializer.Deserialize<AnnualReport>(text, Options)
        ?? throw new InvalidDataException("The database holds an empty version of the report.");

    /// <summary>Each drawing is named by its kind: the domain knows nothing of JSON.</summary>
    private static void NameDrawings(JsonTypeInfo type)
    {
        if (type.Type == typeof(ChartDrawing))
        {
            type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "drawing" };
            foreach (var drawing in typeof(ChartDrawing).Assembly.GetTypes().Where(drawing => drawing.IsSubclassOf(typeof(ChartDrawing)) && !drawing.IsAbstract).OrderBy(drawing => drawing.Name, StringComparer.Ordinal))
            {
                type.PolymorphismOptions.DerivedTypes.Add(new(drawing, drawing.Name));
            }
        }
    }

    /// <summary>What a record computes from its other members is not kept beside them.</summary>
    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && type.Type.Namespace?.StartsWith("Kolum", StringComparison.Ordinal) == true)
        {
            foreach (var computed in type.Properties.Where(property => property.Set is null && property.AssociatedParameter is null).ToList())
            {
                type.Properties.Remove(computed);
            }
        }
    }

    private sealed class PeriodText : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var parts = reader.GetString()!.Split('/');
            return Period.Of(Enum.Parse<PeriodKind>(parts[0]), Day(parts[1]), Day(parts[2]));
        }

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(FormattableString.Invariant($"{value.Kind}/{value.Start:O}/{value.EndExclusive:O}"));

        private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class YearNumber : JsonConverter<BuddhistFiscalYear>
    {
        public override BuddhistFiscalYear Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => BuddhistFiscalYear.Of(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, BuddhistFiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Year);
    }

    private sealed class KeyText : JsonConverter<AgencyKey>
    {
        public override AgencyKey Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            AgencyKey.TryOf(reader.GetString()!) ?? throw new JsonException("Not the key of an agency.");

        public override void Write(Utf8JsonWriter writer, AgencyKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
