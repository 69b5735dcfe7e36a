using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What a client may do with the report on its way to the public.</summary>
internal sealed class SignOffMutations
{
    [Description("Freezes the draft of the annual report as its next version and hands it up. Refused while a finding of severity ERROR stands.")]
    public static async Task<SubmitReportPayload> SubmitReport(
        [Description("Who hands it up.")] SubmitReportInput input, [FromServices] SignOffReport useCase, [FromServices] ICurrentActor current, CancellationToken cancellation)
    {
        var submitted = await useCase.SubmitAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), new(input.Name, input.Position ?? "", input.Comment ?? ""), current.Actor, cancellation);
        return new() { Errors = ErrorsOf(submitted), Version = OutputOf(submitted) };
    }

    [Description("Takes the next step with a version (check, endorse, sign, publish), or sends it back with a comment.")]
    public static async Task<TakeReportStepPayload> TakeReportStep(
        [Description("The step.")] TakeReportStepInput input, [FromServices] SignOffReport useCase, [FromServices] ICurrentActor current, CancellationToken cancellation)
    {
        var taken = await useCase.StepAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), input.Version, input.Action, new(input.Name, input.Position ?? "", input.Comment ?? ""), current.Actor, cancellation);
        return new() { Errors = ErrorsOf(taken), Version = OutputOf(taken) };
    }

    private static IReadOnlyList<UserError> ErrorsOf(Checked<ReportVersion> version) => version.IsAccepted ? [] : UserError.Of(version.Findings);

    private static ReportVersionOutput? OutputOf(Checked<ReportVersion> version) => version.IsAccepted ? new(version.Value) : null;
}

[Name("SubmitReportInput"), Description("Who submits the report.")]
internal sealed class SubmitReportInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }

    [Description("Who hands it up, as the paper names them, 1 to 200 characters.")]
    public required string Name { get; init; }

    [Description("Their position, at most 200 characters.")]
    public string? Position { get; init; }

    [Description("What they say, at most 500 characters.")]
    public string? Comment { get; init; }
}

[Name("SubmitReportPayload"), Description("What came of submitting the report.")]
internal sealed class SubmitReportPayload
{
    [Description("What is wrong; empty where it was submitted.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The new version; null where it was refused.")]
    public ReportVersionOutput? Version { get; init; }
}

[Name("TakeReportStepInput"), Description("A step with a version of the report.")]
internal sealed class TakeReportStepInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }

    [Description("The version, 1 or more.")]
    public required int Version { get; init; }

    [Description("What is done with it.")]
    public required SignOffAction Action { get; init; }

    [Description("Who does it, as the paper names them, 1 to 200 characters.")]
    public required string Name { get; init; }

    [Description("Their position, at most 200 characters.")]
    public string? Position { get; init; }

    [Description("What they say, at most 500 characters; needed to send a version back.")]
    public string? Comment { get; init; }
}

[Name("TakeReportStepPayload"), Description("What came of a step.")]
internal sealed class TakeReportStepPayload
{
    [Description("What is wrong; empty where the step was taken.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The version as it stands now; null where the step was refused.")]
    public ReportVersionOutput? Version { get; init; }
}
