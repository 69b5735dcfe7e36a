using System.Text.Json;
using GraphQL;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>The parameters of a GraphQL-over-HTTP request.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run, where the document has several.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Extensions">The extensions.</param>
internal sealed record GraphQLParameters(string Query, string? OperationName, Inputs? Variables, Inputs? Extensions)
{
    /// <summary>The largest body, bytes (256 KB).</summary>
    public const int LargestBody = 256 * 1024;

    /// <summary>Reads the parameters from the query string (GET) or the JSON body (POST).</summary>
    /// <exception cref="ContractError">They are missing, of the wrong kind or too large.</exception>
    public static async Task<GraphQLParameters> ReadAsync(HttpRequest request, IGraphQLSerializer serializer, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return Of(FromQueryString(request.Query), serializer);
        }

        RequireJson(request);
        var body = await BodyAsync(request, cancellation);
        using var json = Parse(body, "body");
        return Of(json.RootElement, serializer);
    }

    /// <summary>The parameters in a JSON object: a body, or the payload of a message.</summary>
    /// <exception cref="ContractError">They are missing or of the wrong kind.</exception>
    public static GraphQLParameters Of(JsonElement json, IGraphQLSerializer serializer) => json.ValueKind == JsonValueKind.Object
        ? Of(json.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value), serializer)
        : throw Bad("The body must be one JSON object; arrays of requests are not answered.", "ต้องส่ง JSON object หนึ่งชิ้น ไม่รับเป็นชุด");

    private static GraphQLParameters Of(IReadOnlyDictionary<string, JsonElement> values, IGraphQLSerializer serializer)
    {
        var query = Text("query");
        return string.IsNullOrEmpty(query)
            ? throw Bad("The parameter 'query' is missing.", "ไม่มีพารามิเตอร์ query")
            : new(query, Text("operationName"), Map("variables"), Map("extensions"));

        string? Text(string name) => values.GetValueOrDefault(name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            _ => throw Bad($"The parameter '{name}' must be a string.", $"พารามิเตอร์ {name} ต้องเป็นข้อความ"),
        };

        Inputs? Map(string name) => values.GetValueOrDefault(name) switch
        {
            { ValueKind: JsonValueKind.Object } map => serializer.ReadNode<Inputs>(map),
            { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            _ => throw Bad($"The parameter '{name}' must be a map.", $"พารามิเตอร์ {name} ต้องเป็น JSON object"),
        };
    }

    private static Dictionary<string, JsonElement> FromQueryString(IQueryCollection query)
    {
        var values = new Dictionary<string, JsonElement>();
        foreach (var name in (string[])["query", "operationName"])
        {
            if (!StringValues.IsNullOrEmpty(query[name]))
            {
                values[name] = JsonSerializer.SerializeToElement(query[name].ToString());
            }
        }

        foreach (var name in (string[])["variables", "extensions"])
        {
            if (!StringValues.IsNullOrEmpty(query[name]))
            {
                using var json = Parse(System.Text.Encoding.UTF8.GetBytes(query[name].ToString()), name);
                values[name] = json.RootElement.Clone();
            }
        }

        return values;
    }

    private static void RequireJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ContractError(ErrorCode.MediaTypeUnsupported);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestBody)
        {
            throw new ContractError(ErrorCode.BodyTooLarge);
        }

        var body = new byte[Math.Min(request.ContentLength + 1 ?? LargestBody + 1, LargestBody + 1)];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length > LargestBody ? throw new ContractError(ErrorCode.BodyTooLarge) : body.AsMemory(0, length);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> text, string name)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw Bad($"The {name} is not JSON.", $"{name} ไม่ใช่ JSON");
        }
    }

    private static ContractError Bad(string english, string thai) => new(ErrorCode.BadRequest, new(thai, english));
}
