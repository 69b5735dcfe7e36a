using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Something that was decided about a measure. None is changed or deleted: a later one of the same kind replaces an earlier one from its moment on.</summary>
/// <param name="Measure">The measure, by its number in the report.</param>
/// <param name="Recorded">When, by whom and why.</param>
public abstract record MeasureDecision(int Measure, Recorded Recorded);

/// <summary>A step as it is followed; a later one of the same number replaces it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Step">The step.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record StepSet(int Measure, MeasureStep Step, Recorded Recorded) : MeasureDecision(Measure, Recorded);

/// <summary>How complete a measure is by a person's judgement.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Completion">The judgement; nothing to take it back, so that the proposal of the rule holds again.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record CompletionJudged(int Measure, MeasureCompletion? Completion, Recorded Recorded) : MeasureDecision(Measure, Recorded);

/// <summary>What a measure belongs to.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Links">The links, all of them.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record MeasureLinked(int Measure, MeasureLinks Links, Recorded Recorded) : MeasureDecision(Measure, Recorded);

/// <summary>That a measure was copied from another year's plan.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="From">The fiscal year that it came from.</param>
/// <param name="FromMeasure">Its number there.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record MeasureCopied(int Measure, BuddhistFiscalYear From, int FromMeasure, Recorded Recorded) : MeasureDecision(Measure, Recorded);
