using GraphQL.DataLoader;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>Collects the keys that sibling fields ask for and reads them together. One instance per request; each key is read once.</summary>
/// <remarks>The engine resolves every field that it can before it waits for a loader, so a list asks for all its keys before the first is read.</remarks>
/// <typeparam name="TKey">What names a value.</typeparam>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="read">Reads many in a bounded number of queries; a key without a value is left out.</param>
internal sealed class BatchLoader<TKey, T>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, T>>> read)
    where TKey : notnull
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Asked> known = [];
    private List<TKey> waiting = [];

    /// <summary>Asks for a value; it is read together with those that others ask for.</summary>
    /// <returns>The value, or nothing where the key has none.</returns>
    public IDataLoaderResult<T?> Load(TKey key)
    {
        lock (gate)
        {
            if (!known.TryGetValue(key, out var asked))
            {
                known[key] = asked = new(this, key);
                waiting.Add(key);
            }

            return asked;
        }
    }

    /// <summary>Forgets what was read, after something has changed.</summary>
    public void Forget()
    {
        lock (gate)
        {
            known.Clear();
            waiting = [];
        }
    }

    private async Task<T?> ReadAsync(Asked asked, CancellationToken cancellation)
    {
        Task<IReadOnlyDictionary<TKey, T>> batch;
        lock (gate)
        {
            if (asked.Batch is null)
            {
                // Forgotten meanwhile: then it is read alone.
                var keys = waiting.Contains(asked.Key) ? waiting : [asked.Key];
                waiting = keys == waiting ? [] : waiting;
                asked.Batch = read(keys, cancellation);
                foreach (var other in keys.Where(known.ContainsKey))
                {
                    known[other].Batch ??= asked.Batch;
                }
            }

            batch = asked.Batch;
        }

        return (await batch).GetValueOrDefault(asked.Key);
    }

    private sealed class Asked(BatchLoader<TKey, T> loader, TKey key) : IDataLoaderResult<T?>
    {
        public TKey Key => key;

        public Task<IReadOnlyDictionary<TKey, T>>? Batch { get; set; }

        public Task<T?> GetResultAsync(CancellationToken cancellationToken) => loader.ReadAsync(this, cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

/// <summary>Makes loaders.</summary>
internal static class BatchLoader
{
    /// <summary>A loader of lists; a key without any has nothing, not an empty list.</summary>
    public static BatchLoader<TKey, IReadOnlyList<T>> OfMany<TKey, T>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<ILookup<TKey, T>>> read)
        where TKey : notnull =>
        new(async (keys, cancellation) => (await read(keys, cancellation)).ToDictionary(group => group.Key, group => (IReadOnlyList<T>)[.. group]));
}

/// <summary>Goes on from a value that a loader will bring.</summary>
internal static class LoaderSteps
{
    /// <summary>What is made of a value once it is there.</summary>
    public static IDataLoaderResult<TNext> Then<T, TNext>(this IDataLoaderResult<T> loaded, Func<T, TNext> next) =>
        new Step<T, TNext>(loaded, (value, _) => Task.FromResult(next(value)));

    /// <summary>As above, for a step that itself takes time.</summary>
    public static IDataLoaderResult<TNext> Then<T, TNext>(this IDataLoaderResult<T> loaded, Func<T, CancellationToken, Task<TNext>> next) =>
        new Step<T, TNext>(loaded, next);

    /// <summary>Everything that has been asked for, in the order asked for; read together, as all of it was asked for before.</summary>
    public static IDataLoaderResult<IReadOnlyList<T>> All<T>(IReadOnlyList<IDataLoaderResult<T>> asked) => new Together<T>(asked);

    private sealed class Together<T>(IReadOnlyList<IDataLoaderResult<T>> asked) : IDataLoaderResult<IReadOnlyList<T>>
    {
        public async Task<IReadOnlyList<T>> GetResultAsync(CancellationToken cancellationToken)
        {
            var values = new List<T>(asked.Count);
            foreach (var one in asked)
            {
                values.Add(await one.GetResultAsync(cancellationToken));
            }

            return values;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }

    private sealed class Step<T, TNext>(IDataLoaderResult<T> loaded, Func<T, CancellationToken, Task<TNext>> next) : IDataLoaderResult<TNext>
    {
        public async Task<TNext> GetResultAsync(CancellationToken cancellationToken) =>
            await next(await loaded.GetResultAsync(cancellationToken), cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
