using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("SurveyStatus"), Description("Where a survey stands, with the rule that says so.")]
internal sealed class SurveyStatusOutput : FigureOutput
{
    [Description("The status.")]
    public required SurveyStatusCode Code { get; init; }

    [Description("The rule in English.")]
    public required string Rule { get; init; }

    [Description("The rule in Thai.")]
    public required string RuleTh { get; init; }

    [Description("People per working day still needed, exact; null where the quota is reached, the survey closed, or no working day is left.")]
    public required decimal? PerWorkingDayNeeded { get; init; }

    [Description("Working days up to the window's end, today included, 0 or more; 0 when closed.")]
    public required int WorkingDaysLeft { get; init; }
}

internal sealed class SurveyStatusCodeType() : DescribedEnum<SurveyStatusCode>("Where a survey stands.", code => code switch
{
    SurveyStatusCode.NotOpen => "The window has not opened.",
    SurveyStatusCode.NotStarted => "The window has opened and no count was recorded.",
    SurveyStatusCode.OnPace => "At or above what an even pace asked for by yesterday.",
    SurveyStatusCode.Behind => "Below what an even pace asked for by yesterday.",
    SurveyStatusCode.Stalled => "No new answer for 5 working days or more.",
    SurveyStatusCode.Reached => "The quota is reached and the window is open.",
    SurveyStatusCode.ClosedReached => "The window has closed and the quota was reached.",
    SurveyStatusCode.ClosedMissed => "The window has closed and the quota was not reached.",
    _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not described."),
});
