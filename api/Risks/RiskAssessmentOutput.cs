using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

[Name("RiskAssessment"), Implements(typeof(INode)), Description("The corruption risks of an agency in a fiscal year, as known at one moment.")]
internal sealed class RiskAssessmentOutput(AskedAssessment asked, RiskAssessment risks) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.RiskAssessment, risks.Key).ToString();

    [Description("The matrix that the risks are rated with: the version that the year took.")]
    public RiskMatrixOutput Matrix => new(risks.Matrix);

    [Description("The risks by code, closed ones too.")]
    public IReadOnlyList<RiskOutput> Risks(
        [Description("Only those in this band, by its code, by their current rating; all where left out.")] string? band,
        [Description("Only open or only closed ones; all where left out.")] bool? open) =>
        [.. risks.Risks.Where(risk => (band is null || risk.Current?.Band.Code == band) && (open is null || risk.IsOpen == open)).Select(risk => new RiskOutput(risks.Key, risk))];

    [Description("One risk; null where none has the code.")]
    public RiskOutput? Risk([Description("Its code, for example \"RSK-01/2568\".")] string code) => risks.Find(code) is { } risk ? new(risks.Key, risk) : null;

    [Description("The heat map: every cell with the open risks that are rated so, highest impact first. The counts add up to the rated open risks.")]
    public IReadOnlyList<RiskCellOutput> Cells([Description("Which rating; the current one where left out.")] RatingKind? kind) =>
        [.. risks.HeatMap(kind ?? RatingKind.Current).Select(cell => new RiskCellOutput(cell))];

    [Description("How many open risks each band holds by their current rating, highest band first.")]
    public IReadOnlyList<RiskBandCountOutput> Bands => [.. risks.ByBand().Select(band => new RiskBandCountOutput(band))];

    [Description("Where current ratings moved since an earlier moment, by code.")]
    public IReadOnlyList<RiskMovementOutput> Movement([Description("The earlier moment.")] DateTimeOffset since) =>
        [.. risks.MovementSince(since).Select(movement => new RiskMovementOutput(movement))];

    [Description("Open actions whose due date has passed, longest overdue first.")]
    public IReadOnlyList<DueRiskActionOutput> OverdueActions => [.. risks.Overdue().Select(due => new DueRiskActionOutput(due))];

    [Description("Open actions that are due today or within some days, soonest first.")]
    public IReadOnlyList<DueRiskActionOutput> DueActions([Description("How many days ahead, for example 30, 7 or 1.")] int withinDays) =>
        [.. risks.DueWithin(withinDays).Select(due => new DueRiskActionOutput(due))];

    [Description("Per period how much of what was due was done.")]
    public IReadOnlyList<RiskTreatmentOutput> Treatment([Description("How periods are cut.")] PeriodKind by, [FromServices] IMapper mapper) =>
        [.. risks.Treatment(by).Select(row => new RiskTreatmentOutput(row, mapper.Map<PeriodOutput>(row.Period)))];

    [Description("How much lower the residual scores are than the current ones: (current - residual) / current * 100, percent, over open risks with both ratings; null where no risk has both.")]
    public decimal? ReductionPercent => risks.Reduction().Percent;

    [Description("What somebody should look at, for example an action that is overdue.")]
    public IReadOnlyList<FindingOutput> Findings([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<FindingOutput>>(risks.Findings);

    [Description("The heat map, the movement since the first rating and the treatment as charts.")]
    public IReadOnlyList<ChartOutput> Charts() =>
    [
        new(asked, RiskCharts.HeatMap(risks, RatingKind.Current)),
        new(asked, RiskCharts.Movement(risks)),
        new(asked, RiskCharts.Treatment(risks)),
    ];

    [Description("Where the assessment and its follow-up can be fetched as a paper, one per format.")]
    public IReadOnlyList<ReportDocumentOutput> DocumentUrls([FromServices] IEnumerable<IPaperWriter> writers) =>
        [.. writers.Select(writer => ReportDocumentOutput.Of(writer, PublicAddresses.RiskReport(risks.Key, writer.Format, asked.AskedAsOf)))];

    [Description("Whether the risks are only examples.")]
    public bool HasSampleData => risks.HasSampleData;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => asked.ProvenanceOf("riskAssessment { cells { score count codes } }", risks.FactsHash);
}

[Name("RiskCell"), Description("A cell of the heat map.")]
internal sealed class RiskCellOutput(RiskCell cell)
{
    [Description("Its level of likelihood, 1 to 6.")]
    public int Likelihood => cell.Likelihood;

    [Description("Its level of impact, 1 to 6.")]
    public int Impact => cell.Impact;

    [Description("likelihood * impact, 1 to 36.")]
    public int Score => cell.Score;

    [Description("Its level of risk.")]
    public RiskBandOutput Band => new(cell.Band);

    [Description("How many risks lie in it, 0 or more.")]
    public int Count => cell.Codes.Count;

    [Description("Their codes.")]
    public IReadOnlyList<string> Codes => cell.Codes;
}

[Name("RiskBandCount"), Description("How many open risks a band holds.")]
internal sealed class RiskBandCountOutput(RisksOfBand band)
{
    [Description("The band.")]
    public RiskBandOutput Band => new(band.Band);

    [Description("How many, 0 or more.")]
    public int Count => band.Risks.Count;

    [Description("Their codes, highest score first.")]
    public IReadOnlyList<string> Codes => [.. band.Risks.Select(risk => risk.Code)];
}

[Name("RiskMovement"), Description("Where a risk moved between two moments.")]
internal sealed class RiskMovementOutput(RiskMovement movement)
{
    [Description("The risk.")]
    public string Code => movement.Code;

    [Description("Its rating then; null where it was not rated.")]
    public RiskRatingOutput? From => movement.From is { } from ? new(from) : null;

    [Description("Its rating now; null where it is closed or not rated.")]
    public RiskRatingOutput? To => movement.To is { } to ? new(to) : null;

    [Description("How much higher its score is now, points, -35 or more; null where there is nothing to compare.")]
    public int? Change => movement.Change;
}

[Name("DueRiskAction"), Description("An action that is due, with its risk.")]
internal sealed class DueRiskActionOutput(DueAction due)
{
    [Description("The risk.")]
    public string Code => due.Risk.Code;

    [Description("The action.")]
    public RiskActionOutput Action => new(due.Action);

    [Description("Days until it is due; below 0 where it is overdue.")]
    public int DaysLeft => due.DaysLeft;
}

[Name("RiskTreatment"), Description("How much of what was due in a period was done.")]
internal sealed class RiskTreatmentOutput(PeriodTreatment row, PeriodOutput period)
{
    [Description("The period.")]
    public PeriodOutput Period => period;

    [Description("Actions whose due date lies in it, 0 or more; those that were dropped left out.")]
    public int Due => row.Due;

    [Description("Of those, how many are done, 0 or more.")]
    public int Done => row.Done;

    [Description("done / due * 100, percent; null where nothing was due.")]
    public decimal? Percent => row.Percent;
}
