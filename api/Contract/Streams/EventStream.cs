using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Errors;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>Answers as server-sent events: <c>next</c> for each result, then <c>complete</c> (graphql-sse, distinct connections mode).</summary>
/// <remarks>Source: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md.</remarks>
internal static class EventStream
{
    /// <summary>The media type of an event stream.</summary>
    public const string MediaType = "text/event-stream";

    private static readonly byte[] Comment = ":\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();

    /// <summary>Writes a result, or the results of a subscription as they come.</summary>
    /// <remarks>Where the server stops, the answer ends without <c>complete</c>: the client asks again.</remarks>
    /// <param name="http">The request.</param>
    /// <param name="answer">Its answer, not begun.</param>
    /// <param name="result">What the engine gave, its errors translated.</param>
    /// <param name="correlationId">The id under which the log knows the request.</param>
    /// <exception cref="ContractError">The client's address holds as many streams as it may.</exception>
    public static async Task WriteAsync(HttpContext http, HttpAnswer answer, ExecutionResult result, string correlationId)
    {
        var services = http.RequestServices;
        using var place = services.GetRequiredService<StreamClients>().TryEnter(http.Connection.RemoteIpAddress)
            ?? throw new ContractError(ErrorCode.TooManyStreams);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        answer.BeginStream();
        try
        {
            if (result.Streams is { Count: > 0 } streams)
            {
                await WriteAsync(http, streams.Values.Single(), correlationId, ended.Token);
            }
            else
            {
                await WriteNextAsync(http, result, ended.Token);
            }

            await http.Response.Body.WriteAsync(Complete, ended.Token);
            await http.Response.Body.FlushAsync(ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client is gone, or the server stops.
        }
    }

    private static async Task WriteAsync(HttpContext http, IObservable<ExecutionResult> source, string correlationId, CancellationToken cancellation)
    {
        var services = http.RequestServices;
        var (settings, clock) = (services.GetRequiredService<StreamSettings>(), services.GetRequiredService<TimeProvider>());
        var logger = services.GetRequiredService<ILogger<ItaSchema>>();
        await using var results = StreamedResults.ReadAsync(source, services.GetRequiredService<SubscriptionPace>(), cancellation).GetAsyncEnumerator(cancellation);
        await CommentAsync();
        var coming = results.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                var waited = await Task.WhenAny(coming, Task.Delay(settings.PingEvery, clock, cancellation));
                if (waited != coming)
                {
                    await waited;
                    await CommentAsync();
                    continue;
                }

                if (!await coming)
                {
                    return;
                }

                ErrorTranslation.Apply(results.Current, correlationId, logger);
                await WriteNextAsync(http, results.Current, cancellation);
                coming = results.MoveNextAsync().AsTask();
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not IOException)
        {
            var failed = new ExecutionResult { Errors = [new ExecutionError("The subscription failed.", fault)] };
            ErrorTranslation.Apply(failed, correlationId, logger);
            await WriteNextAsync(http, failed, cancellation);
        }
        finally
        {
            // An enumerator must not be disposed while it moves; it stops by the same token.
            await coming.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        async Task CommentAsync()
        {
            await http.Response.Body.WriteAsync(Comment, cancellation);
            await http.Response.Body.FlushAsync(cancellation);
        }
    }

    private static async Task WriteNextAsync(HttpContext http, ExecutionResult result, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        bytes.Write("event: next\ndata: "u8);
        // The serializer writes one line: line breaks in texts are escaped by JSON.
        await http.RequestServices.GetRequiredService<IGraphQLSerializer>().WriteAsync(bytes, result, cancellation);
        bytes.Write("\n\n"u8);
        await http.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellation);
        await http.Response.Body.FlushAsync(cancellation);
    }
}
