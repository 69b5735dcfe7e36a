using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Layout;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>GraphiQL at <c>/graphql/ui</c>: asks this server and nobody else, and needs no internet.</summary>
internal static class GraphiQLPage
{
    /// <summary>Where it answers.</summary>
    public const string Path = GraphQLEndpoint.Path + "/ui";

    private const string Folder = "Contract/GraphiQL/";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tabs that somebody sees who opens the page for the first time.</summary>
    public static IReadOnlyList<ExampleTab> Tabs { get; } =
    [
        .. EmbeddedFiles.In(Folder + "tabs/").Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)).Select(name => new ExampleTab(
            EmbeddedFiles.Text(name),
            EmbeddedFiles.TryRead(System.IO.Path.ChangeExtension(name, ".json")) is { } variables ? Encoding.UTF8.GetString(variables) : null)),
    ];

    /// <summary>Maps the page and its files.</summary>
    public static IEndpointRouteBuilder MapGraphiQL(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Page);
        routes.MapGet(Path + "/tabs.json", (HttpResponse response) => Kept(response, JsonSerializer.SerializeToUtf8Bytes(Tabs, Json), "application/json; charset=utf-8"));
        routes.MapGet(Path + "/{file}", File);
        return routes;
    }

    private static IResult Page(HttpContext http, ICallers callers)
    {
        if (!callers.Of(http).MayIntrospect)
        {
            return AnswerProblem.Refused(
                http.Request, ErrorCodes.Status(ErrorCode.IntrospectionRefused), ErrorCodes.Name(ErrorCode.IntrospectionRefused), ErrorCodes.Text(ErrorCode.IntrospectionRefused));
        }

        var response = http.Response;
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-store";
        return Results.Text(EmbeddedFiles.Text(Folder + "explorer.html").Replace("{nonce}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static IResult File(HttpResponse response, string file) =>
        MediaTypes.TryGetValue(System.IO.Path.GetExtension(file), out var mediaType) && EmbeddedFiles.TryRead(Folder + file) is { } bytes
            ? Kept(response, bytes, mediaType)
            : Results.NotFound();

    private static IResult Kept(HttpResponse response, byte[] bytes, string mediaType)
    {
        response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, mediaType, entityTag: ContentTag.Of(bytes));
    }
}

/// <summary>An operation to begin with.</summary>
/// <param name="Query">The document, with a comment in Thai and English.</param>
/// <param name="Variables">Its variables as JSON; nothing where it has none.</param>
internal sealed record ExampleTab(string Query, string? Variables);
