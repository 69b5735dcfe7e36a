using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Metrics;

[Name("Metric"), Description("A number that tells how far a measure has come: read and entered, counted from a register, or a survey that the measure's title names.")]
internal sealed class MetricOutput(AskedAssessment asked, MeasureMetric metric)
{
    [Description("The measure, by its number in the report, 1 to 99.")]
    public int MeasureNumber => metric.Measure;

    [Description("Its code within the measure, for example \"manuals\"; of a survey, the survey's.")]
    public string Code => metric.Code;

    [Description("Its name, in Thai.")]
    public string Name => metric.Description.Name;

    [Description("The unit of its numbers, in Thai.")]
    public string Unit => metric.Description.Unit;

    [Description("Which way is better.")]
    public MetricDirection Direction => metric.Description.Direction;

    [Description("Where its numbers come from; null where it is a survey.")]
    public MetricSource? Source => metric.Survey is null ? metric.Description.Source : null;

    [Description("The survey that it is; null where it is none.")]
    public SurveyOutput? Survey() => metric.Survey is { } survey ? new(asked, survey) : null;

    [Description("Whether its target is all of what it is a part of: every service, every request.")]
    public bool TargetIsAll => metric.Description.Target is MetricTarget.Everything;

    [Description("Whether the agency set it; else the program proposes it by the words of the measure.")]
    public bool IsSet => metric.Progress?.Metric.Versions.Count > 0;

    [Description("What it comes to.")]
    public MetricCompletionOutput Completion() => new(metric, Origin("completion { completed required percent }"));

    [Description("Where it stands, with the rule that says so.")]
    public MetricStatusOutput Status([FromServices] IMapper mapper) =>
        mapper.Map<MetricStatusOutput>(metric.Status).From(() => Origin("status { code workingDaysLeft perWorkingDayNeeded }"));

    [OutputType(typeof(NonNullGraphType<ForecastUnion>)), Description("Whether it will reach its target in time: of a survey its forecast, else why none is given.")]
    [Cost(5)]
    public object Forecast() => ForecastUnion.Of(metric.Forecast, Origin("forecast { ... on ForecastEstimate { probability low high } }"));

    [Description("Per period what came, from the first day of the measure's time (or the first count) to its last (or the last count). What has no known day is in no period.")]
    [ListSize(12)]
    public IReadOnlyList<MetricPeriodOutput> Periods([Description("How time is cut.")] PeriodKind by, [FromServices] IMapper mapper) =>
        mapper.Map<IReadOnlyList<MetricPeriodOutput>>(metric.PeriodsBy(by)).From(() => Origin($"periods(by: {EnumNames.Of(by)}) {{ completed cumulative percent }}"));

    [Description("The time it is followed over: the measure's, or the fiscal year; of a survey, its window.")]
    public PeriodOutput Window([FromServices] IMapper mapper) => mapper.Map<PeriodOutput>(metric.Window);

    [Paged, Description("The readings of it, those that were corrected too, in the order in which they were recorded; empty where it is counted from a register or is a survey.")]
    public Connection<MetricReadingOutput> Readings([Paged] PageRequest page)
    {
        var all = metric.Progress?.Readings ?? [];
        var superseded = all.Select(read => read.Reading.Supersedes).OfType<int>().ToHashSet();
        return Paging.Cut(all, page, "Metric.readings", read => PublicAddresses.Number(read.Reading.Number))
            .ToConnection(read => new MetricReadingOutput(read, read.Reading.Kind != CountKind.Withdrawal && !superseded.Contains(read.Reading.Number)));
    }

    [Description("What it was from when on, in order of time: name, unit and target as they were set. Empty where nobody set it.")]
    [ListSize(3)]
    public IReadOnlyList<MetricVersionOutput> Versions() => [.. (metric.Progress?.Metric.Versions ?? []).Select(set => new MetricVersionOutput(set))];

    [Description("What each month brought, as a chart; null for a survey, which has its own.")]
    [Cost(2)]
    public ChartOutput? Chart() => metric.Survey is null ? new(asked, MeasureMetricCharts.ByPeriod(metric, PeriodKind.Month)) : null;

    [Description("Whether a number behind it is only an example.")]
    public bool HasSampleData => metric.HasSampleData;

    private ProvenanceOutput Origin(string selection) => asked.ProvenanceOf(
        $"measures {{ number metrics {{ code {selection} }} }}", () => metric.FactsHash);
}

[Name("MetricCompletion"), Description("What a metric comes to. Where nothing is recorded the figures are null, never 0.")]
internal sealed class MetricCompletionOutput(MeasureMetric metric, ProvenanceOutput provenance)
{
    [Description("What was counted, 0 or more, in the unit of the metric; null where nothing is recorded.")]
    public int? Completed => metric.Total;

    [Description("The target, 1 or more, in the unit of the metric: the number that was set, or all of what it is a part of; null where there is none.")]
    public int? Required => metric.Required;

