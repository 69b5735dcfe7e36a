namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The share of a quota that has been answered.</summary>
/// <remarks>
/// Unit: percent of the quota. Range: 0 and up; above 100 when more answered than needed, and never clamped.
/// Held as two whole counts, so nothing is rounded before it is shown.
/// </remarks>
public sealed record CompletionRate
{
    private CompletionRate(int completed, int required) => (Completed, Required) = (completed, required);

    /// <summary>People who answered, 0 or more.</summary>
    public int Completed { get; }

    /// <summary>People who must answer, 1 or more.</summary>
    public int Required { get; }

    /// <summary>Completed ÷ required × 100, exact.</summary>
    public decimal Percent => 100m * Completed / Required;

    /// <summary>People still missing; 0 when reached.</summary>
    public int Remaining => Math.Max(0, Required - Completed);

    /// <summary>People above the quota; 0 when not.</summary>
    public int Over => Math.Max(0, Completed - Required);

    /// <summary>Whether the quota is reached.</summary>
    public bool IsReached => Completed >= Required;

    /// <summary>Rates a count against a number that must be reached.</summary>
    /// <param name="completed">People who answered, 0 or more.</param>
    /// <param name="required">People who must answer, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is out of range.</exception>
    public static CompletionRate Of(int completed, int required)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(completed);
        ArgumentOutOfRangeException.ThrowIfLessThan(required, 1);
        return new(completed, required);
    }
}
