using System.Text;
using System.Text.Json;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>The parameters of a GraphQL-over-HTTP request.</summary>
internal sealed record GraphQLParameters
{
    private const int PersistedQueryVersion = 1;

    private static readonly string[] Texts = ["query", "documentId", "operationName"];
    private static readonly string[] Maps = ["variables", "extensions"];

    /// <summary>The document; nothing where the request names one that the server has.</summary>
    public string? Query { get; private init; }

    /// <summary>The name of a document that the server has.</summary>
    public string? DocumentId { get; private init; }

    /// <summary>SHA-256 (hex) of the document, from <c>extensions.persistedQuery</c>.</summary>
    public string? PersistedHash { get; private init; }

    /// <summary>The operation to run, where the document has several.</summary>
    public string? OperationName { get; private init; }

    /// <summary>The variables.</summary>
    public Inputs? Variables { get; private init; }

    /// <summary>The variables as one text, whatever the order in which they were sent; empty where there are none.</summary>
    public string CanonicalVariables { get; private init; } = "";

    /// <summary>The extensions.</summary>
    public Inputs? Extensions { get; private init; }

    /// <summary>Reads the parameters from the query string (GET) or the JSON body (POST).</summary>
    /// <exception cref="ContractError">They are missing, of the wrong kind or too large.</exception>
    public static async Task<GraphQLParameters> ReadAsync(HttpRequest request, IGraphQLSerializer serializer, int largestBody, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return Of(FromQueryString(request.Query), serializer);
        }

        RequireJson(request);
        var body = await BodyAsync(request, largestBody, cancellation);
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
        var extensions = Map("extensions");
        var asked = new GraphQLParameters
        {
            Query = Text("query"),
            DocumentId = Text("documentId"),
            PersistedHash = extensions is { } given ? HashIn(given) : null,
            OperationName = Text("operationName"),
            Variables = Map("variables") is { } variables ? serializer.ReadNode<Inputs>(variables) : null,
            CanonicalVariables = Map("variables") is { } same ? CanonicalJson.Of(same) : "",
            Extensions = extensions is null ? null : serializer.ReadNode<Inputs>(extensions.Value),
        };
        return asked switch
        {
            { Query: null, DocumentId: null, PersistedHash: null } => throw Bad("The parameter 'query' is missing.", "ไม่มีพารามิเตอร์ query"),
            { DocumentId: not null, Query: not null } or { DocumentId: not null, PersistedHash: not null } =>
                throw Bad("Send a document or name one, not both.", "ส่งเอกสารหรือระบุ documentId อย่างใดอย่างหนึ่ง"),
            _ => asked,
        };

        string? Text(string name) => values.GetValueOrDefault(name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } said ? said : null,
            { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            _ => throw Bad($"The parameter '{name}' must be a string.", $"พารามิเตอร์ {name} ต้องเป็นข้อความ"),
        };

        JsonElement? Map(string name) => values.GetValueOrDefault(name) switch
        {
            { ValueKind: JsonValueKind.Object } map => map,
            { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            _ => throw Bad($"The parameter '{name}' must be a map.", $"พารามิเตอร์ {name} ต้องเป็น JSON object"),
        };
    }

    private static string? HashIn(JsonElement extensions)
    {
        if (!extensions.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number) && number == PersistedQueryVersion
            && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            && hash.GetString() is { Length: 64 } text && text.All(char.IsAsciiHexDigit)
                ? text.ToLowerInvariant()
                : throw Bad(
                    "extensions.persistedQuery must be { version: 1, sha256Hash: 64 hexadecimal digits }.",
                    "extensions.persistedQuery ต้องเป็น { version: 1, sha256Hash: เลขฐานสิบหก 64 หลัก }");
    }

    private static Dictionary<string, JsonElement> FromQueryString(IQueryCollection query)
    {
        var values = new Dictionary<string, JsonElement>();
        foreach (var name in Texts)
        {
            if (!StringValues.IsNullOrEmpty(query[name]))
            {
                values[name] = JsonSerializer.SerializeToElement(query[name].ToString());
            }
        }

        foreach (var name in Maps)
        {
            if (!StringValues.IsNullOrEmpty(query[name]))
            {
                using var json = Parse(Encoding.UTF8.GetBytes(query[name].ToString()), name);
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

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, int largest, CancellationToken cancellation)
    {
        if (request.ContentLength > largest)
        {
            throw TooLarge(largest);
        }

        var body = new byte[Math.Min(request.ContentLength + 1 ?? largest + 1, largest + 1)];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length > largest ? throw TooLarge(largest) : body.AsMemory(0, length);
    }

    private static ContractError TooLarge(int largest) => new ContractError(ErrorCode.BodyTooLarge).With("maximum", largest);

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
