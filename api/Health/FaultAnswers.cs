using System.Diagnostics;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Api.Health;

/// <summary>Answers where something failed: a page or problem details that say what happened and that nothing was stored, and no text of an exception.</summary>
/// <param name="next">What comes after.</param>
/// <param name="scopes">Gives services that nothing has failed in.</param>
/// <param name="log">Has the whole exception, under the id that the answer names.</param>
internal sealed partial class FaultAnswers(RequestDelegate next, IServiceScopeFactory scopes, ILogger<FaultAnswers> log)
{
    /// <summary>Answers the request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception fault) when (!http.Response.HasStarted && fault is not BadHttpRequestException)
        {
            var id = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
            Failed(log, id, http.Request.Method, http.Request.Path, fault);
            http.Response.Clear();

            // What draws pages was left in the middle of one: the answer is drawn by services of its own.
            await using var scope = scopes.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            await (StorageFault.Of(fault) is { } storage
                ? AnswerProblem.Unavailable(http.Request, storage.Code, storage.Message)
                : AnswerProblem.Refused(http.Request, StatusCodes.Status500InternalServerError, ErrorCodes.Name(ErrorCode.Internal), Unknown(id))).ExecuteAsync(http);
        }
    }

    private static BilingualText Unknown(string id) => new(
        $"โปรแกรมขัดข้อง ถ้ากำลังบันทึกอยู่ ยังไม่มีการบันทึก กดย้อนกลับแล้วสิ่งที่กรอกยังอยู่ หากยังไม่ได้โปรดแจ้งผู้ดูแลพร้อมรหัส {id}",
        $"Something failed in this program. What was being saved was not stored; go back, and what was typed is still there. If it stays so, tell the keeper the id {id}.");

    [LoggerMessage(LogLevel.Error, "Request {Id} failed: {Method} {Path}")]
    private static partial void Failed(ILogger log, string id, string method, PathString path, Exception fault);
}
