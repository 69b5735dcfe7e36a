using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Serves the annual report: <c>/reports/2568.html</c> to read, <c>/reports/2568.docx</c> to edit.</summary>
internal static class ReportRoutes
{
    /// <summary>Nothing is stored for the agency and year.</summary>
    public const string ReportNotFound = "REPORT_NOT_FOUND";

    /// <summary>The day in <c>asOf</c> cannot be read.</summary>
    public const string AsOfUnreadable = "AS_OF_UNREADABLE";

    /// <summary>Maps the report and its charts.</summary>
    public static IEndpointRouteBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{fiscalYear}.{format}", ReportAsync);
        routes.MapGet("/charts/{agency}/{fiscalYear}/{key}.{format}", ChartRoutes.ChartAsync);
        return routes;
    }

    /// <summary>Reads the assessment that an address names, or says why it cannot.</summary>
    public static async Task<(Assessment? Assessment, IResult? Problem)> ReadAsync(
        AssessmentReader assessments, HttpRequest request, string agency, string fiscalYear, string? asOf)
    {
        DateOnly? day = null;
        if (asOf is not null)
        {
            if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                return (null, AnswerProblem.Unreadable(
                    request, AsOfUnreadable, new("วันที่ใน asOf ต้องเขียนแบบ 2025-10-08", "Write the day in asOf as 2025-10-08 (year-month-day, Common Era).")));
            }

            day = read;
        }

        var key = AgencyKey.TryOf(agency) is { } knownAgency
            && int.TryParse(fiscalYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && BuddhistFiscalYear.TryOf(year) is { } knownYear
                ? new AssessmentKey(knownAgency, knownYear)
                : null;
        var assessment = key is null
            ? null
            : await assessments.ReadAsync(key, day is { } known ? ThaiTime.EndOfDay(known) : null, request.HttpContext.RequestAborted);
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
        IEnumerable<IReportWriter> writers,
        ReportHtml page)
    {
        var writer = writers.FirstOrDefault(writer => writer.Format == format);
        if (writer is null)
        {
            return AnswerProblem.NotFound(request, ReportNotFound, new("ไม่มีรายงานในรูปแบบนี้", "The report is not written in this format."));
        }

        var (assessment, problem) = await ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        var report = AnnualReport.Of(assessment);
        if (writer is ReportHtmlWriter && download is not true)
        {
            var html = await page.RenderAsync(report, ReportFonts.Linked, LinksOf(request));
            return Content(request, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
        }

        using var file = new MemoryStream();
        await writer.WriteAsync(report, file, request.HttpContext.RequestAborted);
        request.HttpContext.Response.Headers.ContentDisposition = FileName(report, format).ToString();
        return Content(request, file.ToArray(), writer.MediaType);
    }

    /// <summary>Bytes with their tag: a browser that has them already is told so.</summary>
    internal static IResult Content(HttpRequest request, byte[] bytes, string mediaType)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, mediaType, entityTag: ContentTag.Of(bytes));
    }

    private static IReadOnlyList<ReportLink> LinksOf(HttpRequest request)
    {
        var query = request.QueryString;
        var docx = request.Path.Value!.Replace(".html", ".docx", StringComparison.Ordinal);
        return
        [
            new("กลับหน้าหลัก", "/"),
            new("ดาวน์โหลด Word", $"{docx}{query}"),
            new("ดาวน์โหลด HTML", $"{request.Path}{query.Add("download", "true")}"),
        ];
    }

    private static ContentDispositionHeaderValue FileName(AnnualReport report, string format) => new("attachment")
    {
        FileName = $"{report.Agency.Key}-ita-report-{report.FiscalYear}.{format}",
        FileNameStar = $"รายงานผลคุณธรรมและความโปร่งใส {report.Agency.ShortName} ปีงบประมาณ {ThaiFormat.Official.Year(report.FiscalYear)}.{format}",
    };
}
