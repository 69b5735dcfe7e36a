using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The smallest number of people who must answer a survey.</summary>
/// <remarks>Unit: people. Range: 1–100,000.</remarks>
public sealed record Quota
{
    /// <summary>More than any agency has to ask.</summary>
    public const int Largest = 100_000;

    private Quota(int required, string rule, string source, Confidence confidence, bool overridden, bool isSample)
    {
        Required = required;
        Rule = rule;
        Source = source;
        Confidence = confidence;
        Overridden = overridden;
        IsSample = isSample;
    }

    /// <summary>People who must answer, 1 or more.</summary>
    public int Required { get; }

    /// <summary>How the number comes about, in words (Thai).</summary>
    public string Rule { get; }

    /// <summary>Where the rule or the number was read.</summary>
    public string Source { get; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; }

    /// <summary>Whether the agency replaced what the rule gives.</summary>
    public bool Overridden { get; }

    /// <summary>Whether it is only an example: the real number is not known.</summary>
    public bool IsSample { get; }

    /// <summary>Whether a number can be a quota.</summary>
    public static bool IsValid(int required) => required is >= 1 and <= Largest;

    /// <summary>A quota with its origin.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="required"/> is not 1–<see cref="Largest"/>.</exception>
    public static Quota Of(int required, string rule, string source, Confidence confidence, bool overridden = false, bool isSample = false) =>
        IsValid(required)
            ? new(required, rule, source, confidence, overridden, isSample)
            : throw new ArgumentOutOfRangeException(nameof(required), required, $"A quota is 1 to {Largest} people.");
}
