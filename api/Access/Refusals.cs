using System.Diagnostics;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>How a request is refused before anything looks at it: a page for a browser, an error of the API for a program.</summary>
internal static class Refusals
{
    /// <summary>Answers with a code.</summary>
    public static async Task AnswerAsync(HttpContext http, ErrorCode code)
    {
        if (AnswerProblem.IsForPage(http.Request))
        {
            await AnswerProblem.Refused(http.Request, ErrorCodes.Status(code), EnumNames.Of(code), ErrorCodes.Text(code)).ExecuteAsync(http);
            return;
        }

        http.Response.StatusCode = ErrorCodes.Status(code);
        http.Response.ContentType = AnswerMediaType.Json + "; charset=utf-8";
        var result = new ExecutionResult { Errors = [new ContractError(code).Under(Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier)] };
        await http.RequestServices.GetRequiredService<IGraphQLSerializer>().WriteAsync(http.Response.Body, result, http.RequestAborted);
    }
}