    [Description("completed / required * 100, percent, exact, 0 or more; null where either is null.")]
    public decimal? Percent => metric.Completion?.Percent;

    [Description("What is still missing, 0 or more, in the unit of the metric; null where either is null.")]
    public int? Remaining => metric.Completion?.Remaining;

    [Description("What has no known day, 0 or more, in the unit of the metric: in `completed`, and in no period.")]
    public int Undated => metric.Progress?.Figures.Undated ?? 0;

    [Description("\"3 of 4\" in words, in Thai.")]
    public string Said => metric.Said(ThaiFormat.Plain);

    [Description("The last counted day; null where no day is known.")]
    public DateOnly? DataAsOf => metric.DataAsOf;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => provenance;
}

[Name("MetricStatus"), Description("Where a metric stands, with the rule that says so.")]
internal sealed class MetricStatusOutput : FigureOutput
{
    [Description("The status.")]
    public required MetricStatusCode Code { get; init; }

    [Description("The rule in English.")]
    public required string Rule { get; init; }

    [Description("The rule in Thai.")]
    public required string RuleTh { get; init; }

    [Description("Working days up to the end of the measure's time, today included, 0 or more; null where no pace is kept.")]
    public required int? WorkingDaysLeft { get; init; }

    [Description("How many per working day are still needed, exact, 0 or more, in the unit of the metric; null where no pace is kept, the target is reached, or the time is over.")]
    public required decimal? PerWorkingDayNeeded { get; init; }
}

[Name("MetricPeriod"), Description("What one period brought to a metric. Where no data exist for it the figures are null, not 0.")]
internal sealed class MetricPeriodOutput : FigureOutput
{
    [Description("The period.")]
    public required PeriodOutput Period { get; init; }

    [Description("What came in it, in the unit of the metric, most often 0 or more; negative where a later reading is lower; null where no data exist for it.")]
    public required int? Completed { get; init; }

    [Description("Of how many that came in it, 0 or more, in the unit of the metric; null where it is no part of anything.")]
    public required int? Of { get; init; }

    [Description("What came up to its end, 0 or more, in the unit of the metric; null where no data exist for it.")]
    public required int? Cumulative { get; init; }

    [Description("What was to be reached by its end, 0 or more, in the unit of the metric; null without a target that is to be reached.")]
    public required int? PlannedCumulative { get; init; }

    [Description("The target, 1 or more, in the unit of the metric; null where there is none.")]
    public required int? Required { get; init; }

    [Description("cumulative / required * 100, percent, exact, 0 or more; null where either is null.")]
    public required decimal? Percent { get; init; }

    [Description("Whether `cumulative` is at least `plannedCumulative`; null where that cannot be said.")]
    public required bool? OnPace { get; init; }

    [Description("Whether the period is over at the moment that is asked about.")]
    public required bool HasEnded { get; init; }
}

[Name("MetricReading"), Description("A number that somebody read of a metric. None is changed: a correction is a later one.")]
internal sealed class MetricReadingOutput(MetricRead read, bool isCounted)
{
    [Description("Its number among the readings of the metric, 1 or more.")]
    public int Number => read.Reading.Number;

    [Description("The day it is about.")]
    public DateOnly Day => read.Reading.Day;

    [Description("Whether it is a total or an increment.")]
    public CountKind Kind => read.Reading.Kind;

    [Description("The number, 0 to 1,000,000; 0 where it takes another one back.")]
    public int Value => read.Reading.Value;

    [Description("Where it is known from; empty where it was not told.")]
    public string Source => read.Reading.Source;

    [Description("The reading that it replaces, by its number, 1 or more; null where it replaces none.")]
    public int? Supersedes => read.Reading.Supersedes;

    [Description("Whether figures are made from it.")]
    public bool IsCounted => isCounted;

    [Description("When, by whom and why it was recorded.")]
    public RecordedOutput Recorded([FromServices] IMapper mapper) => mapper.Map<RecordedOutput>(read.Recorded);
}

[Name("MetricVersion"), Description("What a metric was from a moment on.")]
internal sealed class MetricVersionOutput(MetricSet set)
{
    [Description("Its name, in Thai; null where it was followed no longer.")]
    public string? Name => set.Description?.Name;

    [Description("The unit of its numbers, in Thai; null where it was followed no longer.")]
    public string? Unit => set.Description?.Unit;

    [Description("Its target, 1 or more, in its unit; null where there was none, or all of what it is a part of.")]
    public int? Target => (set.Description?.Target as MetricTarget.Fixed)?.Number;

    [Description("Whether its target was all of what it is a part of.")]
    public bool TargetIsAll => set.Description?.Target is MetricTarget.Everything;

    [Description("When, by whom and why it was set.")]
    public RecordedOutput Recorded([FromServices] IMapper mapper) => mapper.Map<RecordedOutput>(set.Recorded);
}
