using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Says in Thai and English what is wrong with an address: a page for a browser, problem details for a program.</summary>
internal static class AnswerProblem
{
    /// <summary>Nothing is stored for what was asked.</summary>
    public static IResult NotFound(HttpRequest request, string code, BilingualText message) => Answer(request, StatusCodes.Status404NotFound, code, message);

    /// <summary>A part of the address cannot be read.</summary>
    public static IResult Unreadable(HttpRequest request, string code, BilingualText message) => Answer(request, StatusCodes.Status400BadRequest, code, message);

    /// <summary>Something is missing on this machine; the message says how to mend it.</summary>
    public static IResult Unavailable(HttpRequest request, string code, BilingualText message) => Answer(request, StatusCodes.Status503ServiceUnavailable, code, message);

    /// <summary>A request is refused.</summary>
    public static IResult Refused(HttpRequest request, int status, string code, BilingualText message) => Answer(request, status, code, message);

    /// <summary>Whether a request asks for a page, as browsers do.</summary>
    public static bool IsForPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html");

    private static IResult Answer(HttpRequest request, int status, string code, BilingualText message) =>
        IsForPage(request)
            ? new RazorComponentResult<ProblemDocument>(new { Code = code, Message = message }) { StatusCode = status }
            : TypedResults.Problem(
                detail: message.English,
                statusCode: status,
                title: message.Thai,
                extensions: new Dictionary<string, object?> { ["code"] = code });
}
