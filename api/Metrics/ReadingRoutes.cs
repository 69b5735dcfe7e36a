using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Metrics;

/// <summary>Hands out the readings of metrics as a file to fill and take in again: <c>/metric-readings/2568.xlsx</c> and <c>.csv</c>.</summary>
internal static class ReadingRoutes
{
    /// <summary>The file is not written in this format.</summary>
    public const string FormatNotFound = "METRIC_READINGS_FILE_NOT_FOUND";

    public static IEndpointRouteBuilder MapReadingFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/metric-readings/{fiscalYear}.{format}", FileAsync).Exports();
        return routes;
    }

    private static async Task<IResult> FileAsync(
        HttpRequest request, string fiscalYear, string format, string? agency, string? asOf, AssessmentReader assessments, IReadingFileWriter files)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        var name = $"{assessment.Agency.Key}-metric-readings-{assessment.Key.FiscalYear}.{format}";
        return format switch
        {
            "xlsx" => Results.File(files.Workbook(assessment.OwnMetrics), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name),
            "csv" => Results.File(files.Csv(assessment.OwnMetrics), "text/csv; charset=utf-8", name),
            _ => AnswerProblem.NotFound(request, FormatNotFound, new("ไม่มีแฟ้มในรูปแบบนี้ มี xlsx และ csv", "The file is written as xlsx and csv only.")),
        };
    }
}
