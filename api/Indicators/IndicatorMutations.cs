using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>What a client may record about results of indicators.</summary>
internal sealed class IndicatorMutations
{
    [Description("Records scores of indicators: all or none. Entries are never changed; a later score takes the place of an earlier one, which stays in the history.")]
    public static Task<IndicatorResultsPayload> RecordIndicatorResults(
        [Description("The scores.")] RecordIndicatorResultsInput input, [FromServices] IndicatorAnswer answer, CancellationToken cancellation) =>
        answer.RecordAsync(
            input,
            input.Kind ?? ResultKind.Official,
            [.. input.Scores.Select(score => new IndicatorRow { Indicator = score.Number, Score = score.Score, Kind = input.Kind ?? ResultKind.Official, Source = input.Source ?? "", Where = _ => new(FormattableString.Invariant($"indicator {score.Number}"), "scores") })],
            input.Reason,
            input.DryRun ?? false,
            cancellation);

    [Description("Records how many chose each answer of questions, never who; means follow from it. All or none.")]
    public static Task<IndicatorResultsPayload> RecordAnswerCounts(
        [Description("The counts.")] RecordAnswerCountsInput input, [FromServices] IndicatorAnswer answer, CancellationToken cancellation) =>
        answer.RecordAsync(
            input,
            input.Kind ?? ResultKind.Tracking,
            [
                .. from question in input.Questions
                   from chosen in question.Answers
                   select new IndicatorRow
                   {
                       Indicator = question.Indicator,
                       Question = question.Question,
                       Part = question.Part ?? 1,
                       Answer = chosen.Score,
                       Count = chosen.Count,
                       Kind = input.Kind ?? ResultKind.Tracking,
                       Source = input.Source ?? "",
                       Where = _ => new(question.Question, "questions"),
                   },
            ],
            input.Reason,
            input.DryRun ?? false,
            cancellation);

    [Description("Takes a score, or the counted answers of a question, back. They stay in the history.")]
    public static Task<IndicatorResultsPayload> WithdrawIndicatorResult(
        [Description("What is taken back.")] WithdrawIndicatorResultInput input, [FromServices] IndicatorAnswer answer, CancellationToken cancellation) =>
        answer.WithdrawAsync(input, cancellation);
}

/// <summary>Runs the use cases and fills the payload.</summary>
/// <param name="useCase">Records.</param>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class IndicatorAnswer(RecordIndicators useCase, ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    public async Task<IndicatorResultsPayload> RecordAsync(
        AssessmentInput input, ResultKind kind, IReadOnlyList<IndicatorRow> rows, string reason, bool dryRun, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var recorded = await useCase.RunAsync(rows, new(key.Agency, key.FiscalYear, reason, current.Actor), dryRun, cancellation);
        return await FillAsync(key, kind, recorded, cancellation);
    }

    public async Task<IndicatorResultsPayload> WithdrawAsync(WithdrawIndicatorResultInput input, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var kind = input.Kind ?? ResultKind.Official;
        return await FillAsync(key, kind, await useCase.WithdrawAsync(key, kind, input.Number, input.Question, input.Reason, current.Actor, cancellation), cancellation);
    }

    private async Task<IndicatorResultsPayload> FillAsync(AssessmentKey key, ResultKind kind, Checked<RecordedIndicators> recorded, CancellationToken cancellation)
    {
        assessments.Forget();
        if (!recorded.TryGet(out var results))
        {
            return new() { Errors = UserError.Of(recorded.Findings), Warnings = [] };
        }

        var asked = await assessments.FindAsync(key, asOf: null, cancellation);
        return new()
        {
            Errors = [],
            Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(recorded.Findings),
            Added = results.Entries.Count,
            AlreadyRecorded = results.AlreadyRecorded,
            Score = asked is null ? null : new(asked, asked.Assessment.Indicators.Of(kind)),
            Indicators = asked is null ? null : IndicatorOutput.Of(asked, kind),
        };
    }
}

[Name("RecordIndicatorResultsInput"), Description("Scores of indicators.")]
internal sealed class RecordIndicatorResultsInput : AssessmentInput
{
    [Description("Whose results they are; OFFICIAL where left out.")]
    public ResultKind? Kind { get; init; }

    [Description("The scores.")]
    public required IReadOnlyList<IndicatorScoreInput> Scores { get; init; }

    [Description("Where they were read, at most 500 characters.")]
    public string? Source { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }

    [Description("Whether only to check; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("IndicatorScoreInput"), Description("The score of an indicator.")]
internal sealed class IndicatorScoreInput
{
    [Description("The number of the indicator, 1 or more.")]
    public required int Number { get; init; }

    [Description("The score, 0 to 100, at most 2 decimals.")]
    public required decimal Score { get; init; }
}

[Name("RecordAnswerCountsInput"), Description("How many chose each answer of questions.")]
internal sealed class RecordAnswerCountsInput : AssessmentInput
{
    [Description("Whose results they are; TRACKING where left out.")]
    public ResultKind? Kind { get; init; }

    [Description("The questions.")]
    public required IReadOnlyList<QuestionAnswersInput> Questions { get; init; }

    [Description("Where they were read, at most 500 characters.")]
    public string? Source { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }

    [Description("Whether only to check; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("QuestionAnswersInput"), Description("How many chose each answer of a question.")]
internal sealed class QuestionAnswersInput
{
    [Description("The number of the question's indicator, 1 or more.")]
    public required int Indicator { get; init; }

    [Description("The question's code in the year, for example \"i4\".")]
    public required string Question { get; init; }

    [Description("The sub-question, counted from 1; 1 where left out.")]
    public int? Part { get; init; }

    [Description("Each answer with its count.")]
    public required IReadOnlyList<AnswerCountInput> Answers { get; init; }
}

[Name("AnswerCountInput"), Description("How many chose an answer.")]
internal sealed class AnswerCountInput
{
    [Description("What the answer scores, 0 to 100.")]
    public required decimal Score { get; init; }

    [Description("People, 0 to 1,000,000.")]
    public required int Count { get; init; }
}

[Name("WithdrawIndicatorResultInput"), Description("A result to take back.")]
internal sealed class WithdrawIndicatorResultInput : AssessmentInput
{
    [Description("Whose result it is; OFFICIAL where left out.")]
    public ResultKind? Kind { get; init; }

    [Description("The number of the indicator, 1 or more.")]
    public required int Number { get; init; }

    [Description("The question whose counted answers are taken back; left out to take the score back.")]
    public string? Question { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("IndicatorResultsPayload"), Description("What came of recording results.")]
internal sealed class IndicatorResultsPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("What somebody should look at; it was stored all the same.")]
    public required IReadOnlyList<FindingOutput> Warnings { get; init; }

    [Description("How many entries are new, 0 or more; null where they were refused.")]
    public int? Added { get; init; }

    [Description("How many say what holds already, 0 or more; null where they were refused.")]
    public int? AlreadyRecorded { get; init; }

    [Description("The score as it stands now; null where the input was refused.")]
    public ScoreOutput? Score { get; init; }

    [Description("The indicators as they stand now; null where the input was refused.")]
    public IReadOnlyList<IndicatorOutput>? Indicators { get; init; }
}
