using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The fields of an <see cref="IndicatorRow"/>, for the places of problems.</summary>
public enum IndicatorField
{
    /// <summary>The agency.</summary>
    Agency,

    /// <summary>The fiscal year.</summary>
    Year,

    /// <summary>Official or own.</summary>
    Kind,

    /// <summary>The number of the indicator.</summary>
    Indicator,

    /// <summary>Its score.</summary>
    Score,

    /// <summary>The code of a question.</summary>
    Question,

    /// <summary>Its sub-question.</summary>
    Part,

    /// <summary>What an answer scores.</summary>
    Answer,

    /// <summary>How many chose it.</summary>
    Count,

    /// <summary>Where it was read.</summary>
    Source,
}

/// <summary>A result as a row of a file says it, before anybody knows whether its agency and indicator exist: a score, or how many chose one answer.</summary>
public sealed record IndicatorRow
{
    /// <summary>The agency's code; nothing for the one that is asked about.</summary>
    public string? Agency { get; init; }

    /// <summary>The fiscal year (Buddhist Era); nothing for the one that is asked about.</summary>
    public int? Year { get; init; }

    /// <summary>Whose result it is.</summary>
    public ResultKind Kind { get; init; }

    /// <summary>The number of the indicator.</summary>
    public required int Indicator { get; init; }

    /// <summary>The score of the indicator; nothing in a row of answers.</summary>
    public decimal? Score { get; init; }

    /// <summary>The code of a question; nothing in a row of a score.</summary>
    public string? Question { get; init; }

    /// <summary>Its sub-question, 1 for the first or only one.</summary>
    public int Part { get; init; } = 1;

    /// <summary>What the answer scores.</summary>
    public decimal? Answer { get; init; }

    /// <summary>How many chose it.</summary>
    public int? Count { get; init; }

    /// <summary>Where it was read; empty where nobody said.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where a field of the row stands.</summary>
    public required Func<IndicatorField, Place> Where { get; init; }
}
