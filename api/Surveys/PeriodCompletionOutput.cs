using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("PeriodCompletion"), Description("What one period brought to a survey. A period after the last counted day has no figures yet: they are null, not 0.")]
internal sealed class PeriodCompletionOutput : FigureOutput
{
    [Description("The period.")]
    public required PeriodOutput Period { get; init; }

    [Description("People who answered in it, most often 0 or more; negative where the national system withdrew answers; null where no data exist for it.")]
    public required int? Completed { get; init; }

    [Description("People who answered up to its end, 0 or more; null where no data exist for it.")]
    public required int? Cumulative { get; init; }

    [Description("People that an even pace over the window's working days asks for by its end, 0 to `required`.")]
    public required int PlannedCumulative { get; init; }

    [Description("People who must answer, 1 or more.")]
    public required int Required { get; init; }

    [Description("cumulative / required * 100, percent, exact, 0 or more; null where no data exist for it.")]
    public required decimal? Percent { get; init; }

    [Description("Whether `cumulative` is at least `plannedCumulative`; null where no data exist for it.")]
    public required bool? OnPace { get; init; }

    [Description("Whether the period is over at the moment that is asked about.")]
    public required bool HasEnded { get; init; }
}
