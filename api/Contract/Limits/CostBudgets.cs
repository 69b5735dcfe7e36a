using Kolum.ItaAnalytics.Api.Access;

namespace Kolum.ItaAnalytics.Api.Contract.Limits;

/// <summary>How much a caller has left.</summary>
/// <param name="Limit">Points per minute.</param>
/// <param name="Remaining">Points that are left, 0 or more.</param>
/// <param name="UntilFull">When all points are there again if nothing more is asked.</param>
/// <param name="RetryAfter">For what was refused: when there will be enough; nothing where it was taken.</param>
internal readonly record struct BudgetState(int Limit, int Remaining, TimeSpan UntilFull, TimeSpan? RetryAfter);

/// <summary>The points of each caller: a bucket per token, user or address that fills up evenly within a minute.</summary>
/// <param name="limits">How many points each kind of caller has.</param>
/// <param name="clock">The time.</param>
internal sealed class CostBudgets(ContractLimits limits, TimeProvider clock)
{
    private const int MostBuckets = 20_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Bucket> buckets = [];

    /// <summary>How many callers are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return buckets.Count;
            }
        }
    }

    /// <summary>Takes points, or none where there are not enough.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="points">How many, 0 or more.</param>
    public BudgetState Take(Caller caller, int points)
    {
        var now = clock.GetUtcNow();
        var limit = LimitOf(caller.Kind);
        lock (gate)
        {
            if (!buckets.TryGetValue(caller.BudgetKey, out var bucket))
            {
                MakeRoom(now);
                buckets.Add(caller.BudgetKey, bucket = new(limit, now));
            }

            return bucket.Take(points, limit, now);
        }
    }

    private int LimitOf(CallerKind kind) => kind switch
    {
        CallerKind.Local => limits.PointsPerMinuteLocal,
        CallerKind.Known => limits.PointsPerMinuteKnown,
        _ => limits.PointsPerMinuteAnonymous,
    };

    // A full bucket is the same as a new one, so nothing is lost with it. Should none be full, somebody sends from
    // very many addresses: then the fullest leave, so that whoever has used up most stays known.
    private void MakeRoom(DateTimeOffset now)
    {
        if (buckets.Count < MostBuckets)
        {
            return;
        }

        foreach (var (key, _) in buckets.OrderByDescending(bucket => bucket.Value.Share(now)).Take(MostBuckets / 4).ToList())
        {
            buckets.Remove(key);
        }
    }

    private sealed class Bucket(int limit, DateTimeOffset since)
    {
        private double points = limit;
        private DateTimeOffset at = since;

        public double Share(DateTimeOffset now) => PointsAt(now, limit) / limit;

        public BudgetState Take(int asked, int most, DateTimeOffset now)
        {
            points = PointsAt(now, most);
            at = now > at ? now : at;
            if (points < asked)
            {
                return new(most, (int)points, Span(most - points, most), Span(asked - points, most));
            }

            points -= asked;
            return new(most, (int)points, Span(most - points, most), RetryAfter: null);
        }

        private static TimeSpan Span(double missing, int most) => missing / most * Window;

        // A clock that was set back gives nothing.
        private double PointsAt(DateTimeOffset now, int most) => Math.Min(most, points + (Math.Max(0, (now - at) / Window) * most));
    }
}
