using System.Text;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Answers a request with a paper: a page to read where HTML is asked for, else a file. One per request.</summary>
/// <param name="writers">The formats.</param>
/// <param name="page">Renders the page.</param>
internal sealed class PaperAnswers(IEnumerable<IPaperWriter> writers, PaperHtml page)
{
    /// <summary>Error: the paper is not written in the format that was asked for.</summary>
    public const string FormatNotFound = "REPORT_FORMAT_NOT_FOUND";

    private static readonly (string Format, string Name)[] Offered = [("docx", "ดาวน์โหลด Word"), ("pdf", "ดาวน์โหลด PDF"), ("xlsx", "ดาวน์โหลด Excel")];

    /// <summary>The paper in a format, or why there is none.</summary>
    /// <param name="request">The request; its address ends with the format.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="format">The file name extension without dot.</param>
    /// <param name="asFile">Whether HTML comes as a file that needs nothing beside it.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, Paper paper, string format, bool asFile)
    {
        if (writers.FirstOrDefault(writer => writer.Format == format) is not { } writer)
        {
            return AnswerProblem.NotFound(request, FormatNotFound, new("ไม่มีเอกสารในรูปแบบนี้", "The paper is not written in this format."));
        }

        if (writer is PaperHtmlWriter && !asFile)
        {
            var html = await page.RenderAsync(paper, ReportFonts.Linked, LinksOf(request));
            request.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy.Document(html);
            return ReportRoutes.Content(request, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
        }

        try
        {
            using var file = new MemoryStream();
            await writer.WriteAsync(paper, file, request.HttpContext.RequestAborted);
            request.HttpContext.Response.Headers.ContentDisposition = FileName(paper, format).ToString();
            return ReportRoutes.Content(request, file.ToArray(), writer.MediaType);
        }
        catch (PaperNotWrittenException missing)
        {
            return AnswerProblem.Unavailable(request, missing.Code, missing.Explanation);
        }
    }

    private List<ReportLink> LinksOf(HttpRequest request)
    {
        var (query, stem) = (request.QueryString, request.Path.Value![..^"html".Length]);
        return
        [
            new("กลับหน้าหลัก", "/"),
            .. Offered.Where(offer => writers.Any(writer => writer.Format == offer.Format)).Select(offer => new ReportLink(offer.Name, $"{stem}{offer.Format}{query}")),
            new("ดาวน์โหลด HTML", $"{request.Path}{query.Add("download", "true")}"),
        ];
    }

    private static ContentDispositionHeaderValue FileName(Paper paper, string format) => new("attachment")
    {
        FileName = $"{paper.Name}.{format}",
        FileNameStar = $"{paper.ThaiName}.{format}",
    };
}
