using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Where the same survey stood on the same day of an earlier fiscal year.</summary>
/// <param name="FiscalYear">The earlier year.</param>
/// <param name="Day">The same day of that year.</param>
/// <param name="Completion">How complete it was then; nothing where nothing had been counted by that day.</param>
/// <param name="Progress">The earlier survey with all its numbers.</param>
public sealed record EarlierSeason(BuddhistFiscalYear FiscalYear, DateOnly Day, CompletionRate? Completion, SurveyProgress Progress)
{
    /// <summary>The earlier years of a survey, latest first.</summary>
    /// <param name="current">The survey.</param>
    /// <param name="earlier">Surveys of earlier years, of any code.</param>
    /// <param name="today">The day that is asked about.</param>
    public static IReadOnlyList<EarlierSeason> Of(SurveyProgress current, IEnumerable<SurveyProgress> earlier, DateOnly today) =>
    [
        .. earlier.Where(progress => progress.Survey.Code == current.Survey.Code && progress.Survey.Assessment.FiscalYear < current.Survey.Assessment.FiscalYear)
            .OrderByDescending(progress => progress.Survey.Assessment.FiscalYear.Year)
            .Select(progress =>
            {
                var year = progress.Survey.Assessment.FiscalYear;
                var day = today.AddYears(year.Year - current.Survey.Assessment.FiscalYear.Year);
                return new EarlierSeason(year, day, CompletionCalculator.Rate(progress.History.Whole.UpTo(day), progress.Quota.Required), progress);
            }),
    ];
}
