using System.Threading.RateLimiting;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>How often somebody may do something; the rest is refused until the time is over.</summary>
/// <param name="most">How many times.</param>
/// <param name="time">In which time.</param>
internal abstract class Pace(int most, TimeSpan time) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new() { PermitLimit = most, Window = time, QueueLimit = 0 }));

    /// <summary>Whether it is taken once more.</summary>
    /// <param name="who">See <see cref="Caller.BudgetKey"/>.</param>
    public bool Takes(string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}

/// <summary>An address tries to sign in twenty times in five minutes.</summary>
internal sealed class SignInPace() : Pace(20, TimeSpan.FromMinutes(5));

/// <summary>An address sends sixty tokens that do not work in a minute.</summary>
internal sealed class TokenPace() : Pace(60, TimeSpan.FromMinutes(1));

/// <summary>Somebody takes sixty files away in a minute.</summary>
internal sealed class ExportPace() : Pace(60, TimeSpan.FromMinutes(1));
