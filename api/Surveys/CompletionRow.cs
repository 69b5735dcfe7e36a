using AutoMapper;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>One period of one survey as a flat row, for tables, CSV and feeds; columns in the order in which they are written.</summary>
internal sealed class CompletionRow
{
    /// <summary>The agency's code.</summary>
    public required string Agency { get; init; }

    /// <summary>The Buddhist year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The survey's code.</summary>
    public required string Survey { get; init; }

    /// <summary>How time is cut, as GraphQL names it: MONTH.</summary>
    public required string PeriodKind { get; init; }

    /// <summary>The period's name in Thai with the digits 0–9.</summary>
    public required string Label { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The first day after it.</summary>
    public required DateOnly EndExclusive { get; init; }

    /// <summary>People who answered in it; nothing where no data exist.</summary>
    public required int? Completed { get; init; }

    /// <summary>People who answered up to its end; nothing where no data exist.</summary>
    public required int? Cumulative { get; init; }

    /// <summary>People an even pace asks for by its end.</summary>
    public required int PlannedCumulative { get; init; }

    /// <summary>People who must answer.</summary>
    public required int Required { get; init; }

    /// <summary>Percent of the quota, exact; nothing where no data exist.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>Whether the total is at least what is planned; nothing where no data exist.</summary>
    public required bool? OnPace { get; init; }

    /// <summary>Whether the period is over.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>Whether the figures are only an example.</summary>
    public required bool Sample { get; init; }

    /// <summary>The rows of every survey of an assessment, in instrument order and order of time.</summary>
    public static IReadOnlyList<CompletionRow> Of(Assessment assessment, PeriodKind by, IMapper mapper) =>
        mapper.Map<IReadOnlyList<CompletionRow>>(assessment.Surveys.SelectMany(survey => survey.PeriodsBy(by).Select(row => new SurveyPeriod(survey, row))));
}

/// <summary>A period of a survey, with the survey it belongs to.</summary>
/// <param name="Progress">The survey.</param>
/// <param name="Row">The period.</param>
internal sealed record SurveyPeriod(SurveyProgress Progress, PeriodCompletion Row);
