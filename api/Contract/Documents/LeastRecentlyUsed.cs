namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>Keeps things by key within a bound; those that were not used for longest leave first. May be used from several threads.</summary>
/// <typeparam name="TKey">What names a thing.</typeparam>
/// <typeparam name="TValue">The thing.</typeparam>
/// <param name="most">The most that all things together may weigh.</param>
/// <param name="weigh">What a thing weighs, 1 or more.</param>
internal sealed class LeastRecentlyUsed<TKey, TValue>(long most, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly LinkedList<(TKey Key, TValue Value)> byUse = [];
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> entries = [];
    private long weight;

    /// <summary>How many things are kept.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>What they weigh together.</summary>
    public long Weight
    {
        get
        {
            lock (gate)
            {
                return weight;
            }
        }
    }

    /// <summary>The thing of a key, or nothing.</summary>
    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps a thing in the place of what had its key; not at all where it alone weighs too much.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (gate)
        {
            Drop(key);
            if (weigh(value) > most)
            {
                return;
            }

            entries.Add(key, byUse.AddFirst((key, value)));
            weight += weigh(value);
            while (weight > most)
            {
                Drop(byUse.Last!.Value.Key);
            }
        }
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            byUse.Clear();
            weight = 0;
        }
    }

    private void Drop(TKey key)
    {
        if (entries.Remove(key, out var node))
        {
            byUse.Remove(node);
            weight -= weigh(node.Value.Value);
        }
    }
}
