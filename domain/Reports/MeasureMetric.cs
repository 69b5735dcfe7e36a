using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A metric of a measure with its finished numbers: one that is counted or read, or a survey that the measure's title names.</summary>
public sealed class MeasureMetric
{
    private readonly Func<PeriodKind, IReadOnlyList<MetricPeriod>> periods;
    private readonly Lazy<string> hash;

    private MeasureMetric(MetricProgress progress)
    {
        Progress = progress;
        Measure = progress.Metric.Measure;
        Code = progress.Metric.Code;
        Description = progress.Metric.Description;
        Total = progress.Figures.Total;
        Required = progress.Required;
        Completion = progress.Completion;
        Status = progress.Status;
        Window = progress.Window;
        DataAsOf = progress.DataAsOf;
        HasSampleData = progress.HasSampleData;
        hash = new(progress.FactsHash);
        periods = progress.PeriodsBy;
    }

    private MeasureMetric(int measure, SurveyProgress survey)
    {
        Survey = survey;
        Measure = measure;
        Code = survey.Survey.Code;
        Description = new(survey.Survey.Title, SurveyWords.People, MetricTarget.Of(survey.Quota.Required), MetricDirection.MoreIsBetter, MetricSource.Readings);
        Total = survey.Completion?.Completed;
        Required = survey.Quota.Required;
        Completion = survey.Completion;
        Status = new(StatusOf(survey.Status.Code), survey.Status.Rule, survey.Status.WorkingDaysLeft, survey.Status.PerWorkingDayNeeded);
        Window = survey.Window.Span;
        DataAsOf = survey.DataAsOf;
        HasSampleData = survey.HasSampleData;
        hash = new(() => survey.FactsHash);
        periods = kind => [.. survey.PeriodsBy(kind).Select(PeriodOf)];
    }

    /// <summary>The measure, by its number.</summary>
    public int Measure { get; }

    /// <summary>Its code within the measure; of a survey, the survey's.</summary>
    public string Code { get; }

    /// <summary>What it is.</summary>
    public MetricDescription Description { get; }

    /// <summary>Everything that was counted; nothing where nothing was.</summary>
    public int? Total { get; }

    /// <summary>The target as a number; nothing where there is none yet.</summary>
    public int? Required { get; }

    /// <summary>How complete it is; of a limit, how much of it is used up. Nothing where total or target is not known.</summary>
    public CompletionRate? Completion { get; }

    /// <summary>Where it stands.</summary>
    public MetricStatus Status { get; }

    /// <summary>The time it is followed over.</summary>
    public Period Window { get; }

    /// <summary>The last counted day, or nothing.</summary>
    public DateOnly? DataAsOf { get; }

    /// <summary>Whether a number behind it is only an example.</summary>
    public bool HasSampleData { get; }

    /// <summary>SHA-256 (hex) over everything that its figures are made from.</summary>
    public string FactsHash => hash.Value;

    /// <summary>The metric behind it; nothing for a survey.</summary>
    public MetricProgress? Progress { get; }

    /// <summary>The survey behind it; nothing for a metric.</summary>
    public SurveyProgress? Survey { get; }

    /// <summary>"๓ จาก ๔ งาน (ร้อยละ ๗๕)".</summary>
    public string Said(ThaiFormat format) => MetricWords.Said(Total, Completion, Required, Description.Unit, format);

    /// <summary>Whether it will reach its target in time: of a survey its forecast, else why none is given.</summary>
    public Forecast Forecast => Survey?.Forecast ?? new Forecast.Unavailable(Progress!.NoForecast);

    /// <summary>What each period brought.</summary>
    public IReadOnlyList<MetricPeriod> PeriodsBy(PeriodKind kind) => periods(kind);

    /// <summary>
    /// The metrics of a measure: those that the agency set, those that its words propose and of which something is recorded, and the surveys
    /// that its title names.
    /// </summary>
    internal static IReadOnlyList<MeasureMetric> Of(Measures.Measure measure, MetricBook book, IReadOnlyList<SurveyProgress> surveys)
    {
        var named = MeasureSubjects.SurveysOf(measure, surveys.Select(survey => survey.Survey.Code)).ToHashSet();
        return
        [
            .. book.Of(measure.Number, MeasureSubjects.MetricsOf(measure)).Select(progress => new MeasureMetric(progress))
                .Concat(surveys.Where(survey => named.Contains(survey.Survey.Code)).Select(survey => new MeasureMetric(measure.Number, survey)))
                .DistinctBy(metric => metric.Code),
        ];
    }

    /// <summary>What the completion rule of a measure needs to know of its metrics; an example proves nothing and is left out.</summary>
    internal static MetricStanding Standing(IReadOnlyList<MeasureMetric> metrics)
    {
        var real = metrics.Where(metric => !metric.HasSampleData).ToList();
        return new(
            real.Count(metric => metric.Required is not null),
            real.Count(metric => metric.Status.Code is MetricStatusCode.Reached or MetricStatusCode.ClosedReached or MetricStatusCode.WithinLimit),
            real.Any(metric => metric.Total is not null));
    }

    private static MetricPeriod PeriodOf(PeriodCompletion row) => new(
        row.Period, row.Completed, null, row.Cumulative, row.PlannedCumulative, row.Required, row.Percent, row.OnPace, row.HasEnded);

    private static MetricStatusCode StatusOf(SurveyStatusCode status) => status switch
    {
        SurveyStatusCode.NotOpen => MetricStatusCode.NotOpen,
        SurveyStatusCode.NotStarted => MetricStatusCode.NotStarted,
        SurveyStatusCode.OnPace => MetricStatusCode.OnPace,
        SurveyStatusCode.Behind => MetricStatusCode.Behind,
        SurveyStatusCode.Stalled => MetricStatusCode.Stalled,
        SurveyStatusCode.Reached => MetricStatusCode.Reached,
        SurveyStatusCode.ClosedReached => MetricStatusCode.ClosedReached,
        SurveyStatusCode.ClosedMissed => MetricStatusCode.ClosedMissed,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };
}
