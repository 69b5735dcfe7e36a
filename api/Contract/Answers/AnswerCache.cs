using Kolum.ItaAnalytics.Api.Contract.Documents;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>A kept answer.</summary>
/// <param name="Data">The value of <c>data</c> as JSON.</param>
/// <param name="At">When it was computed.</param>
internal sealed record KeptAnswer(byte[] Data, DateTimeOffset At);

/// <summary>Keeps answers of persisted operations that went without an error, bounded by their bytes.</summary>
/// <remarks>
/// An answer is found only under the very same <see cref="AnswerIdentity"/>, which holds the version of the facts as it was before they were read:
/// after a change is committed, by whichever program, nobody asks with that version any more.
/// </remarks>
/// <param name="settings">How much may be kept and for how long.</param>
/// <param name="clock">The time.</param>
internal sealed class AnswerCache(ContractSettings settings, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly LeastRecentlyUsed<string, KeptAnswer> kept = new(settings.AnswerCacheMegabytes * 1024L * 1024L, answer => answer.Data.Length + 200);
    private long latest = long.MinValue;

    /// <summary>How many answers are kept.</summary>
    public int Count => kept.Count;

    /// <summary>How many bytes they take.</summary>
    public long Bytes => kept.Weight;

    /// <summary>The answer to exactly this question with its age, or nothing.</summary>
    public (KeptAnswer Answer, TimeSpan Age)? Find(AnswerIdentity identity)
    {
        if (kept.Find(identity.Value) is not { } answer)
        {
            return null;
        }

        var age = clock.GetUtcNow() - answer.At;
        return age >= TimeSpan.Zero && age.TotalSeconds <= settings.OldestAnswerSeconds ? (answer, age) : null;
    }

    /// <summary>Keeps an answer. With the first one of a newer version of the facts all earlier ones leave: nobody can ask for them any more.</summary>
    public void Keep(AnswerIdentity identity, byte[] data)
    {
        lock (gate)
        {
            if (identity.FactsVersion < latest)
            {
                return;
            }

            if (identity.FactsVersion > latest)
            {
                kept.Clear();
                latest = identity.FactsVersion;
            }

            kept.Keep(identity.Value, new(data, clock.GetUtcNow()));
        }
    }
}
