using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Serves the annual report (<c>/reports/2568.html</c> to read, <c>/reports/2568.docx</c> to edit) and the meeting pack.</summary>
internal static class ReportRoutes
{
    /// <summary>Nothing is stored for the agency and year.</summary>
    public const string ReportNotFound = "REPORT_NOT_FOUND";

    /// <summary>The day in <c>asOf</c> cannot be read.</summary>
    public const string AsOfUnreadable = "AS_OF_UNREADABLE";

    /// <summary>Maps the report, the meeting pack and their charts.</summary>
    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{fiscalYear}.{format}", ReportAsync).Exports();
        MapPaper(routes, "/meeting-packs", MeetingPackPaper.Of);
        MapPaper(routes, "/open-data", OpenDataPaper.Of);
        MapPaper(routes, "/risk-reports", RiskPaper.Of);
        routes.MapGet("/charts/{agency}/{fiscalYear}/{key}.{format}", ChartRoutes.ChartAsync);
        return routes;
    }

    /// <summary>Reads the assessment that an address names, or says why it cannot.</summary>
    public static async Task<(Assessment? Assessment, IResult? Problem)> ReadAsync(
        AssessmentReader assessments, HttpRequest request, string agency, string fiscalYear, string? asOf)
    {
        DateTimeOffset? moment = null;
        if (asOf is not null)
        {
            if (PublicAddresses.TryReadAsOf(asOf) is not { } read)
            {
                return (null, AnswerProblem.Unreadable(
                    request, AsOfUnreadable, new("วันที่ใน asOf ต้องเขียนแบบ 2025-10-08", "Write the day in asOf as 2025-10-08 (year-month-day, Common Era), or a moment with its offset.")));
            }

            moment = read;
        }

        var key = PublicAddresses.TryReadKey(agency, fiscalYear);
        var assessment = key is null
            ? null
            : await assessments.ReadAsync(key, moment, request.HttpContext.RequestAborted);
        return assessment is not null ? (assessment, null) : (null, AnswerProblem.NotFound(
            request, ReportNotFound, new("ยังไม่มีข้อมูลของหน่วยงานและปีงบประมาณนี้", "Nothing is stored for this agency and fiscal year.")));
    }

    private static async Task<IResult> ReportAsync(
        HttpRequest request,
        string fiscalYear,
        string format,
        string? agency,
        string? asOf,
        bool? download,
        AssessmentReader assessments,
        SignOffReport reports,
        PaperAnswers answers)
    {
        var (assessment, problem) = await ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        var report = await reports.DraftAsync(assessment, request.HttpContext.RequestAborted);
        return await answers.AnswerAsync(request, AnnualReportPaper.Of(report), format, asFile: download is true);
    }

    /// <summary>Maps a paper that is laid out from an assessment alone.</summary>
    private static void MapPaper(IEndpointRouteBuilder routes, string folder, Func<Assessment, Paper> layOut) => routes.MapGet(
        folder + "/{fiscalYear}.{format}",
        async (HttpRequest request, string fiscalYear, string format, string? agency, string? asOf, bool? download, AssessmentReader assessments, PaperAnswers answers) =>
        {
            var (assessment, problem) = await ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
            return assessment is null ? problem! : await answers.AnswerAsync(request, layOut(assessment), format, asFile: download is true);
        }).Exports();

    /// <summary>Bytes with their tag: a browser that has them already is told so.</summary>
    internal static IResult Content(HttpRequest request, byte[] bytes, string mediaType)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, mediaType, entityTag: ContentTag.Of(bytes));
    }
}
