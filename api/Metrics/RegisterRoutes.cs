using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Metrics;

/// <summary>Hands out the files of registers: <c>/register-files/2568/services.xlsx</c>, <c>.csv</c> and the empty template <c>/register-files/2568/services/template.xlsx</c>.</summary>
internal static class RegisterRoutes
{
    /// <summary>There is no register of this code, or it is not written in this format.</summary>
    public const string NotFound = "REGISTER_FILE_NOT_FOUND";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapRegisterFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/register-files/{fiscalYear}/{register}.{format}", FileAsync).Exports();
        routes.MapGet("/register-files/{fiscalYear}/{register}/template.xlsx", Template);
        return routes;
    }

    private static async Task<IResult> FileAsync(
        HttpRequest request, string fiscalYear, string register, string format, string? agency, string? asOf, AssessmentReader assessments, IRegisterFileWriter files)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        if (Registers.Find(register) is not { } definition)
        {
            return Unknown(request);
        }

        var (entries, name) = (assessment.Metrics.Register(definition.Code).Entries, $"{assessment.Agency.Key}-{definition.Code}-{assessment.Key.FiscalYear}.{format}");
        return format switch
        {
            "xlsx" => Results.File(files.Workbook(definition, entries), Workbook, name),
            "csv" => Results.File(files.Csv(definition, entries), "text/csv; charset=utf-8", name),
            _ => Unknown(request),
        };
    }

    private static IResult Template(HttpRequest request, string register, IRegisterFileWriter files) => Registers.Find(register) is { } definition
        ? Results.File(files.Workbook(definition, []), Workbook, $"{definition.Code}-template.xlsx")
        : Unknown(request);

    private static IResult Unknown(HttpRequest request)
    {
        var known = string.Join(", ", Registers.All.Select(register => register.Code));
        return AnswerProblem.NotFound(
            request, NotFound, new($"ไม่มีทะเบียนหรือรูปแบบแฟ้มนี้ มีทะเบียน {known} เป็น xlsx และ csv", $"There is no such register or format; there is {known}, as xlsx and csv."));
    }
}
