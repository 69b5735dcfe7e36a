using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Risks;

/// <summary>Hands out the files of risks: <c>/risk-files/2568.xlsx</c>, <c>.csv</c> and the empty template <c>/risk-files/2568/template.xlsx</c>.</summary>
internal static class RiskRoutes
{
    /// <summary>The file is not written in this format.</summary>
    public const string FormatNotFound = "RISK_FILE_FORMAT_NOT_FOUND";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapRiskFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/risk-files/{fiscalYear}.{format}", FileAsync).Exports();
        routes.MapGet("/risk-files/{fiscalYear}/template.xlsx", TemplateAsync);
        return routes;
    }

    private static async Task<IResult> FileAsync(
        HttpRequest request, string fiscalYear, string format, string? agency, string? asOf, AssessmentReader assessments, IRiskFileWriter files, IRulePacks packs)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        var (risks, name) = (assessment.Risks?.Open ?? [], $"{assessment.Agency.Key}-risks-{assessment.Key.FiscalYear}.{format}");
        return format switch
        {
            "xlsx" => Results.File(files.Workbook(risks, assessment.Risks?.Matrix ?? packs.RiskMatrix), Workbook, name),
            "csv" => Results.File(files.Csv(risks), "text/csv; charset=utf-8", name),
            _ => AnswerProblem.NotFound(request, FormatNotFound, new("ไม่มีแฟ้มในรูปแบบนี้ มี xlsx และ csv", "The file is written as xlsx and csv only.")),
        };
    }

    private static async Task<IResult> TemplateAsync(
        HttpRequest request, string fiscalYear, string? agency, AssessmentReader assessments, IRiskFileWriter files, IRulePacks packs)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf: null);
        return assessment is null ? problem! : Results.File(files.Workbook([], assessment.Risks?.Matrix ?? packs.RiskMatrix), Workbook, "risks-template.xlsx");
    }
}
