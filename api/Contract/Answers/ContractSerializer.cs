using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>Reads requests and writes answers.</summary>
/// <param name="errors">What of an error is written.</param>
internal sealed class ContractSerializer(IErrorInfoProvider errors) : GraphQLSerializer(Configure, errors)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer.</summary>
    public AnswerText Write(ExecutionResult answer)
    {
        var target = new ArrayBufferWriter<byte>(4 * 1024);
        using var writer = new Utf8JsonWriter(target, Relaxed);
        var data = AnswerWriter.WriteAnswer(writer, answer, SerializerOptions);
        writer.Flush();
        return new(target.WrittenMemory, data);
    }

    /// <summary>Writes an answer whose data were written before.</summary>
    public AnswerText WriteKept(ReadOnlySpan<byte> data, IDictionary<string, object?> extensions)
    {
        var target = new ArrayBufferWriter<byte>(data.Length + 256);
        using var writer = new Utf8JsonWriter(target, Relaxed);
        AnswerWriter.WriteKept(writer, data, extensions, SerializerOptions);
        writer.Flush();
        return new(target.WrittenMemory, 0..0);
    }

    private static void Configure(JsonSerializerOptions json)
    {
        // Relaxed: Thai and the markup of SVG as they are. Safe, as nothing takes the answer for HTML (nosniff).
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new AnswerWriter());
    }
}

/// <summary>An answer as JSON in UTF-8.</summary>
/// <param name="Body">All of it.</param>
/// <param name="DataRange">Where the value of <c>data</c> lies in it.</param>
internal readonly record struct AnswerText(ReadOnlyMemory<byte> Body, Range DataRange)
{
    /// <summary>The value of <c>data</c>; empty where nothing was executed.</summary>
    public ReadOnlyMemory<byte> Data => Body[DataRange];
}
