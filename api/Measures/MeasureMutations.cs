using System.ComponentModel;
using System.Text;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>What a client may do with the progress of measures.</summary>
internal sealed class MeasureMutations
{
    [Description("Follows a step of a measure, or says anew what is planned and how far it has come. What stood before stays in the ledger.")]
    public static async Task<SetMeasureStepPayload> SetMeasureStep(
        [Description("The step.")] SetMeasureStepInput input, [FromServices] ChangeMeasures useCase, [FromServices] MeasureAnswer answer, CancellationToken cancellation)
    {
        var set = await useCase.SetStepAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), input.MeasureNumber, input.Read(), input.Reason, answer.Actor, cancellation);
        var payload = answer.Fill(new SetMeasureStepPayload(), set);
        payload.Step = set.TryGet(out var changed) ? new(changed.Progress.Steps.First(step => step.Number == changed.Step), changed.Progress.Today) : null;
        return payload;
    }

    [Description("Judges how complete a measure is, or takes the judgement back. The proposal of the rule stays visible beside it.")]
    public static async Task<JudgeMeasurePayload> JudgeMeasure(
        [Description("The judgement.")] JudgeMeasureInput input, [FromServices] ChangeMeasures useCase, [FromServices] MeasureAnswer answer, CancellationToken cancellation) =>
        answer.Fill(new JudgeMeasurePayload(), await useCase.JudgeAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), input.MeasureNumber, input.Completion, input.Reason, answer.Actor, cancellation));

    [Description("Says what a measure belongs to: surveys, indicators, open-data items and risks of the year, all at once.")]
    public static async Task<LinkMeasurePayload> LinkMeasure(
        [Description("The links.")] LinkMeasureInput input, [FromServices] ChangeMeasures useCase, [FromServices] MeasureAnswer answer, CancellationToken cancellation) =>
        answer.Fill(new LinkMeasurePayload(), await useCase.LinkAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), input.MeasureNumber, input.Read(), input.Reason, answer.Actor, cancellation));

    [Description("Takes in a file of steps: all rows or none. What stands in `findings` says row and column.")]
    public static async Task<ImportMeasureStepsPayload> ImportMeasureSteps(
        [Description("The file.")] ImportMeasureStepsInput input,
        [FromServices] ImportSteps useCase,
        [FromServices] IStepFileReader reader,
        [FromServices] MeasureAnswer answer,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(input.Csv));
        var rows = await reader.ReadAsync(content, "csv", cancellation);
        var imported = await useCase.RunAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), rows, input.Reason, answer.Actor, input.DryRun ?? false, cancellation);
        answer.Forget();
        return new(imported.IsAccepted ? imported.Value : null, mapper.Map<IReadOnlyList<FindingOutput>>(imported.Findings));
    }

    [Description("Makes the plan of a year without measures from this one: periods and planned days moved, results empty, nothing begun, links kept where the year has their key.")]
    public static async Task<CopyPlanPayload> CopyPlan(
        [Description("The years.")] CopyPlanInput input,
        [FromServices] CopyPlan useCase,
        [FromServices] MeasureAnswer answer,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var copied = await useCase.RunAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), input.ToFiscalYear, input.Reason, answer.Actor, input.DryRun ?? false, cancellation);
        answer.Forget();
        return new(
            copied.IsAccepted ? copied.Value : null,
            UserError.Of(copied.Findings),
            copied.IsAccepted ? mapper.Map<IReadOnlyList<FindingOutput>>(copied.Findings) : []);
    }
}

/// <summary>Fills the payload of a mutation about one measure.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class MeasureAnswer(ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    public Actor Actor => current.Actor;

    public void Forget() => assessments.Forget();

    public TPayload Fill<TPayload>(TPayload payload, Checked<MeasureChanged> result)
        where TPayload : MeasurePayload
    {
        assessments.Forget();
        payload.Errors = UserError.Of(result.Findings);
        if (result.TryGet(out var changed))
        {
            payload.Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(result.Findings);
            payload.Measure = new(new(changed.Assessment, AskedAsOf: null), changed.Progress.Measure);
        }

        return payload;
    }
}
