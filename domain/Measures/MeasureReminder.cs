using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Why somebody is reminded, the most pressing first.</summary>
public enum ReminderKind
{
    /// <summary>The deadline in force has passed, and it is not done.</summary>
    Overdue,

    /// <summary>Due today or tomorrow.</summary>
    DueInOneDay,

    /// <summary>Due within seven days.</summary>
    DueInSevenDays,

    /// <summary>Due within thirty days.</summary>
    DueInThirtyDays,

    /// <summary>Its period is over, and no result is told.</summary>
    PeriodOverWithoutResult,

    /// <summary>Under way, and nothing was recorded for thirty days.</summary>
    NoChange,
}

/// <summary>Something that a unit should be reminded of.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Measure">The measure, by its number.</param>
/// <param name="Step">The step; nothing where it is about the measure as a whole.</param>
/// <param name="Text">The words of the step, or the first line of the measure.</param>
/// <param name="Units">Who answers for it; the measure's units where the step names none.</param>
/// <param name="Deadline">The deadline, first and in force; nothing where it is about none.</param>
/// <param name="Days">Days until the deadline in force (0 or more), or since it passed, since the period ended or since the last change (1 or more).</param>
public sealed record MeasureReminder(ReminderKind Kind, int Measure, int? Step, string Text, IReadOnlyList<string> Units, Deadline? Deadline, int Days)
{
    /// <summary>Without a change for so many days, somebody is reminded.</summary>
    public const int QuietDays = 30;

    /// <summary>Whether it is about a deadline ahead.</summary>
    public bool IsAhead => Kind is ReminderKind.DueInOneDay or ReminderKind.DueInSevenDays or ReminderKind.DueInThirtyDays;

    /// <summary>What units should be reminded of, the most pressing first.</summary>
    /// <param name="measures">The measures as they stand on one day.</param>
    public static IReadOnlyList<MeasureReminder> Of(IEnumerable<MeasureProgress> measures) =>
        [.. measures.SelectMany(OfMeasure).OrderBy(reminder => reminder.Kind).ThenBy(reminder => reminder.IsAhead ? reminder.Days : -reminder.Days).ThenBy(reminder => reminder.Measure).ThenBy(reminder => reminder.Step)];

    private static IEnumerable<MeasureReminder> OfMeasure(MeasureProgress progress)
    {
        var measure = progress.Measure;
        foreach (var step in progress.Steps)
        {
            if (step.DaysLeft(progress.Today) is { } left && KindOf(left) is { } kind)
            {
                yield return new(kind, measure.Number, step.Number, step.Text, UnitWorkload.UnitsOf(step, measure), step.Deadline, Math.Abs(left));
            }
        }

        if (progress.Deadline is { } deadline)
        {
            var left = deadline.InForce.DayNumber - progress.Today.DayNumber;
            if (left < 0 && measure.Results.Count == 0)
            {
                yield return About(ReminderKind.PeriodOverWithoutResult, deadline, -left);
            }
            else if (left >= 0 && progress.Timeliness is Timeliness.NotDue or Timeliness.OnlyByMovedDeadline && !progress.IsFinished && KindOf(left) is { } kind)
            {
                yield return About(kind, deadline, left);
            }

            if (left >= 0 && measure.Period!.Start <= progress.Today && !progress.IsFinished && Quiet(progress) is { } quiet)
            {
                yield return About(ReminderKind.NoChange, null, quiet);
            }
        }

        MeasureReminder About(ReminderKind kind, Deadline? about, int days) => new(kind, measure.Number, null, measure.FirstLine, measure.ResponsibleUnits, about, days);
    }

    /// <summary>Days since the last change, counted from the beginning of the period at the earliest; nothing below <see cref="QuietDays"/>.</summary>
    private static int? Quiet(MeasureProgress progress)
    {
        var start = progress.Measure.Period!.Start;
        var since = progress.ChangedAt is { } at && ThaiTime.Day(at) > start ? ThaiTime.Day(at) : start;
        var days = progress.Today.DayNumber - since.DayNumber;
        return days >= QuietDays ? days : null;
    }

    private static ReminderKind? KindOf(int daysLeft) => daysLeft switch
    {
        < 0 => ReminderKind.Overdue,
        <= 1 => ReminderKind.DueInOneDay,
        <= 7 => ReminderKind.DueInSevenDays,
        <= 30 => ReminderKind.DueInThirtyDays,
        _ => null,
    };
}
