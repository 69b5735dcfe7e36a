using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The numbers of metrics that texts of the report may name: <c>{{measure.1.manuals.completed}}</c>. None of them changes with the clock alone.</summary>
internal static class ReportMetricFigures
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The figures of a metric.</summary>
    public static IEnumerable<ReportFigure> Of(MeasureMetric metric, AssessmentKey key)
    {
        var (number, unit) = (ThaiFormat.Plain.Number(metric.Measure), metric.Description.Unit);
        return
        [
            Count("completed", new("ผลสะสม", "what was counted"), metric.Total),
            Count("target", new("เป้าหมาย", "target"), metric.Required),
            Make("percent", new("ร้อยละของเป้าหมาย", "percent of the target"), metric.Completion is { } rate ? Format.Number(rate.Percent) : null, metric.Completion?.Percent, "%"),
            Make("as-of", new("ข้อมูล ณ วันที่", "last day that was counted"), metric.DataAsOf is { } day ? Format.LongDate(day) : null, null, null),
        ];

        ReportFigure Count(string name, BilingualText what, int? count) => Make(name, what, count is { } known ? Format.Number(known) : null, count, unit);

        ReportFigure Make(string name, BilingualText what, string? text, decimal? value, string? valueUnit) => new(
            $"measure.{number}.{metric.Code}.{name}",
            new($"มาตรการที่ {number} {metric.Description.Name}: {what.Thai}", $"measure {number}, {metric.Code}: {what.English}"),
            text is null ? ChartSpec.NoData : metric.HasSampleData ? $"{text} ({ChartSpec.SampleMark})" : text,
            value,
            valueUnit,
            text is not null,
            metric.HasSampleData,
            $"assessment(fiscalYear: {key.FiscalYear}) / measures / {number} / metrics / {metric.Code}",
            metric.FactsHash);
    }
}
