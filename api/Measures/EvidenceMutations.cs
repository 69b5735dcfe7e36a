using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>What a client may do with the evidence of measures.</summary>
internal sealed class EvidenceMutations
{
    [Description("Adds what shows that a measure was carried out: an address, or a small file that is kept.")]
    public static async Task<AddEvidencePayload> AddEvidence(
        [Description("The evidence.")] AddEvidenceInput input,
        [FromServices] AddEvidence useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var opened = input.File?.Open();
        if (opened is { IsAccepted: false })
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        if (EvidenceSource.Of(input.Address, input.File?.FileName, opened?.Value) is not { } source)
        {
            return new() { Errors = UserError.Of([Finding.Error(EvidenceCodes.SourceMissing, new("evidence", "address"), EvidenceSource.Missing.Thai, EvidenceSource.Missing.English)]) };
        }

        var added = await useCase.RunAsync(
            key, input.MeasureNumber, input.Title, source, new(input.OwnerUnit ?? "", input.Day, input.Expires, input.Note ?? ""), current.Actor, input.Reason ?? Domain.Reports.AddEvidence.UsualReason, cancellation);
        assessments.Forget();
        return new()
        {
            Errors = input.File is null ? UserError.Of(added.Findings) : UserError.OfFile(added.Findings, input.File.FileName),
            Evidence = added.TryGet(out var evidence) ? new(key, evidence) : null,
            Measure = added.IsAccepted ? await MeasureAsync(assessments, key, input.MeasureNumber, cancellation) : null,
        };
    }

    [Description("Takes a piece of evidence back. Nothing is deleted: as of an earlier moment it still holds.")]
    public static async Task<WithdrawEvidencePayload> WithdrawEvidence(
        [Description("The evidence.")] WithdrawEvidenceInput input,
        [FromServices] WithdrawEvidence useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var withdrawn = await useCase.RunAsync(key, GlobalId.GuidOf(NodeKind.Evidence, input.Id), current.Actor, input.Reason, cancellation);
        assessments.Forget();
        return new()
        {
            Errors = UserError.Of(withdrawn.Findings),
            Evidence = withdrawn.TryGet(out var evidence) ? new(key, evidence) : null,
            Measure = evidence is null ? null : await MeasureAsync(assessments, key, evidence.MeasureNumber, cancellation),
        };
    }

    [Description("Asks every address that the report's texts and evidence name whether it answers, and keeps the last answer of each. It may take some seconds per address.")]
    public static async Task<CheckLinksPayload> CheckLinks(
        [Description("The assessment.")] CheckLinksInput input,
        [FromServices] CheckLinks useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var looked = await useCase.RunAsync(key, current.Actor, cancellation);
        assessments.Forget();
        return new()
        {
            Errors = UserError.Of(looked.Findings),
            LinkChecks = looked.TryGet(out var checks) ? [.. checks.Select(check => new LinkCheckOutput(check))] : null,
        };
    }

    private static async Task<MeasureOutput?> MeasureAsync(RequestAssessments assessments, AssessmentKey key, int number, CancellationToken cancellation) =>
        await assessments.FindAsync(key, asOf: null, cancellation) is { } asked
            && asked.Assessment.Measures.FirstOrDefault(measure => measure.Number == number) is { } found
                ? new(asked, found)
                : null;
}

[Name("AddEvidenceInput"), Description("Something that shows that a measure was carried out: give an address or a file.")]
internal sealed class AddEvidenceInput : AssessmentInput
{
    [Description("The measure's number in the report, 1 to 99.")]
    public required int MeasureNumber { get; init; }

    [Description("What it shows, 1 to 200 characters.")]
    public required string Title { get; init; }

    [Description("Where it is published: http or https, without a password.")]
    public string? Address { get; init; }

    [Description("A file that is kept: PDF, PNG, JPEG, DOCX, XLSX, PPTX, TXT or CSV. Pictures are kept without the place where they were taken.")]
    public FileInput? File { get; init; }

    [Description("The unit that answers for it, at most 200 characters.")]
    public string? OwnerUnit { get; init; }

    [Description("The day that it shows or bears; not in the future.")]
    public DateOnly? Day { get; init; }

    [Description("The last day on which it shows anything; not before its day.")]
    public DateOnly? Expires { get; init; }

    [Description("A remark, at most 1,000 characters.")]
    public string? Note { get; init; }

    [Description("Why, 1 to 500 characters; a usual reason where left out.")]
    public string? Reason { get; init; }
}

[Name("AddEvidencePayload"), Description("What came of adding evidence.")]
internal sealed class AddEvidencePayload
{
    [Description("What is wrong with the input; empty where it was kept.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The evidence; null where it was refused.")]
    public EvidenceOutput? Evidence { get; init; }

    [Description("The measure with its evidence; null where it was refused.")]
    public MeasureOutput? Measure { get; init; }
}

[Name("WithdrawEvidenceInput"), Description("A piece of evidence to take back.")]
internal sealed class WithdrawEvidenceInput : AssessmentInput
{
    [Id, Description("The id of the evidence.")]
    public required string Id { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("WithdrawEvidencePayload"), Description("What came of taking evidence back.")]
internal sealed class WithdrawEvidencePayload
{
    [Description("What is wrong with the input; empty where it was taken back.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The evidence as it was; null where it was not taken back.")]
    public EvidenceOutput? Evidence { get; init; }

    [Description("The measure with the evidence that is left; null where nothing was taken back.")]
    public MeasureOutput? Measure { get; init; }
}

[Name("CheckLinksInput"), Description("The assessment whose addresses are asked.")]
internal sealed class CheckLinksInput : AssessmentInput;

[Name("CheckLinksPayload"), Description("What came of asking addresses.")]
internal sealed class CheckLinksPayload
{
    [Description("What is wrong with the input; empty where the addresses were asked.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The answers, in the order of the report; null where nothing is stored for the agency and year.")]
    public IReadOnlyList<LinkCheckOutput>? LinkChecks { get; init; }
}
