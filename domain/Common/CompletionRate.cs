namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>The share of a required number that has been reached: of a quota of people, of a target of a measure.</summary>
/// <remarks>
/// Unit: percent of what is required. Range: 0 and up; above 100 when more came than needed, and never clamped.
/// Held as two whole counts, so nothing is rounded before it is shown.
/// </remarks>
public sealed record CompletionRate
{
    private CompletionRate(int completed, int required) => (Completed, Required) = (completed, required);

    /// <summary>What was counted, 0 or more.</summary>
    public int Completed { get; }

    /// <summary>What is required, 1 or more.</summary>
    public int Required { get; }

    /// <summary>Completed ÷ required × 100, exact.</summary>
    public decimal Percent => 100m * Completed / Required;

    /// <summary>What is still missing; 0 when reached.</summary>
    public int Remaining => Math.Max(0, Required - Completed);

    /// <summary>What is above the required number; 0 when not.</summary>
    public int Over => Math.Max(0, Completed - Required);

    /// <summary>Whether the required number is reached.</summary>
    public bool IsReached => Completed >= Required;

    /// <summary>Rates a count against a number that must be reached.</summary>
    /// <param name="completed">What was counted, 0 or more.</param>
    /// <param name="required">What is required, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is out of range.</exception>
    public static CompletionRate Of(int completed, int required)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(completed);
        ArgumentOutOfRangeException.ThrowIfLessThan(required, 1);
        return new(completed, required);
    }
}
