using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Whose result it is.</summary>
public enum ResultKind
{
    /// <summary>What the national assessment announced.</summary>
    Official,

    /// <summary>What the agency found out itself, before or beside the announcement.</summary>
    Tracking,
}

/// <summary>A result that somebody recorded. None is changed or deleted: a later entry of the same thing replaces an earlier one from its moment on.</summary>
/// <param name="FiscalYear">The year of the assessment.</param>
/// <param name="Kind">Whose result it is.</param>
/// <param name="Indicator">The number of the indicator.</param>
/// <param name="Source">Where it was read; empty where nobody said.</param>
/// <param name="Recorded">When, by whom and why.</param>
public abstract record IndicatorEntry(BuddhistFiscalYear FiscalYear, ResultKind Kind, int Indicator, string Source, Recorded Recorded)
{
    /// <summary>The import that brought it; nothing where it was typed.</summary>
    public IndicatorImport? Import { get; init; }

    /// <summary>What it is a result of: of two entries of one subject the later one holds.</summary>
    internal abstract (BuddhistFiscalYear FiscalYear, ResultKind Kind, int Indicator, string? Question, int Part) Subject { get; }

    /// <summary>The entry that takes it back.</summary>
    internal abstract IndicatorEntry TakenBack(Recorded recorded);
}

/// <summary>The score of an indicator.</summary>
/// <param name="FiscalYear">The year of the assessment.</param>
/// <param name="Kind">Whose result it is.</param>
/// <param name="Indicator">The number of the indicator.</param>
/// <param name="Score">0–100, at most 2 decimals; nothing where an earlier score is taken back.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record ScoreEntry(BuddhistFiscalYear FiscalYear, ResultKind Kind, int Indicator, decimal? Score, string Source, Recorded Recorded)
    : IndicatorEntry(FiscalYear, Kind, Indicator, Source, Recorded)
{
    internal override (BuddhistFiscalYear FiscalYear, ResultKind Kind, int Indicator, string? Question, int Part) Subject => (FiscalYear, Kind, Indicator, null, 0);

    internal override ScoreEntry TakenBack(Recorded recorded) => this with { Score = null, Recorded = recorded, Import = null };
}

/// <summary>How many chose each answer of a question: counts only, never who.</summary>
/// <param name="FiscalYear">The year of the assessment.</param>
/// <param name="Kind">Whose result it is.</param>
/// <param name="Indicator">The number of the indicator.</param>
/// <param name="Question">The question's code in the year: <c>i4</c>.</param>
/// <param name="Part">Its sub-question, 1 for the first or only one.</param>
/// <param name="Answers">Each answer of the scale, those that nobody chose too; empty where earlier counts are taken back.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record AnswersEntry(
    BuddhistFiscalYear FiscalYear, ResultKind Kind, int Indicator, string Question, int Part, IReadOnlyList<AnswerCount> Answers, string Source, Recorded Recorded)
    : IndicatorEntry(FiscalYear, Kind, Indicator, Source, Recorded)
{
    internal override (BuddhistFiscalYear FiscalYear, ResultKind Kind, int Indicator, string? Question, int Part) Subject => (FiscalYear, Kind, Indicator, Question, Part);

    internal override AnswersEntry TakenBack(Recorded recorded) => this with { Answers = [], Recorded = recorded, Import = null };
}

/// <summary>How many chose an answer.</summary>
/// <param name="Score">What the answer scores, 0–100.</param>
/// <param name="Count">People, 0 or more.</param>
public sealed record AnswerCount(decimal Score, int Count);
