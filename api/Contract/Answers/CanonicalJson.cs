using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>Writes JSON so that equal values give equal texts: the fields of every object by name, no white space.</summary>
internal static class CanonicalJson
{
    /// <summary>The text of a value.</summary>
    public static string Of(JsonElement value)
    {
        var target = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(target))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(target.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                // Of fields with the same name all are kept, in their order: which of them holds is not decided here.
                foreach (var field in value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
