using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>What a client may record and correct about counts.</summary>
internal sealed class SurveyMutations
{
    [Description("Records how many have answered a survey. Entries are never changed; the same key with the same content records nothing new.")]
    public static async Task<RecordCountPayload> RecordCount(
        [Description("The count.")] RecordCountInput input,
        [FromServices] RecordCounts useCase,
        [FromServices] SurveyAnswer answer,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var row = new CountRow(Row: 1, input.Survey, input.Group, input.Day, input.Kind, input.Value, input.Note, input.Key);
        var recorded = await useCase.RunAsync(key, [row], new(answer.Actor, CountSource.Api), dryRun: false, cancellation);
        var payload = await answer.FillAsync(new RecordCountPayload(), key, input.Survey, recorded, cancellation);
        if (recorded.TryGet(out var counts))
        {
            payload.Count = new(key, counts.First.Single(), isCounted: true);
            payload.AlreadyRecorded = counts.Added == 0;
        }

        return payload;
    }

    [Description("Puts another value in the place of an entry's, or takes the entry out: by a later entry that says why. The earlier one stays in the history.")]
    public static async Task<CorrectCountPayload> CorrectCount(
        [Description("The correction.")] CorrectCountInput input,
        [FromServices] CorrectCounts useCase,
        [FromServices] SurveyAnswer answer,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var corrected = await useCase.CorrectAsync(
            key, GlobalId.GuidOf(NodeKind.ResponseCount, input.Id), input.Value, input.Reason, answer.Actor, CountSource.Api, cancellation);
        var payload = await answer.FillAsync(new CorrectCountPayload(), key, corrected.TryGet(out var entry) ? entry.SurveyCode : "", corrected, cancellation);
        payload.Count = entry is null ? null : new(key, entry, isCounted: entry.Kind != CountKind.Withdrawal);
        return payload;
    }

    [Description("Takes back everything that an import brought. The entries stay in the history and no longer count.")]
    public static async Task<UndoImportPayload> UndoImport(
        [Description("The import.")] UndoImportInput input,
        [FromServices] CorrectCounts useCase,
        [FromServices] SurveyAnswer answer,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var undone = await useCase.UndoImportAsync(
            key, GlobalId.GuidOf(NodeKind.CountImport, input.Id), input.Reason, answer.Actor, cancellation);
        assessments.Forget();
        return new() { Errors = UserError.Of(undone.Findings), Import = undone.TryGet(out var import) ? new(key, import, mapper) : null };
    }
}

[Name("RecordCountInput"), Description("A count of answers.")]
internal sealed class RecordCountInput : AssessmentInput
{
    [Description("The survey's code, for example \"iit\".")]
    public required string Survey { get; init; }

    [Description("The section or service point by its code or name; the whole survey where left out.")]
    public string? Group { get; init; }

    [Description("The day it is about; not in the future (Thai time).")]
    public required DateOnly Day { get; init; }

    [Description("Whether `value` is a total or what came on that day.")]
    public required CountKind Kind { get; init; }

    [Description("People, 0 to 1,000,000.")]
    public required int Value { get; init; }

    [Description("A remark, at most 500 characters.")]
    public string? Note { get; init; }

    [Description("An idempotency key, at most 100 characters: sent again with the same content it records nothing new, with another content it is refused.")]
    public string? Key { get; init; }
}

[Name("RecordCountPayload"), Description("What came of recording a count.")]
internal sealed class RecordCountPayload : SurveyPayload
{
    [Description("The entry; null where it was refused.")]
    public ResponseCountOutput? Count { get; set; }

    [Description("Whether the entry had been recorded before under the same key; null where it was refused.")]
    public bool? AlreadyRecorded { get; set; }
}

[Name("CorrectCountInput"), Description("A correction of an entry.")]
internal sealed class CorrectCountInput : AssessmentInput
{
    [Id, Description("The id of the entry that is wrong.")]
    public required string Id { get; init; }

    [Description("The right value, people, 0 to 1,000,000; left out to take the entry out.")]
    public int? Value { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("CorrectCountPayload"), Description("What came of a correction.")]
internal sealed class CorrectCountPayload : SurveyPayload
{
    [Description("The entry that corrects; null where it was refused.")]
    public ResponseCountOutput? Count { get; set; }
}

[Name("UndoImportInput"), Description("An import to take back.")]
internal sealed class UndoImportInput : AssessmentInput
{
    [Id, Description("The id of the import.")]
    public required string Id { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("UndoImportPayload"), Description("What came of taking an import back.")]
internal sealed class UndoImportPayload
{
    [Description("What is wrong with the input; empty where it was taken back.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The import with its mark; null where it was refused.")]
    public CountImportOutput? Import { get; init; }
}
