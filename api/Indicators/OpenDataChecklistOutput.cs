using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

[Name("OpenDataChecklist"), Description("What the open-data checklist (OIT) of a year comes to. Published and checked items count.")]
internal sealed class OpenDataChecklistOutput(AskedAssessment asked)
{
    private OpenDataChecklist Checklist => asked.Assessment.OpenData;

    [Description("Items that count as found, 0 or more; null while nothing was recorded.")]
    public int? Done => Checklist.HasRecords ? Checklist.Done : null;

    [Description("Items of the year, 0 or more.")]
    public int Total => Checklist.Items.Count;

    [Description("Items that nobody has recorded, 0 or more.")]
    public int Unknown => Checklist.Items.Count - Checklist.Recorded;

    [Description("The day of the last entry that holds; null while nothing was recorded.")]
    public DateOnly? DataAsOf => Checklist.DataAsOf;

    [Description("Completion per sub-indicator, in order.")]
    [ListSize(7)]
    public IReadOnlyList<SubIndicatorCompletionOutput> SubIndicators => [.. Checklist.Score.SubIndicators.Select(sub => new SubIndicatorCompletionOutput(sub))];

    [Description("The numbers, 1 or more, of the items whose sub-indicator is not known; while there are any, no score above the sub-indicators is known.")]
    public IReadOnlyList<int> Unplaced => Checklist.Score.Unplaced;

    [Description("Items that are placed in a sub-indicator by nothing that was read, 0 or more.")]
    public int UnconfirmedPlacements => Checklist.UnconfirmedPlacements;

    [Description("The OIT score by own tracking: mean of the indicators, each the mean of its sub-indicators, each the mean of its items at 0 or 100; null where items have no known place.")]
    public ScoreRangeOutput? Score => Checklist.Score.Total is { } total ? new(total) : null;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => asked.ProvenanceOf("openData { done total unknown score { least most } }", asked.Assessment.FactsHash);

    [Description("The item of the next year's checklist that this year's report is the evidence of; null where the rules do not say.")]
    public ReportEvidenceOutput? ReportEvidence => asked.Assessment.ReportEvidence is { } evidence ? new(evidence) : null;
}

[Name("SubIndicatorCompletion"), Description("How many items of a sub-indicator are published.")]
internal sealed class SubIndicatorCompletionOutput(SubIndicatorCompletion sub)
{
    [Description("Its code, for example \"9.1\".")]
    public string Code => sub.Code;

    [Description("The indicator that it belongs to, 9 to 10.")]
    public int? Indicator => sub.Indicator;

    [Description("Its name in Thai; null where it is not known.")]
    public string? Name => sub.Name;

    [Description("Items that count as found, 0 or more; null while none of its items was recorded.")]
    public int? Done => sub.HasRecords ? sub.Done : null;

    [Description("Items that are known to belong to it, 0 or more.")]
    public int Total => sub.Total;

    [Description("Items of it that nobody has recorded, 0 or more.")]
    public int Unknown => sub.Unknown;

    [Description("The mean of its items, 0 to 100; null where no item is known to belong to it.")]
    public ScoreRangeOutput? Score => sub.Score is { } range ? new(range) : null;
}

[Name("ScoreRange"), Description("Between which points a score lies. Both ends are equal where everything was recorded.")]
internal sealed class ScoreRangeOutput(ScoreRange range)
{
    [Description("Points, 0 to 100, exact: items that nobody has recorded count as missing.")]
    public decimal Least => range.Least;

    [Description("Points, 0 to 100, exact: items that nobody has recorded count as published.")]
    public decimal Most => range.Most;
}

[Name("ReportEvidence"), Description("The report of a year is the evidence of the next year's checklist.")]
internal sealed class ReportEvidenceOutput(ReportEvidence evidence)
{
    [Description("The year of the checklist.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(evidence.FiscalYear);

    [Description("The item as it is written, for example \"o26\".")]
    public string Code => evidence.Item.Code;

    [Description("Its name in Thai; null where it is not known.")]
    public string? Title => evidence.Item.Title;

    [Description("How sure the item is.")]
    public Domain.Common.Confidence Confidence => evidence.Item.Confidence;
}
