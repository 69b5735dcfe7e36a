using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Dashboards.Contract;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The documentation for those who connect: <c>/docs/api</c> and <c>/docs/api/schema</c>, in Thai, with <c>?lang=en</c> in English.</summary>
internal static class ApiDocs
{
    /// <summary>Where it is.</summary>
    public const string Path = "/docs/api";

    /// <summary>The reference of the schema.</summary>
    public const string SchemaPath = Path + "/schema";

    private const string Policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps both pages.</summary>
    public static IEndpointRouteBuilder MapApiDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpRequest request, string? lang, IEnumerable<Feed> feeds, ContractLimits limits, IConfiguration settings) =>
            Page<ApiDocument>(request, new { Guide = Guide(IsThai(lang), PublicAddresses.Root(request, settings), limits, feeds) })).OpenToEverybody();
        routes.MapGet(SchemaPath, (HttpRequest request, string? lang, ISchema schema) =>
            Page<SchemaDocument>(request, new { IsThai = IsThai(lang), Types = SchemaGuide.Of(schema) })).OpenToEverybody();
        return routes;
    }

    private static bool IsThai(string? lang) => !string.Equals(lang, "en", StringComparison.OrdinalIgnoreCase);

    private static RazorComponentResult<TDocument> Page<TDocument>(HttpRequest request, object parameters)
        where TDocument : Microsoft.AspNetCore.Components.IComponent
    {
        request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return new RazorComponentResult<TDocument>(parameters);
    }

    private static ApiGuide Guide(bool isThai, string root, ContractLimits limits, IEnumerable<Feed> feeds) => new(
        isThai,
        root,
        ApiLimits.Told(limits),
        [.. PersistedDocuments.Trusted.Keys.Order(StringComparer.Ordinal)],
        [RequestErrors(), UserErrors(), FeedErrors()],
        [.. feeds.Select(feed => new GuideFeed(feed.Table, [.. FeedQuestion.Of(feed).Select(filter => (filter.Name, filter.Example, filter.Meaning))]))],
        ApiExamples.At(root),
        ChangelogText.Changes);

    private static GuideErrors RequestErrors() => new(
        new("คำขอทั้งคำขอ (errors ชั้นบนสุด)", "The request as a whole (errors at the top)"),
        [.. Enum.GetValues<ErrorCode>().Select(code => new GuideError(ErrorCodes.Name(code), ErrorCodes.Status(code), ErrorCodes.Text(code)))]);

    private static GuideErrors UserErrors() => new(
        new("สิ่งที่แก้ได้เมื่อบันทึก (errors ใน payload)", "What can be mended when something is recorded (errors in the payload)"),
        [.. new UserErrorCodeType().Values.Select(code => new GuideError(code.Name, null, SchemaThai.Beside(code.Description)))]);

    private static GuideErrors FeedErrors() => new(
        new("ที่อยู่ของชุดข้อมูล (problem details)", "Addresses of feeds (problem details)"),
        [.. Enum.GetValues<FeedProblem>().Select(problem => new GuideError(EnumNames.Of(problem), FeedProblems.Status(problem), FeedProblems.Text(problem)))]);
}
