using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>How many questions an instrument asks in a fiscal year.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Count">How many, 1 or more; nothing where it is not known or sources contradict one another.</param>
/// <param name="Text">What was found, in words (Thai).</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record QuestionCount(Instrument Instrument, int? Count, string Text, string Source, Confidence Confidence);

/// <summary>A question of an instrument: what it is about, not its wording.</summary>
/// <param name="Code">Its code in the year, for example <c>i4</c>.</param>
/// <param name="Indicator">The number of the indicator that it belongs to.</param>
/// <param name="Topic">What it is about (Thai, paraphrased).</param>
/// <param name="TopicEn">The same in English.</param>
/// <param name="Scales">The answer scale of each of its sub-questions, in order; one where it has none.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record QuestionRule(
    string Code, int Indicator, string Topic, string TopicEn, IReadOnlyList<string> Scales, string Source, Confidence Confidence);

/// <summary>The answers that can be chosen, each with what it scores.</summary>
/// <param name="Code">A stable name, for example <c>four-level</c>.</param>
/// <param name="Name">Its Thai name.</param>
/// <param name="Reverses">The scale of which it is the reverse, for negative questions; nothing for none.</param>
/// <param name="Options">From the first to the last as people see them.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is for this fiscal year.</param>
public sealed record AnswerScale(string Code, string Name, string? Reverses, IReadOnlyList<AnswerOption> Options, string Source, Confidence Confidence);

/// <summary>An answer that can be chosen.</summary>
/// <param name="Label">What people read (Thai).</param>
/// <param name="Score">What it scores, 0–100; nothing where it is not known.</param>
public sealed record AnswerOption(string Label, decimal? Score);
