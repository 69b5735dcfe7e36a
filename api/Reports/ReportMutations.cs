using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What a client may change about the annual report.</summary>
internal sealed class ReportMutations
{
    [Description("Sets which charts stand in the outcome column of a measure.")]
    public static async Task<SetOutcomeChartsPayload> SetOutcomeCharts(
        [Description("The measure and its charts.")] SetOutcomeChartsInput input,
        [FromServices] SetOutcomeCharts useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var placed = await useCase.RunAsync(key, input.MeasureNumber, input.ChartKeys, current.Actor, input.Reason, cancellation);
        return placed.IsAccepted
            ? new() { Errors = [], Measure = await MeasureOf(key, input.MeasureNumber, assessments, cancellation) }
            : new() { Errors = UserError.Of(placed.Findings) };
    }

    [Description("Replaces what a measure says of its results and outcomes; the texts before stay in the history. Texts may name figures: {{survey.iit.completed}}.")]
    public static async Task<ReviseMeasurePayload> ReviseMeasure(
        [Description("The measure and its texts.")] ReviseMeasureInput input,
        [FromServices] ReviseMeasure useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var revised = await useCase.RunAsync(key, input.MeasureNumber, Lines(input.Results), Lines(input.Outcomes), input.Reason, current.Actor, cancellation);
        return revised.IsAccepted
            ? new() { Errors = [], Measure = await MeasureOf(key, input.MeasureNumber, assessments, cancellation) }
            : new() { Errors = UserError.Of(revised.Findings) };

        static string? Lines(IReadOnlyList<string>? items) => items is null ? null : string.Join('\n', items);
    }

    private static async Task<MeasureOutput?> MeasureOf(AssessmentKey assessment, int number, RequestAssessments assessments, CancellationToken cancellation)
    {
        assessments.Forget();
        return await assessments.FindAsync(assessment, asOf: null, cancellation) is { } asked
            && asked.Assessment.Measures.FirstOrDefault(measure => measure.Number == number) is { } found
                ? new(asked, found)
                : null;
    }
}

[Name("ReviseMeasureInput"), Description("What a measure says of its results and outcomes.")]
internal sealed class ReviseMeasureInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }

    [Description("The measure's number in the report, 1 to 99.")]
    public required int MeasureNumber { get; init; }

    [Description("What was done, one item each with its mark (\"๑.\", \"-\"); together at most 20,000 characters. Left as it is where left out.")]
    public IReadOnlyList<string>? Results { get; init; }

    [Description("What came of it, likewise.")]
    public IReadOnlyList<string>? Outcomes { get; init; }

    [Description("Why, 1 to 500 characters; kept with the change.")]
    public required string Reason { get; init; }
}

[Name("ReviseMeasurePayload"), Description("What came of revising a measure.")]
internal sealed class ReviseMeasurePayload
{
    [Description("What is wrong with the input; empty where the texts were stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The measure as it reads now; null where the texts were refused.")]
    public MeasureOutput? Measure { get; init; }
}

[Name("SetOutcomeChartsInput"), Description("The charts of a measure's outcome column.")]
internal sealed class SetOutcomeChartsInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }

    [Description("The measure's number in the report, 1 to 99.")]
    public required int MeasureNumber { get; init; }

    [Description("The keys of the charts, in order; empty for none.")]
    public required IReadOnlyList<string> ChartKeys { get; init; }

    [Description("Why, 1 to 500 characters; kept with the change.")]
    public required string Reason { get; init; }
}

[Name("SetOutcomeChartsPayload"), Description("What came of setting outcome charts.")]
internal sealed class SetOutcomeChartsPayload
{
    [Description("What is wrong with the input; empty where the charts were set.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The measure with its new charts; null where the charts were refused.")]
    public MeasureOutput? Measure { get; init; }
}
