using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL;
using GraphQL.Execution;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>Writes answers as JSON without asking the serializer about every leaf.</summary>
/// <remarks>Byte for byte what the engine's own writer writes, which finds out the type of each leaf anew.</remarks>
internal sealed class AnswerWriter : JsonConverter<ExecutionResult>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ExecutionResult value, JsonSerializerOptions options) => WriteAnswer(writer, value, options);

    /// <inheritdoc/>
    public override ExecutionResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only written.");

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(ExecutionResult).IsAssignableFrom(typeToConvert);

    /// <summary>Writes an answer.</summary>
    /// <returns>Where among the written bytes the value of <c>data</c> lies; empty where nothing was executed.</returns>
    public static Range WriteAnswer(Utf8JsonWriter writer, ExecutionResult answer, JsonSerializerOptions options)
    {
        var data = 0..0;
        writer.WriteStartObject();
        if (answer.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors");
            JsonSerializer.Serialize(writer, errors, options);
        }

        if (answer.Executed)
        {
            writer.WritePropertyName("data");
            var start = Written(writer);
            WriteData(writer, answer, options);
            data = start..Written(writer);
        }

        WriteExtensions(writer, answer.Extensions, options);
        writer.WriteEndObject();
        return data;
    }

    /// <summary>Writes an answer whose data were written before.</summary>
    public static void WriteKept(Utf8JsonWriter writer, ReadOnlySpan<byte> data, IDictionary<string, object?> extensions, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("data");
        writer.WriteRawValue(data, skipInputValidation: true);
        WriteExtensions(writer, extensions, options);
        writer.WriteEndObject();
    }

    private static int Written(Utf8JsonWriter writer) => (int)writer.BytesCommitted + writer.BytesPending;

    private static void WriteExtensions(Utf8JsonWriter writer, IDictionary<string, object?>? extensions, JsonSerializerOptions options)
    {
        if (extensions is { Count: > 0 })
        {
            writer.WritePropertyName("extensions");
            JsonSerializer.Serialize(writer, extensions, options);
        }
    }

    private static void WriteData(Utf8JsonWriter writer, ExecutionResult answer, JsonSerializerOptions options)
    {
        if (answer.Data is ExecutionNode node)
        {
            WriteNode(writer, node, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, answer.Data, options);
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, ExecutionNode? node, JsonSerializerOptions options)
    {
        switch (node)
        {
            case ValueExecutionNode leaf:
                WriteLeaf(writer, leaf.ToValue(), options);
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Name!);
                    WriteNode(writer, field, options);
                }

                writer.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteNode(writer, item, options);
                }

                writer.WriteEndArray();
                break;
            case ArrayExecutionNode { SerializedResult: { } whole }:
                JsonSerializer.Serialize(writer, whole, whole.GetType(), options);
                break;
            case null or NullExecutionNode or ObjectExecutionNode or ArrayExecutionNode:
                writer.WriteNullValue();
                break;
            default:
                WriteLeaf(writer, node.ToValue(), options);
                break;
        }
    }

    // Whatever is not listed goes the slow way, so a new scalar is written rightly before anybody thinks of it here.
    private static void WriteLeaf(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
                break;
        }
    }
}
