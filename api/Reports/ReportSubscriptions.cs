using System.ComponentModel;
using System.Runtime.CompilerServices;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What a client may be told as it changes.</summary>
internal sealed class ReportSubscriptions
{
    [Description("The figures of the surveys: first as they are now, then each time a figure or status has changed. Changes within a fifth of a second are one event, and a slow client gets the latest one only: each event has the whole present state.")]
    public static async Task<IAsyncEnumerable<CompletionChangedOutput>> CompletionChanged(
        [Description("The agency's code; the default agency where left out.")] string? agency,
        [Description("The year in the Buddhist Era, 2560 to 2599, for example 2568. While nothing is stored for it, there is no event.")] int fiscalYear,
        [FromServices] LiveAssessments live,
        [FromServices] SubscriptionPace pace,
        [FromServices] IAgencyStore agencies,
        CancellationToken cancellation) =>
        CompletionsAsync(live, await KnownAsync(agency, fiscalYear, agencies, cancellation), pace, cancellation);

    [Description("Where the annual report stands on its way to the public: first as it is now, then each time a step was taken. A slow client gets the latest state only; `version.signatures` has every step.")]
    public static async Task<IAsyncEnumerable<ReportStateChangedOutput>> ReportStateChanged(
        [Description("The agency's code; the default agency where left out.")] string? agency,
        [Description("The year in the Buddhist Era, 2560 to 2599, for example 2568. While nothing is stored for it, there is no event.")] int fiscalYear,
        [FromServices] LiveAssessments live,
        [FromServices] SubscriptionPace pace,
        [FromServices] IAgencyStore agencies,
        CancellationToken cancellation) =>
        StatesAsync(live, await KnownAsync(agency, fiscalYear, agencies, cancellation), pace, cancellation);

    private static async Task<AssessmentKey> KnownAsync(string? agency, int fiscalYear, IAgencyStore agencies, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(agency, fiscalYear);
        return await agencies.ExistsAsync(key.Agency, cancellation)
            ? key
            : throw new ContractError(ErrorCode.ArgumentInvalid, new($"ไม่รู้จักหน่วยงาน {key.Agency}", $"The agency {key.Agency} is not known."));
    }

    private static async IAsyncEnumerable<CompletionChangedOutput> CompletionsAsync(
        LiveAssessments live, AssessmentKey key, SubscriptionPace pace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<SurveyMark> told = [];
        var isFirst = true;
        await pace.WaitAsync(cancellation);
        await foreach (var state in live.WatchAsync(key, cancellation))
        {
            IReadOnlyList<SurveyMark> now = [.. state.Assessment.Surveys.Select(SurveyMark.Of)];
            if (!isFirst && now.SequenceEqual(told))
            {
                continue;
            }

            yield return new(
                new(state.Assessment, AskedAsOf: null),
                isFirst,
                [.. now.Concat(told).Where(mark => !told.Contains(mark) || !now.Contains(mark)).Select(mark => mark.Survey).Distinct()]);
            (told, isFirst) = (now, false);
            await pace.WaitAsync(cancellation);
        }
    }

    private static async IAsyncEnumerable<ReportStateChangedOutput> StatesAsync(
        LiveAssessments live, AssessmentKey key, SubscriptionPace pace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        (int Number, ReportState State)? told = null;
        await pace.WaitAsync(cancellation);
        await foreach (var state in live.WatchAsync(key, cancellation))
        {
            var latest = state.Versions is [var version, ..] ? version : null;
            var now = (latest?.Number ?? 0, latest?.State ?? ReportState.Draft);
            if (now == told)
            {
                continue;
            }

            yield return new(new(state.Assessment, AskedAsOf: null), latest, told?.State);
            told = now;
            await pace.WaitAsync(cancellation);
        }
    }

    /// <summary>What must differ for a survey to have changed.</summary>
    private sealed record SurveyMark(string Survey, string FactsHash, SurveyStatus Status, bool HasSampleData)
    {
        public static SurveyMark Of(SurveyProgress progress) => new(progress.Survey.Code, progress.FactsHash, progress.Status, progress.HasSampleData);
    }
}
