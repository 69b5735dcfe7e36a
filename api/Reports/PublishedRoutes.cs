using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>
/// Submitted versions: <c>/reports/2568/versions/1.pdf</c> for those who sign; <c>/published/kolum/2568/1.html</c> and
/// <c>/verify/{hash}</c> for everybody once they are published.
/// </summary>
internal static class PublishedRoutes
{
    /// <summary>There is no such version, or it is not published.</summary>
    public const string VersionNotFound = "REPORT_VERSION_NOT_FOUND";

    private const string Unchanging = "public, max-age=31536000, immutable";

    public static IEndpointRouteBuilder MapPublished(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{fiscalYear}/versions/{version:int}.{format}", VersionAsync).Exports();
        routes.MapGet("/published/{agency}/{fiscalYear}", LatestAsync).OpenToEverybody();
        routes.MapGet("/published/{agency}/{fiscalYear}/{version:int}.{format}", FileAsync).OpenToEverybody();
        routes.MapGet("/published/{agency}/{fiscalYear}/{version:int}/{table}.csv", TableAsync).OpenToEverybody();
        routes.MapGet("/verify/{hash}", VerifyAsync).OpenToEverybody();
        return routes;
    }

    private static async Task<IResult> VersionAsync(
        HttpRequest request, string fiscalYear, int version, string format, string? agency, IReportVersions versions, FrozenPapers papers, IConfiguration settings)
    {
        var found = await FindAsync(request, versions, agency ?? AgencyKey.Kolum.Value, fiscalYear, version);
        return found is null ? Unknown(request) : await AnswerAsync(request, found, format, "no-cache", papers, settings);
    }

    private static async Task<IResult> LatestAsync(HttpRequest request, string agency, string fiscalYear, IReportVersions versions)
    {
        var published = (await ListAsync(request, versions, agency, fiscalYear)).FirstOrDefault(version => version.IsPublished);
        return published is null ? Unknown(request) : Results.Redirect(ReportAddress.Published(published, "html"));
    }

    private static async Task<IResult> FileAsync(
        HttpRequest request, string agency, string fiscalYear, int version, string format, IReportVersions versions, FrozenPapers papers, IConfiguration settings)
    {
        if (await FindAsync(request, versions, agency, fiscalYear, version) is not { IsPublished: true } published)
        {
            return Unknown(request);
        }

        if (format == "json")
        {
            var copy = PublishedCopy.Json(published, await papers.ContentAsync(published, request.HttpContext.RequestAborted));
            return Content(request, Encoding.UTF8.GetBytes(copy), "application/json", Unchanging);
        }

        return await AnswerAsync(request, published, format, Unchanging, papers, settings);
    }

    private static async Task<IResult> TableAsync(
        HttpRequest request, string agency, string fiscalYear, int version, string table, IReportVersions versions, FrozenPapers papers)
    {
        if (await FindAsync(request, versions, agency, fiscalYear, version) is not { IsPublished: true } published)
        {
            return Unknown(request);
        }

        var report = await papers.ContentAsync(published, request.HttpContext.RequestAborted);
        return PublishedTables.Csv(table, report) is { } csv ? Content(request, csv, "text/csv; charset=utf-8", Unchanging) : Unknown(request);
    }

    /// <summary>Whether a paper with this hash was published. Of others nothing is said, not even that they exist.</summary>
    private static async Task<IResult> VerifyAsync(HttpRequest request, string hash, IReportVersions versions, FrozenPapers papers)
    {
        var found = hash.Length == 64 ? await versions.FindAsync(hash.ToLowerInvariant(), request.HttpContext.RequestAborted) : null;
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        if (found is not { IsPublished: true } published)
        {
            return AnswerProblem.NotFound(request, VersionNotFound, new(
                "ไม่พบรายงานที่เผยแพร่ซึ่งมีรหัสนี้ โปรดตรวจรหัสบนกระดาษ", "No published report has this hash; check the hash on the paper."));
        }

        var report = await papers.ContentAsync(published, request.HttpContext.RequestAborted);
        return request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "application/json")
            ? Results.Text(PublishedCopy.Json(published, report), "application/json")
            : new RazorComponentResult<VerificationDocument>(new { Version = published, Report = report });
    }

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, ReportVersion version, string format, string caching, FrozenPapers papers, IConfiguration settings)
    {
        if (papers.Writer(format) is not { } writer)
        {
            return Unknown(request);
        }

        try
        {
            var bytes = await papers.FileAsync(version, writer, PublicAddresses.Root(request, settings), request.HttpContext.RequestAborted);
            if (format is not ("html" or "pdf"))
            {
                request.HttpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
                {
                    FileName = string.Create(CultureInfo.InvariantCulture, $"{version.Assessment.Agency}-ita-report-{version.Assessment.FiscalYear}-v{version.Number}.{format}"),
                }.ToString();
            }

            if (format == "html")
            {
                request.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy.Document(Encoding.UTF8.GetString(bytes));
            }

            return Content(request, bytes, format == "html" ? "text/html; charset=utf-8" : writer.MediaType, caching);
        }
        catch (PaperNotWrittenException missing)
        {
            return AnswerProblem.Unavailable(request, missing.Code, missing.Explanation);
        }
    }

    private static IResult Content(HttpRequest request, byte[] bytes, string mediaType, string caching)
    {
        var answer = ReportRoutes.Content(request, bytes, mediaType);
        request.HttpContext.Response.Headers.CacheControl = caching;
        return answer;
    }

    private static async Task<ReportVersion?> FindAsync(HttpRequest request, IReportVersions versions, string agency, string fiscalYear, int version) =>
        (await ListAsync(request, versions, agency, fiscalYear)).FirstOrDefault(known => known.Number == version);

    private static async Task<IReadOnlyList<ReportVersion>> ListAsync(HttpRequest request, IReportVersions versions, string agency, string fiscalYear) =>
        PublicAddresses.TryReadKey(agency, fiscalYear) is { } key ? await versions.ListAsync(key, request.HttpContext.RequestAborted) : [];

    private static IResult Unknown(HttpRequest request) => AnswerProblem.NotFound(
        request, VersionNotFound, new("ไม่พบรายงานฉบับนี้ในรูปแบบนี้ หรือยังไม่ได้เผยแพร่", "There is no such version in this format, or it is not published."));
}
