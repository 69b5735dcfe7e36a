using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>The open-data checklist as a file to fill: <c>/open-data/2568/items.xlsx</c> and <c>.csv</c>.</summary>
internal static class OpenDataRoutes
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapOpenData(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open-data/{fiscalYear}/items.xlsx", (HttpRequest request, string fiscalYear, string? agency, AssessmentReader assessments, IOpenDataFiles files) =>
            FileAsync(request, fiscalYear, agency, assessments, checklist => (files.Workbook(checklist), Workbook, "xlsx"))).Exports();
        routes.MapGet("/open-data/{fiscalYear}/items.csv", (HttpRequest request, string fiscalYear, string? agency, AssessmentReader assessments, IOpenDataFiles files) =>
            FileAsync(request, fiscalYear, agency, assessments, checklist => (files.Csv(checklist), "text/csv; charset=utf-8", "csv"))).Exports();
        return routes;
    }

    private static async Task<IResult> FileAsync(
        HttpRequest request, string fiscalYear, string? agency, AssessmentReader assessments, Func<OpenDataChecklist, (byte[] Content, string MediaType, string Extension)> write)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf: null);
        if (assessment is null)
        {
            return problem!;
        }

        var (content, mediaType, extension) = write(assessment.OpenData);
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.File(content, mediaType, $"oit-{assessment.Key.Agency}-{assessment.Key.FiscalYear}.{extension}");
    }
}
