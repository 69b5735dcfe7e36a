using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A step of a measure as it stands on a day.</summary>
/// <param name="Number">Its number within the measure, 1 or more.</param>
/// <param name="Text">Its words.</param>
/// <param name="Data">What was recorded of it; nothing where nobody follows it.</param>
/// <param name="Deadline">Its deadline, first and in force; nothing where none was planned.</param>
/// <param name="Timeliness">Judged by both deadlines; nothing where it has none, was dropped, or was done on a day that nobody knows.</param>
/// <param name="IsInText">Whether its words still stand among the steps of the report.</param>
/// <param name="Recorded">When, by whom and why it was set last; nothing where nobody follows it.</param>
public sealed record StepProgress(int Number, string Text, MeasureStep? Data, Deadline? Deadline, Timeliness? Timeliness, bool IsInText, Recorded? Recorded)
{
    /// <summary>Whether it is followed and still to be done.</summary>
    public bool IsOpen => Data is { IsOpen: true };

    /// <summary>Days until the deadline in force, below 0 where it has passed; nothing where none was planned or it is not open.</summary>
    public int? DaysLeft(DateOnly today) => IsOpen && Deadline is { } deadline ? deadline.InForce.DayNumber - today.DayNumber : null;

    /// <summary>The steps of a measure by number: those that are followed, and those of its text that nobody follows yet, which take the smallest free numbers in order.</summary>
    /// <param name="text">The steps as the report has them.</param>
    /// <param name="decisions">What was decided about the measure and is known, in order.</param>
    /// <param name="today">The day on which they are judged.</param>
    public static IReadOnlyList<StepProgress> Of(IReadOnlyList<ListItem> text, IEnumerable<MeasureDecision> decisions, DateOnly today)
    {
        var unmatched = text.Select(item => (Words: Wording.Squeezed(item.Text), item.Text)).ToList();
        var steps = new List<StepProgress>();
        foreach (var sets in decisions.OfType<StepSet>().GroupBy(set => set.Step.Number))
        {
            var last = sets.Last();
            var found = unmatched.FindIndex(item => item.Words == Wording.Squeezed(last.Step.Text));
            if (found >= 0)
            {
                unmatched.RemoveAt(found);
            }

            var deadline = last.Step.PlannedEnd is { } inForce ? new Deadline(sets.First(set => set.Step.PlannedEnd is not null).Step.PlannedEnd!.Value, inForce) : null;
            steps.Add(new(last.Step.Number, last.Step.Text, last.Step, deadline, Judge(last.Step, deadline, today), found >= 0, last.Recorded));
        }

        var taken = steps.Select(step => step.Number).ToHashSet();
        var free = Enumerable.Range(1, int.MaxValue).Where(number => !taken.Contains(number));
        steps.AddRange(unmatched.Zip(free, (item, number) => new StepProgress(number, item.Text, null, null, null, IsInText: true, null)));
        return [.. steps.OrderBy(step => step.Number)];
    }

    private static Timeliness? Judge(MeasureStep step, Deadline? deadline, DateOnly today) =>
        deadline is null || step.Status == StepStatus.Dropped || step is { Status: StepStatus.Done, End: null } ? null
            : deadline.Judge(step.Status == StepStatus.Done ? step.End : null, today);
}
