using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>The template for results: <c>/indicators/2568.xlsx</c>.</summary>
internal static class IndicatorRoutes
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapIndicators(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/indicators/{fiscalYear}.xlsx", TemplateAsync);
        return routes;
    }

    private static async Task<IResult> TemplateAsync(HttpRequest request, string fiscalYear, AssessmentReader assessments, IIndicatorsTemplate template)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, AgencyKey.Kolum.Value, fiscalYear, asOf: null);
        if (assessment is null)
        {
            return problem!;
        }

        return assessment.RulePack is { } rules
            ? Results.File(template.Write(assessment.Agency, assessment.Key.FiscalYear, rules), Workbook, IIndicatorsTemplate.FileName)
            : AnswerProblem.NotFound(request, RepinRules.VersionNotCarried, new("ยังไม่มีกติกาของปีนี้", "The rules of this year are not known."));
    }
}
