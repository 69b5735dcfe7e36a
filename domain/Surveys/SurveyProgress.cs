using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A survey with its finished numbers, as known at one moment. Surfaces show it and compute nothing.</summary>
public sealed class SurveyProgress
{
    private readonly WorkingCalendar calendar;
    private readonly IReadOnlyList<ResponseCount> recorded;

    private SurveyProgress(Survey survey, IReadOnlyList<ResponseCount> recorded, WorkingCalendar calendar, DateTimeOffset asOf)
    {
        this.calendar = calendar;
        this.recorded = recorded;
        var history = CountHistory.AsOf(recorded, asOf);
        Survey = survey;
        History = history;
        AsOf = asOf;
        Completion = CompletionCalculator.Rate(history, survey.Quota);
        Status = SurveyStatus.On(history, survey.Quota, survey.Window.Span, calendar, Today);
        FactsHash = Hash(survey, history);
    }

    /// <summary>The survey.</summary>
    public Survey Survey { get; }

    /// <summary>The counts it is computed from.</summary>
    public CountHistory History { get; }

    /// <summary>The moment as of which it is computed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>How complete it is, or nothing where nothing was counted.</summary>
    public CompletionRate? Completion { get; }

    /// <summary>Where it stands.</summary>
    public SurveyStatus Status { get; }

    /// <summary>The last counted day, or nothing.</summary>
    public DateOnly? DataAsOf => History.LastDay;

    /// <summary>Whole days from the last counted day to the day asked about, 0 or more; nothing where nothing was counted.</summary>
    public int? DataAgeDays => DataAsOf is { } counted ? Math.Max(0, Today.DayNumber - counted.DayNumber) : null;

    /// <summary>Whether a count or the quota is only an example.</summary>
    public bool HasSampleData => History.HasSampleData || Survey.Quota.IsSample;

    /// <summary>SHA-256 (hex) over survey, quota, window and the counts that count.</summary>
    public string FactsHash { get; }

    private DateOnly Today => ThaiTime.Day(AsOf);

    /// <summary>The progress of a survey as known at a moment.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="recorded">Its counts; those of other surveys are left out.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="asOf">The moment.</param>
    public static SurveyProgress Compute(Survey survey, IEnumerable<ResponseCount> recorded, WorkingCalendar calendar, DateTimeOffset asOf) =>
        new(survey, [.. recorded.Where(count => count.SurveyCode == survey.Code)], calendar, asOf);

    /// <summary>Every entry known at the moment, those that were superseded too, in the order in which they were recorded.</summary>
    public IReadOnlyList<ResponseCount> Recorded() =>
        [.. recorded.Where(entry => entry.RecordedAt <= AsOf).OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Day).ThenBy(entry => entry.Id)];

    /// <summary>Completion per period; see <see cref="CompletionCalculator.ByPeriod"/>.</summary>
    public IReadOnlyList<PeriodCompletion> PeriodsBy(PeriodKind kind) =>
        CompletionCalculator.ByPeriod(History, Survey.Quota, Survey.Window.Span, kind, calendar, Today);

    private static string Hash(Survey survey, CountHistory history)
    {
        var facts = new StringBuilder();
        facts.Append(CultureInfo.InvariantCulture, $"{survey.Assessment}/{survey.Code}|{survey.Quota.Required}|{survey.Window.Span.Start:O}|{survey.Window.Span.EndExclusive:O}");
        foreach (var entry in history.Entries)
        {
            facts.Append(CultureInfo.InvariantCulture, $"\n{entry.Id:N}|{entry.Day:O}|{entry.Kind}|{entry.Value}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts.ToString())));
    }
}
