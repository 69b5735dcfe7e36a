using System.Buffers;
using System.Text.Json;
using GraphQL;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>A message of graphql-transport-ws as a client sent it.</summary>
/// <param name="Type">What it is: <c>subscribe</c>, <c>ping</c>…</param>
/// <param name="Id">The operation it is about; empty where it is about none.</param>
/// <param name="Payload">What it carries; undefined where nothing.</param>
internal sealed record SocketMessage(string Type, string Id, JsonElement Payload)
{
    private const int LongestId = 128;

    /// <summary>Reads a message; nothing where the text is none.</summary>
    public static SocketMessage? TryRead(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && TextOf(root, "type") is { Length: > 0 } type
                && TextOf(root, "id") is { Length: <= LongestId } id
                && (!root.TryGetProperty("payload", out var payload) || payload.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
                    ? new(type, id, payload.ValueKind == JsonValueKind.Object ? payload.Clone() : default)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A message without payload.</summary>
    public static ReadOnlyMemory<byte> Write(string type, string? id = null) => Write(type, id, payload: default);

    /// <summary>The message <c>next</c>: a result.</summary>
    public static async Task<ReadOnlyMemory<byte>> NextAsync(string id, ExecutionResult result, IGraphQLSerializer serializer, CancellationToken cancellation) =>
        Write("next", id, await BytesAsync(result, serializer, cancellation));

    /// <summary>The message <c>error</c>: the operation was not begun.</summary>
    public static async Task<ReadOnlyMemory<byte>> ErrorAsync(string id, ExecutionResult result, IGraphQLSerializer serializer, CancellationToken cancellation)
    {
        using var whole = JsonDocument.Parse(await BytesAsync(result, serializer, cancellation));
        return Write("error", id, JsonSerializer.SerializeToUtf8Bytes(whole.RootElement.GetProperty("errors")));
    }

    private static ReadOnlyMemory<byte> Write(string type, string? id, ReadOnlyMemory<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 128);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteString("type", type);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload");
            json.WriteRawValue(payload.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(ExecutionResult result, IGraphQLSerializer serializer, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await serializer.WriteAsync(bytes, result, cancellation);
        return bytes.ToArray();
    }

    /// <summary>Empty where the property is missing; nothing where it is no text.</summary>
    private static string? TextOf(JsonElement message, string name) =>
        !message.TryGetProperty(name, out var value) ? "" : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
