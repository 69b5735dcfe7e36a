using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>What a client may change about surveys.</summary>
internal sealed class SurveyMutations
{
    [Description("Records how many have answered a survey. Entries are never changed; the same key with the same content records nothing new.")]
    public static async Task<RecordCountPayload> RecordCount(
        [Description("The count.")] RecordCountInput input,
        [FromServices] RecordCounts useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var row = new CountRow(Row: 1, input.Survey, input.Group, input.Day, input.Kind, input.Value, input.Note, input.Key);
        var recorded = await useCase.RunAsync(key, [row], current.Actor, CountSource.Api, dryRun: false, cancellation);
        assessments.Forget();
        return recorded.TryGet(out var counts)
            ? new()
            {
                Errors = [],
                Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(recorded.Findings),
                Count = mapper.Map<ResponseCountOutput>(counts.Added.Concat(counts.AlreadyRecorded).Single()),
                AlreadyRecorded = counts.Added.Count == 0,
                Survey = await assessments.FindAsync(key, asOf: null, cancellation) is { } asked ? new AssessmentOutput(asked).Survey(input.Survey) : null,
            }
            : new() { Errors = UserError.Of(recorded.Findings) };
    }
}

[Name("RecordCountInput"), Description("A count of answers.")]
internal sealed class RecordCountInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }

    [Description("The survey's code, for example \"iit\".")]
    public required string Survey { get; init; }

    [Description("The section or service point by its code; the whole survey where left out.")]
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
internal sealed class RecordCountPayload
{
    [Description("What is wrong with the input; empty where the count was recorded.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("What somebody should look at; the count was recorded all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; init; } = [];

    [Description("The entry; null where it was refused.")]
    public ResponseCountOutput? Count { get; init; }

    [Description("Whether the entry had been recorded before under the same key; null where it was refused.")]
    public bool? AlreadyRecorded { get; init; }

    [Description("The survey with its new figures; null where the count was refused.")]
    public SurveyOutput? Survey { get; init; }
}
