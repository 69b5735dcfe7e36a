using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>How a column stands in the file.</summary>
internal enum ArchiveColumnKind
{
    /// <summary>Its value as JSON writes it: days as 2025-01-31, moments with their offset, closed lists by name.</summary>
    Value,

    /// <summary>JSON that the database keeps as text.</summary>
    Json,

    /// <summary>The fiscal year of the assessment that it belongs to: 2568.</summary>
    Year,

    /// <summary>The survey that it belongs to: 2568/iit.</summary>
    Survey,

    /// <summary>The submitted version that it belongs to: 2568/1.</summary>
    Version,
}

/// <summary>A column of an archived table.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Property">Its column in the database.</param>
/// <param name="Kind">How it stands in the file.</param>
internal sealed record ArchiveColumn(string Name, IProperty Property, ArchiveColumnKind Kind)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The column of a property.</summary>
    public static ArchiveColumn Of(IProperty property, bool isJson) => property.Name switch
    {
        "AssessmentId" => new("fiscalYear", property, ArchiveColumnKind.Year),
        "SurveyId" => new("survey", property, ArchiveColumnKind.Survey),
        "VersionId" => new("version", property, ArchiveColumnKind.Version),
        var name => new(JsonNamingPolicy.CamelCase.ConvertName(name), property, isJson ? ArchiveColumnKind.Json : ArchiveColumnKind.Value),
    };

    /// <summary>Writes the value of a row.</summary>
    public void Write(Utf8JsonWriter writer, object row, ArchivePlaces places)
    {
        writer.WritePropertyName(Name);
        switch (Kind, Property.PropertyInfo!.GetValue(row))
        {
            case (_, null):
                writer.WriteNullValue();
                break;
            case (ArchiveColumnKind.Json, string json):
                writer.WriteRawValue(json);
                break;
            case (ArchiveColumnKind.Year, int id):
                writer.WriteNumberValue(places.YearOf(id));
                break;
            case (ArchiveColumnKind.Survey, int id):
                writer.WriteStringValue(places.SurveyOf(id));
                break;
            case (ArchiveColumnKind.Version, int id):
                writer.WriteStringValue(places.VersionOf(id));
                break;
            case var (_, value):
                JsonSerializer.Serialize(writer, value, Property.ClrType, Options);
                break;
        }
    }

    /// <summary>Reads a value into a row.</summary>
    /// <returns>Whether it was what the column holds; else the row is as it was.</returns>
    public bool TryRead(JsonElement value, object row, ArchivePlaces places)
    {
        object? read;
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            read = null;
            if (!Property.IsNullable)
            {
                return false;
            }
        }
        else if (Kind == ArchiveColumnKind.Value)
        {
            try
            {
                read = value.Deserialize(Property.ClrType, Options);
            }
            catch (Exception cause) when (cause is JsonException or FormatException)
            {
                return false;
            }

            if (read is string text && (text.Contains('\0', StringComparison.Ordinal) || text.Length > (Property.GetMaxLength() ?? int.MaxValue)))
            {
                return false;
            }
        }
        else if (Kind == ArchiveColumnKind.Json)
        {
            read = value.GetRawText();
        }
        else if (places.Find(Kind, value) is { } id)
        {
            read = id;
        }
        else
        {
            return false;
        }

        Property.PropertyInfo!.SetValue(row, read);
        return true;
    }
}
