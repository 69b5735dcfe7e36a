using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>Hands out kept files, <c>/evidence/kolum/2568/{id}</c>, and takes new evidence from a form.</summary>
internal static class EvidenceRoutes
{
    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/{agency}/{fiscalYear}/{id:guid}", FileAsync).Exports();

        // A form that is bound by the framework must carry our antiforgery token, as the forms of the pages do.
        routes.MapPost("/evidence/{agency}/{fiscalYear}", AddAsync);
        return routes;
    }

    private static async Task<IResult> FileAsync(HttpRequest request, string agency, string fiscalYear, Guid id, IEvidenceStore store)
    {
        if (PublicAddresses.TryReadKey(agency, fiscalYear) is not { } key || await store.FileAsync(key, id, request.HttpContext.RequestAborted) is not { } kept)
        {
            return AnswerProblem.NotFound(request, EvidenceCodes.Unknown, new("ไม่มีแฟ้มหลักฐานนี้", "No such file is kept."));
        }

        // Never opened inside our own pages, whatever somebody put into it.
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-cache";
        var mediaType = kept.File.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{kept.File.MediaType}; charset=utf-8" : kept.File.MediaType;
        return Results.File(kept.Content, mediaType, kept.File.Name, entityTag: new($"\"{kept.File.Sha256}\""));
    }

    private static async Task<IResult> AddAsync(
        HttpRequest request,
        string agency,
        string fiscalYear,
        [FromForm] int? measure,
        [FromForm] string? title,
        [FromForm] string? address,
        [FromForm] string? reason,
        [FromForm] string? ownerUnit,
        [FromForm] DateOnly? day,
        [FromForm] DateOnly? expires,
        [FromForm] string? note,
        [FromForm] string? returnTo,
        IFormFile? file,
        AddEvidence add,
        ICurrentActor current)
    {
        if (PublicAddresses.TryReadKey(agency, fiscalYear) is not { } key)
        {
            return AnswerProblem.NotFound(request, EvidenceCodes.AssessmentUnknown, new("ไม่มีข้อมูลของหน่วยงานและปีนี้", "Nothing is stored for this agency and year."));
        }

        await using var content = file?.OpenReadStream();
        if (EvidenceSource.Of(address, file?.FileName, content) is not { } source)
        {
            return AnswerProblem.Unreadable(request, EvidenceCodes.SourceMissing, EvidenceSource.Missing);
        }

        var added = await add.RunAsync(
            key, measure ?? 0, title ?? "", source, new(ownerUnit ?? "", day, expires, note ?? ""), current.Actor, string.IsNullOrWhiteSpace(reason) ? AddEvidence.UsualReason : reason, request.HttpContext.RequestAborted);
        if (!added.TryGet(out var evidence))
        {
            var refusal = added.Findings.First(finding => finding.Severity == Severity.Error);
            return AnswerProblem.Unreadable(request, refusal.Code, refusal.Message);
        }

        return PageAddress.IsOwn(returnTo)
            ? Results.LocalRedirect(returnTo, permanent: false, preserveMethod: false)
            : Results.Created($"/evidence/{key}/{evidence.Id}", new { evidence.Id, Measure = evidence.MeasureNumber, evidence.Title, evidence.Address, evidence.File });
    }
}
