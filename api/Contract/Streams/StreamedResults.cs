using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GraphQL;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>The results of a subscription, one after the other as they are taken.</summary>
internal static class StreamedResults
{
    /// <summary>The results; a result that nobody took before the next one came gives way to it.</summary>
    /// <param name="source">The stream that the engine made.</param>
    /// <param name="pace">Is told when a result has gone out.</param>
    /// <param name="cancellation">Ends the subscription.</param>
    public static async IAsyncEnumerable<ExecutionResult> ReadAsync(
        IObservable<ExecutionResult> source, SubscriptionPace pace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var latest = Channel.CreateBounded<ExecutionResult>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        using var subscription = source.Subscribe(new Receiver(latest.Writer));
        await foreach (var result in latest.Reader.ReadAllAsync(cancellation))
        {
            yield return result;
            pace.Sent();
        }
    }

    private sealed class Receiver(ChannelWriter<ExecutionResult> results) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value) => results.TryWrite(value);

        public void OnError(Exception error) => results.TryComplete(error);

        public void OnCompleted() => results.TryComplete();
    }
}
