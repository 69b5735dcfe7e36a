using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What an even pace asks for on each day: always by the window that was in force on that day, so that a moved end never rewrites what was planned before it.</summary>
public sealed class SurveyPlan : ICountPlan
{
    private readonly WindowHistory windows;
    private readonly WorkingCalendar calendar;
    private readonly DateTimeOffset asOf;

    /// <summary>The plan as known at a moment.</summary>
    /// <param name="windows">When the survey may be answered.</param>
    /// <param name="required">The quota, people, 1 or more.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="asOf">The moment.</param>
    public SurveyPlan(WindowHistory windows, int required, WorkingCalendar calendar, DateTimeOffset asOf)
    {
        this.windows = windows;
        this.calendar = calendar;
        this.asOf = asOf;
        Required = required;
        Window = windows.InForce(asOf).Span;
    }

    /// <summary>The quota, people.</summary>
    public int Required { get; }

    /// <summary>The window in force.</summary>
    public Period Window { get; }

    /// <summary>What was or is planned for the end of a day.</summary>
    /// <param name="endExclusive">The day after it.</param>
    /// <returns>0 to the quota, people.</returns>
    public int PlannedBy(DateOnly endExclusive)
    {
        var endOfDay = ThaiTime.EndOfDay(endExclusive.AddDays(-1));
        return CompletionCalculator.PlannedBy(endExclusive, Required, windows.InForce(endOfDay < asOf ? endOfDay : asOf).Span, calendar);
    }
}
