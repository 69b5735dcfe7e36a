using System.Diagnostics;
using System.Net.WebSockets;
using GraphQL;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Requests;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>The operations that run over a socket, each with services of its own.</summary>
internal sealed partial class SocketConnection
{
    private async Task SubscribeAsync(SocketMessage message)
    {
        if (!acknowledged.Task.IsCompleted)
        {
            await CloseAsync(SocketClose.Unauthorized, "Unauthorized");
            return;
        }

        GraphQLParameters asked;
        try
        {
            asked = GraphQLParameters.Of(message.Payload, serializer);
        }
        catch (ContractError invalid)
        {
            await CloseAsync(SocketClose.InvalidMessage, invalid.Message);
            return;
        }

        if (running.ContainsKey(message.Id))
        {
            await CloseAsync(SocketClose.SubscriberExists, $"Subscriber for {message.Id} already exists");
        }
        else if (running.Count >= settings.OperationsPerSocket)
        {
            await EndAsync(message.Id, new ContractError(ErrorCode.LimitExceeded, new(
                $"เปิดได้ไม่เกิน {settings.OperationsPerSocket} รายการต่อหนึ่งการเชื่อมต่อ", $"At most {settings.OperationsPerSocket} operations run over one connection.")));
        }
        else
        {
            var over = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
            running[message.Id] = over;
            var work = RunAsync(message.Id, asked, over);
            working[work] = message.Id;
            _ = work.ContinueWith(done => working.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task RunAsync(string id, GraphQLParameters asked, CancellationTokenSource over)
    {
        // The receiving loop goes on meanwhile.
        await Task.Yield();
        using (over)
        {
            try
            {
                await AnswerAsync(id, asked, over.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
            {
                // The client has completed the operation or is gone.
            }
            catch (ContractError refused)
            {
                await EndAsync(id, refused);
            }
            catch (Exception fault)
            {
                await EndAsync(id, new ExecutionError("The operation failed.", fault));
            }
            finally
            {
                running.TryRemove(new(id, over));
            }
        }
    }

    private async Task AnswerAsync(string id, GraphQLParameters asked, CancellationToken cancellation)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var services = scope.ServiceProvider;
        var correlationId = ActivityTraceId.CreateRandom().ToHexString();
        var asking = new Asking(services.GetRequiredService<ICallers>().Of(http), AllowedOperations.BySocket);
        var result = await services.GetRequiredService<OperationRunner>().RunAsync(asked, asking, services, http.User, cancellation);
        if (result.Streams is { Count: > 0 } streams)
        {
            await foreach (var next in StreamedResults.ReadAsync(streams.Values.Single(), services.GetRequiredService<SubscriptionPace>(), cancellation))
            {
                await NextAsync(next);
            }
        }
        else if (result.Executed)
        {
            await NextAsync(result);
        }
        else
        {
            ErrorTranslation.Apply(result, correlationId, logger);
            running.TryRemove(id, out _);
            await outlet.SendAsync(await SocketMessage.ErrorAsync(id, result, serializer, cancellation), cancellation);
            return;
        }

        // The id is free again before the client hears it.
        running.TryRemove(id, out _);
        await outlet.SendAsync(SocketMessage.Write("complete", id), cancellation);

        async Task NextAsync(ExecutionResult next)
        {
            ErrorTranslation.Apply(next, correlationId, logger);
            await outlet.SendAsync(await SocketMessage.NextAsync(id, next, serializer, cancellation), cancellation);
        }
    }

    /// <summary>Ends an operation with an error.</summary>
    private async Task EndAsync(string id, ExecutionError error)
    {
        try
        {
            var result = new ExecutionResult { Errors = [error] };
            ErrorTranslation.Apply(result, ActivityTraceId.CreateRandom().ToHexString(), logger);
            await outlet.SendAsync(await SocketMessage.ErrorAsync(id, result, serializer, ended.Token), ended.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // Nobody is there to be told.
        }
    }
}
