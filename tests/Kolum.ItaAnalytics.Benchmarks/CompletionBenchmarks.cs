using BenchmarkDotNet.Attributes;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>From facts in memory to finished numbers: surveys with a count on every day of a year.</summary>
public class CompletionBenchmarks
{
    private readonly SurveyFacts survey = BenchmarkFacts.Survey(1);
    private readonly AssessmentFacts assessment = BenchmarkFacts.Facts(3);

    /// <summary>How time is cut.</summary>
    [Params(PeriodKind.Day, PeriodKind.Month)]
    public PeriodKind Kind { get; set; }

    /// <summary>One survey.</summary>
    [Benchmark]
    public int OneSurvey() => SurveyProgress.Compute(survey, BenchmarkFacts.SurveyRules, BenchmarkFacts.AsOf).PeriodsBy(Kind).Count;

    /// <summary>A whole assessment of three surveys.</summary>
    [Benchmark]
    public int Assessment() => Domain.Reports.Assessment.Compute(assessment, BenchmarkFacts.Rules, BenchmarkFacts.AsOf).Surveys.Sum(progress => progress.PeriodsBy(Kind).Count);
}
