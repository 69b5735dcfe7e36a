namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>What an even pace asks for on each day.</summary>
public interface ICountPlan
{
    /// <summary>What is required by the window's end, 1 or more.</summary>
    int Required { get; }

    /// <summary>The window in force.</summary>
    Period Window { get; }

    /// <summary>What was or is planned for the end of a day, 0 to <see cref="Required"/>.</summary>
    /// <param name="endExclusive">The day after it.</param>
    int PlannedBy(DateOnly endExclusive);
}
