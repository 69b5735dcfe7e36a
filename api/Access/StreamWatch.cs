using Kolum.ItaAnalytics.Api.Contract.Answers;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Ends a stream or socket once whoever opened it may do less or more than when it began: they open it again, with the rights they have then.</summary>
/// <param name="scopes">Gives each look services of its own: the request's are in use.</param>
/// <param name="clock">Tells when to look.</param>
/// <param name="log">Hears what keeps it from looking.</param>
internal sealed partial class StreamWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StreamWatch> log)
{
    /// <summary>How long a stream may go on at most after a right was taken away.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Whether a request asks for an answer that goes on.</summary>
    public static bool GoesOn(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || AnswerMediaType.TakesStream(http.Request.Headers.Accept);

    /// <summary>Answers a request, and looks at the rights meanwhile.</summary>
    public async Task RunAsync(HttpContext http, KnownActor known, RequestDelegate next)
    {
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var watching = WatchAsync(http, known, answered.Token);
        try
        {
            await next(http);
        }
        finally
        {
            await answered.CancelAsync();
            await watching;
        }
    }

    private async Task WatchAsync(HttpContext http, KnownActor known, CancellationToken answered)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(answered))
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<KnownActors>().StandsAsync(known, http, answered))
                {
                    http.Abort();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (answered.IsCancellationRequested)
        {
            // Answered meanwhile.
        }
#pragma warning disable CA1031 // Whatever keeps it from looking, a stream that nobody watches does not go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            CannotLook(log, exception);
            http.Abort();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The rights of an open stream cannot be looked up; it is ended.")]
    private static partial void CannotLook(ILogger log, Exception exception);
}
