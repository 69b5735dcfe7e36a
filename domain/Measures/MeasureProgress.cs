using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What is known of a measure besides its present text.</summary>
/// <param name="History">Every version of the year's measures.</param>
/// <param name="Decisions">Everything that was decided about the year's measures, in the order in which it was recorded.</param>
/// <param name="Evidence">What shows that this measure was carried out and holds at the moment asked about.</param>
/// <param name="Metrics">What its metrics say.</param>
public sealed record MeasureFacts(MeasureHistory History, IReadOnlyList<MeasureDecision> Decisions, IReadOnlyList<Evidence> Evidence, MetricStanding Metrics);

/// <summary>A measure followed through the year, as known at one moment.</summary>
public sealed class MeasureProgress
{
    private readonly IReadOnlyList<MeasureDecision> known;
    private readonly MeasureFacts facts;
    private readonly DateTimeOffset asOf;

    private MeasureProgress(Measure measure, MeasureFacts facts, DateTimeOffset asOf)
    {
        (this.facts, this.asOf) = (facts, asOf);
        Measure = measure;
        Today = ThaiTime.Day(asOf);
        Evidence = facts.Evidence;
        known = [.. facts.Decisions.Where(decision => decision.Measure == measure.Number && decision.Recorded.At <= asOf)];
        Steps = StepProgress.Of(measure.Steps, known, Today);
        Deadline = facts.History.DeadlineOf(measure.Number, asOf);
        Links = known.OfType<MeasureLinked>().LastOrDefault()?.Links ?? MeasureLinks.None;
        CopiedFrom = known.OfType<MeasureCopied>().LastOrDefault();
        Completion = new(
            CompletionRule.Propose(Steps, facts.Evidence.Count(piece => !piece.HasExpired(Today)), facts.Metrics),
            known.OfType<CompletionJudged>().LastOrDefault() is { Completion: not null } judged ? judged : null);
        Timeliness = Judge(Today);
        ChangedAt = facts.History.Versions.Where(version => version.Measure.Number == measure.Number).Select(version => version.Recorded.At)
            .Concat(known.Select(decision => decision.Recorded.At))
            .Concat(facts.Evidence.Select(piece => piece.Recorded.At))
            .Where(at => at <= asOf)
            .DefaultIfEmpty()
            .Max() is var last && last == default ? null : last;
        HasReading = facts.Metrics.HasReading;
    }

    /// <summary>The measure as the report has it.</summary>
    public Measure Measure { get; }

    /// <summary>The Thai day of the moment asked about.</summary>
    public DateOnly Today { get; }

    /// <summary>Its steps by number, followed or not.</summary>
    public IReadOnlyList<StepProgress> Steps { get; }

    /// <summary>The steps that are followed.</summary>
    public IReadOnlyList<StepProgress> Followed => [.. Steps.Where(step => step.Data is not null)];

    /// <summary>The last day of its period, first and in force; nothing where the period could not be read.</summary>
    public Deadline? Deadline { get; }

    /// <summary>Whether it was carried out within its period, judged by the first and the present one; nothing where that is not known, as where its period is over and a step is not followed.</summary>
    public Timeliness? Timeliness { get; }

    /// <summary>How complete it is.</summary>
    public CompletionStanding Completion { get; }

    /// <summary>What it belongs to.</summary>
    public MeasureLinks Links { get; }

    /// <summary>Where it was copied from, or nothing.</summary>
    public MeasureCopied? CopiedFrom { get; }

    /// <summary>When something about it was recorded last: a text, a decision, a piece of evidence.</summary>
    public DateTimeOffset? ChangedAt { get; }

    /// <summary>What shows that it was carried out.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>Whether a metric of it has a reading.</summary>
    public bool HasReading { get; }

    /// <summary>Whether every step that counts is followed and done.</summary>
    public bool IsFinished => Counted() is { Count: > 0 } counted && counted.All(step => step.Data is { Status: StepStatus.Done });

    /// <summary>The next deadline of an open step, or else of the measure itself while it is not finished; nothing where none is ahead or known.</summary>
    public Deadline? NextDeadline => Steps.Where(step => step is { IsOpen: true, Deadline: not null }).MinBy(step => step.Deadline!.InForce)?.Deadline
        ?? (Timeliness == Measures.Timeliness.NotDue ? Deadline : null);

    /// <summary>The last day on which something about its steps was recorded; nothing where none is followed.</summary>
    public DateOnly? StepsAsOf => Followed.Count == 0 ? null : Followed.Max(step => ThaiTime.Day(step.Recorded!.At));

    /// <summary>The measure with its steps as known at a moment.</summary>
    /// <param name="measure">The measure as the report has it at that moment.</param>
    /// <param name="facts">What else is known.</param>
    /// <param name="asOf">The moment.</param>
    public static MeasureProgress Of(Measure measure, MeasureFacts facts, DateTimeOffset asOf) => new(measure, facts, asOf);

    /// <summary>The measure as it stands after one more decision.</summary>
    public MeasureProgress With(MeasureDecision decision) =>
        new(Measure, facts with { Decisions = [.. facts.Decisions, decision] }, decision.Recorded.At > asOf ? decision.Recorded.At : asOf);

    /// <summary>The same steps judged on another day, with what is known now: what a picture shows that must not change with the clock alone.</summary>
    public IReadOnlyList<StepProgress> StepsOn(DateOnly day) => StepProgress.Of(Measure.Steps, known, day);

    /// <summary>What of the measure a chart or a figure depends on, as text: equal facts, equal lines.</summary>
    public IEnumerable<string> FactLines() => Followed.Select(step =>
        FormattableString.Invariant($"{Measure.Number}|{step.Number}|{step.Text}|{step.Data!.Status}|{step.Data.Units}|{MeasureWords.Iso(step.Data.PlannedStart)}|{MeasureWords.Iso(step.Deadline?.First)}|{MeasureWords.Iso(step.Deadline?.InForce)}|{MeasureWords.Iso(step.Data.Start)}|{MeasureWords.Iso(step.Data.End)}|{step.IsInText}"));

    /// <summary>The day on which the last step was done; nothing where one is open, not followed, or done on a day that nobody knows.</summary>
    private DateOnly? Finished()
    {
        var counted = Counted();
        return counted.Count > 0 && counted.All(step => step.Data is { Status: StepStatus.Done, End: not null }) ? counted.Max(step => step.Data!.End) : null;
    }

    private List<StepProgress> Counted() => [.. Steps.Where(step => step.Data?.Status != StepStatus.Dropped)];

    private Timeliness? Judge(DateOnly today)
    {
        if (Deadline is not { } deadline)
        {
            return null;
        }

        if (Finished() is { } finished)
        {
            return deadline.Judge(finished, today);
        }

        var isSurelyOpen = Steps.Any(step => step.IsOpen);
        var word = deadline.Judge(done: null, today);
        return isSurelyOpen || (word == Measures.Timeliness.NotDue && Steps.Any(step => step.Data is null)) ? word : null;
    }
}
