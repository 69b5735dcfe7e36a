using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The numbers of the risks that texts of the report may name: <c>{{risk.high.count}}</c>. None of them changes with the clock alone.</summary>
internal static class ReportRiskFigures
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The figures; none where no risk was recorded.</summary>
    public static IEnumerable<ReportFigure> Of(RiskAssessment? risks)
    {
        if (risks is null || risks.Risks.Count == 0)
        {
            return [];
        }

        var hash = risks.FactsHash();
        var reduction = risks.Reduction();
        var actions = risks.Risks.SelectMany(risk => risk.Actions).Where(action => action.Status != RiskActionStatus.Dropped).ToList();
        var done = actions.Count(action => action.Status == RiskActionStatus.Done);
        return
        [
            Count("count", new("จำนวนความเสี่ยง", "open risks"), risks.Open.Count, RiskWords.Risks),
            .. risks.Matrix.Bands.Select(band => Count(
                $"{band.Code}.count",
                new($"จำนวนความเสี่ยงระดับ{band.Name.Thai}", $"open risks of the level {band.Name.English}"),
                risks.Open.Count(risk => risk.Current?.Band == band),
                RiskWords.Risks)),
            Count("actions.count", new("จำนวนมาตรการจัดการความเสี่ยง", "actions against risks"), actions.Count, RiskWords.Actions),
            Count("actions.done", new("จำนวนมาตรการที่แล้วเสร็จ", "actions that are done"), done, RiskWords.Actions),
            Percent("actions.percent", new("ร้อยละของมาตรการที่แล้วเสร็จ", "percent of the actions that are done"), actions.Count == 0 ? null : 100m * done / actions.Count),
            Percent("reduction.percent", new("ร้อยละของคะแนนความเสี่ยงที่ลดลง", "percent by which the residual scores are lower"), reduction.Percent),
            Make("as-of", new("ข้อมูล ณ วันที่", "last day on which something was recorded"), risks.DataAsOf is { } day ? Format.LongDate(day) : null, null, null),
        ];

        ReportFigure Count(string name, BilingualText what, int number, string unit) => Make(name, what, Format.Number(number), number, unit);

        ReportFigure Percent(string name, BilingualText what, decimal? percent) => Make(name, what, percent is { } known ? Format.Number(known) : null, percent, "%");

        ReportFigure Make(string name, BilingualText what, string? text, decimal? number, string? unit) => new(
            $"risk.{name}",
            new($"ความเสี่ยงการทุจริต: {what.Thai}", $"corruption risks: {what.English}"),
            text is null ? ChartSpec.NoData : risks.HasSampleData ? $"{text} ({ChartSpec.SampleMark})" : text,
            number,
            unit,
            text is not null,
            risks.HasSampleData,
            $"assessment(fiscalYear: {risks.Key.FiscalYear}) / riskAssessment",
            hash);
    }
}
