using BenchmarkDotNet.Attributes;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>From facts in memory to finished numbers: ten surveys with a count on every day of a year.</summary>
public class CompletionBenchmarks
{
    private readonly IReadOnlyList<SurveyFacts> surveys = BenchmarkFacts.Surveys(10);

    /// <summary>How time is cut.</summary>
    [Params(PeriodKind.Day, PeriodKind.Month)]
    public PeriodKind Kind { get; set; }

    /// <summary>All ten surveys.</summary>
    [Benchmark]
    public int TenSurveys() => surveys.Sum(survey =>
        SurveyProgress.Compute(survey.Survey, survey.Counts, WorkingCalendar.WeekdaysOnly, BenchmarkFacts.AsOf).PeriodsBy(Kind).Count);
}
