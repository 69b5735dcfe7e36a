using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Reads a stream while what was read before is being worked on.</summary>
internal static class ReadAhead
{
    /// <summary>The same items, read on another thread, one ahead of who asks for them.</summary>
    /// <param name="source">The stream; when this one has been left, nothing reads it any more.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<T> OneAhead<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<T>(1);
        var reading = Task.Run(() => ReadAsync(source, read.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in read.Reader.ReadAllAsync(cancellation))
            {
                yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> read, CancellationToken stop)
    {
        try
        {
            await foreach (var item in source.WithCancellation(stop))
            {
                await read.WriteAsync(item, stop);
            }

            read.Complete();
        }
        catch (Exception problem)
        {
            read.Complete(problem);
        }
    }
}
