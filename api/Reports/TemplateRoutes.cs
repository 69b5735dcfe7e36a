using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The Word template of the annual report: to download, to put in, and the report that is written with it.</summary>
internal static class TemplateRoutes
{
    /// <summary>The form came without a file.</summary>
    public const string FileMissing = "TEMPLATE_FILE_MISSING";

    /// <summary>Maps <c>/templates/annual-report.docx</c>, <c>/reports/2568/from-template.docx</c> and the form that takes in a template.</summary>
    public static IEndpointRouteBuilder MapTemplates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/templates/annual-report.docx", (HttpRequest request, IReportTemplates templates) =>
        {
            Attach(request, "ita-report-template.docx", "แม่แบบรายงานประจำปี.docx");
            return ReportRoutes.Content(request, templates.Carried, IReportTemplates.MediaType);
        });
        routes.MapGet("/reports/{fiscalYear}/from-template.docx", FilledAsync).Exports();

        // The form's antiforgery token is checked: a parameter that is bound from a form asks for it.
        routes.MapPost("/templates/annual-report", TakeInAsync);
        return routes;
    }

    private static async Task<IResult> FilledAsync(
        HttpRequest request, string fiscalYear, string? agency, string? asOf, AssessmentReader assessments, SignOffReport reports, ReportFromTemplate template)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        using var file = new MemoryStream();
        try
        {
            await template.WriteAsync(await reports.DraftAsync(assessment, request.HttpContext.RequestAborted), seal: null, file, request.HttpContext.RequestAborted);
        }
        catch (PaperNotWrittenException notWritten)
        {
            return AnswerProblem.Unreadable(request, notWritten.Code, notWritten.Explanation);
        }

        Attach(
            request,
            $"{assessment.Agency.Key}-ita-report-{assessment.Key.FiscalYear}-from-template.docx",
            $"รายงานผลคุณธรรมและความโปร่งใส {assessment.Agency.ShortName} ปีงบประมาณ {ThaiFormat.Official.Year(assessment.Key.FiscalYear)} ตามแม่แบบ.docx");
        return ReportRoutes.Content(request, file.ToArray(), IReportTemplates.MediaType);
    }

    /// <summary>Checks a template; with <c>action=use</c> puts it into use where it has no error.</summary>
    private static async Task<IResult> TakeInAsync(
        HttpRequest request, IFormFile? file, [FromForm] string? action, [FromForm] string? reason, UseTemplate templates, ICurrentActor current)
    {
        if (file is null)
        {
            return AnswerProblem.Unreadable(request, FileMissing, new("โปรดเลือกแฟ้มแม่แบบ", "Choose the file of the template."));
        }

        var cancellation = request.HttpContext.RequestAborted;
        await using var content = file.OpenReadStream();
        var isUse = action == "use";
        var check = isUse
            ? await templates.RunAsync(AgencyKey.Kolum, content, file.FileName, reason ?? "", current.Actor, cancellation)
            : await templates.CheckAsync(AgencyKey.Kolum, content, file.FileName, cancellation);
        return Results.Json(
            new
            {
                Accepted = check.IsAccepted,
                InUse = check.IsAccepted && isUse,
                Findings = check.Findings.Select(finding => new
                {
                    finding.Code,
                    Severity = finding.Severity.ToString().ToUpperInvariant(),
                    Message = finding.Message.English,
                    MessageTh = finding.Message.Thai,
                    Place = finding.Place.ToString(),
                }),
            },
            statusCode: check.IsAccepted ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static void Attach(HttpRequest request, string name, string thaiName) =>
        request.HttpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name, FileNameStar = thaiName }.ToString();
}
