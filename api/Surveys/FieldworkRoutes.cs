using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Surveys;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>Short links <c>/q/{code}</c>, posters <c>/posters/2568/eit-1</c> and the template for counts <c>/counts/2568.xlsx</c>.</summary>
internal static class FieldworkRoutes
{
    /// <summary>No service point has the link, or its survey has no address on an allowed host.</summary>
    public const string LinkNotFound = "LINK_NOT_FOUND";

    /// <summary>The survey has no service points.</summary>
    public const string PostersNotFound = "POSTERS_NOT_FOUND";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapFieldwork(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/q/{code}", OpenAsync).OpenToEverybody();
        routes.MapGet("/posters/{fiscalYear}/{survey}", PostersAsync);
        routes.MapGet("/counts/{fiscalYear}.xlsx", TemplateAsync);
        return routes;
    }

    private static async Task<IResult> OpenAsync(HttpRequest request, string code, OpenLink links)
    {
        var address = await links.RunAsync(code, request.HttpContext.RequestAborted);
        if (address is null)
        {
            return AnswerProblem.NotFound(request, LinkNotFound, new(
                "ไม่พบลิงก์นี้ หรือแบบวัดยังไม่ได้ตั้งที่อยู่ โปรดแจ้งเจ้าหน้าที่", "There is no such link, or its survey has no address yet."));
        }

        // Counted here each time, and nobody is told where the person came from.
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Redirect(address.AbsoluteUri);
    }

    private static async Task<IResult> PostersAsync(
        HttpRequest request, string fiscalYear, string survey, string? agency, string? paper, string? group, AssessmentReader assessments, IConfiguration settings)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf: null);
        if (assessment is null)
        {
            return problem!;
        }

        var progress = assessment.Surveys.FirstOrDefault(progress => progress.Survey.Code == survey);
        var size = string.Equals(paper, nameof(PosterPaper.A6), StringComparison.OrdinalIgnoreCase) ? PosterPaper.A6 : PosterPaper.A4;
        var isPublic = settings[PublicAddresses.PublicAddressSetting] is not null;
        var root = PublicAddresses.Root(request, settings);
        ServicePointPoster[] posters =
        [
            .. (progress?.Funnel() ?? []).Where(desk => group is null || desk.Group.Group.Code == group).Select(desk => new ServicePointPoster(
                assessment.Agency.Name,
                progress!.Survey.Title,
                desk.Group.Group.Name,
                root + PublicAddresses.ShortLink(desk.LinkCode),
                $"ตอบได้ {ThaiFormat.Official.Span(progress.Window.Span)}",
                size)),
        ];
        if (posters.Length > 0)
        {
            request.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy.OfStyles(PosterDocument.StyleText);
        }

        return posters.Length == 0
            ? AnswerProblem.NotFound(request, PostersNotFound, new("แบบวัดนี้ยังไม่มีจุดบริการ", "This survey has no service points yet."))
            : new RazorComponentResult<PosterDocument>(new
            {
                Posters = posters,
                Notice = isPublic ? null : $"ลิงก์นี้เปิดได้เฉพาะเครื่องนี้ ตั้งค่า {PublicAddresses.PublicAddressSetting} เป็นที่อยู่ที่โทรศัพท์เปิดได้ก่อนพิมพ์",
            });
    }

    private static async Task<IResult> TemplateAsync(HttpRequest request, string fiscalYear, string? agency, AssessmentReader assessments, ICountsTemplate template)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf: null);
        return assessment is null
            ? problem!
            : Results.File(template.Write(CountsTemplateSurvey.Of(assessment.Surveys)), Workbook, ICountsTemplate.FileName);
    }
}
