using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What measures are about, by their words and never by their number: which metrics are proposed for them and which charts show them.</summary>
internal static class MeasureSubjects
{
    /// <summary>A subject: words of a title, or of title and steps, and what shows it.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="AlsoInSteps">Whether a step may name them.</param>
    /// <param name="Metrics">What may be counted.</param>
    /// <param name="ChartKeys">What may be shown, by the number of the measure.</param>
    private sealed record Subject(string Words, bool AlsoInSteps, IReadOnlyList<MetricSource> Metrics, Func<int, string[]> ChartKeys);

    private static readonly IReadOnlyList<Subject> All =
    [
        new("ประเมินความเสี่ยง", AlsoInSteps: true, [], _ => [RiskCharts.HeatMapKey(RatingKind.Current)]),
        new("เรื่องร้องเรียน", AlsoInSteps: true, [MetricSource.ComplaintsReceived, MetricSource.ComplaintsFinished, MetricSource.ComplaintsWithinTime], _ => [RegisterCharts.ComplaintsKey]),
        new("ให้บริการ", AlsoInSteps: false, [MetricSource.ServicesWithManual, MetricSource.RequestsWithinTime], measure => [MeasureMetricCharts.BulletsKey(measure)]),
        new("แผนการใช้จ่าย", AlsoInSteps: false, [MetricSource.BriefingsHeld, MetricSource.StaffReached], _ => [RegisterCharts.BriefingsKey]),
        new("ประชาสัมพันธ์", AlsoInSteps: false, [MetricSource.PublicityItems], _ => [RegisterCharts.PublicityKey]),
        new("ช่องทาง", AlsoInSteps: false, [MetricSource.ChannelsAnswering, MetricSource.ServiceUses], _ => [RegisterCharts.ChannelsKey, RegisterCharts.UsesKey]),
        new("ประชุม", AlsoInSteps: true, [MetricSource.MeetingsHeld], _ => []),
    ];

    /// <summary>The surveys that the title of a measure names: (IIT), (EIT).</summary>
    public static IEnumerable<string> SurveysOf(Measure measure, IEnumerable<string> surveyCodes) =>
        surveyCodes.Where(code => measure.Title.Contains($"({code.Split('-')[0]})", StringComparison.OrdinalIgnoreCase));

    /// <summary>What may be counted for a measure.</summary>
    public static IReadOnlyList<MetricSource> MetricsOf(Measure measure) => [.. All.Where(subject => Fits(subject, measure)).SelectMany(subject => subject.Metrics).Distinct()];

    /// <summary>The charts that may stand for a measure, in order: surveys, the open-data checklist, then what its words name.</summary>
    public static IEnumerable<string> ChartsOf(Measure measure, IEnumerable<string> surveyCodes) =>
    [
        .. SurveysOf(measure, surveyCodes).SelectMany(code => new[] { SurveyCharts.ByPeriodKey(code, PeriodKind.Month), FieldworkCharts.FunnelKey(code) }),
        OpenDataCharts.CompletionKey,
        .. All.Where(subject => Fits(subject, measure)).SelectMany(subject => subject.ChartKeys(measure.Number)),
    ];

    private static bool Fits(Subject subject, Measure measure) =>
        (subject.AlsoInSteps ? measure.Steps.Select(step => step.Text).Prepend(measure.Title) : [measure.Title])
            .Any(text => Wording.Squeezed(text).Contains(subject.Words, StringComparison.Ordinal));
}
