using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Something that webhooks are told of when it comes to hold.</summary>
/// <param name="Event">What is told.</param>
/// <param name="Subject">Of what: <c>survey/iit</c>, <c>report/1</c>.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Since">When it happened, as far as that is known; else the moment of looking.</param>
public sealed record WebhookCondition(WebhookEvent Event, string Subject, bool Holds, DateTimeOffset Since)
{
    /// <summary>Everything of an assessment that can be told.</summary>
    /// <remarks>A survey whose counts or quota are samples is left out: nothing is known of it, so nothing is told and nothing is forgotten.</remarks>
    /// <param name="assessment">The finished numbers.</param>
    /// <param name="versions">The versions of its report.</param>
    public static IReadOnlyList<WebhookCondition> Of(Assessment assessment, IReadOnlyList<ReportVersion> versions) =>
    [
        .. assessment.Surveys.Where(survey => !survey.HasSampleData).SelectMany(survey => OfSurvey(survey, assessment.AsOf)),
        .. versions.SelectMany(OfVersion),
    ];

    /// <summary>The survey that a subject names, or nothing.</summary>
    public static SurveyProgress? SurveyOf(Assessment assessment, string subject) =>
        assessment.Surveys.FirstOrDefault(survey => SubjectOf(survey) == subject);

    /// <summary>The version that a subject names, or nothing.</summary>
    public static ReportVersion? VersionOf(IReadOnlyList<ReportVersion> versions, string subject) =>
        versions.FirstOrDefault(version => SubjectOf(version) == subject);

    private static IEnumerable<WebhookCondition> OfSurvey(SurveyProgress survey, DateTimeOffset at)
    {
        var subject = SubjectOf(survey);
        yield return new(WebhookEvent.QuotaReached, subject, survey.Completion is { IsReached: true }, at);
        yield return new(WebhookEvent.SurveyBehind, subject, survey.Status.Code is SurveyStatusCode.Behind or SurveyStatusCode.Stalled, at);
    }

    private static IEnumerable<WebhookCondition> OfVersion(ReportVersion version)
    {
        foreach (var (told, action) in new[] { (WebhookEvent.ReportSigned, SignOffAction.Sign), (WebhookEvent.ReportPublished, SignOffAction.Publish) })
        {
            if (version.Steps.LastOrDefault(step => step.Action == action) is { } taken)
            {
                yield return new(told, SubjectOf(version), Holds: true, taken.Recorded.At);
            }
        }
    }

    private static string SubjectOf(SurveyProgress survey) => $"survey/{survey.Survey.Code}";

    private static string SubjectOf(ReportVersion version) => $"report/{ThaiFormat.Plain.Number(version.Number)}";
}

/// <summary>A condition as it was when webhooks were told last.</summary>
/// <param name="Assessment">Agency and fiscal year.</param>
/// <param name="Event">What is told.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Holds">Whether it held.</param>
/// <param name="Times">How often it has come to hold, 0 or more.</param>
public sealed record KnownCondition(AssessmentKey Assessment, WebhookEvent Event, string Subject, bool Holds, int Times)
{
    /// <summary>The conditions that have changed, each with what it was and what it is.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="known">What is known of it; a condition that is not known did not hold.</param>
    /// <param name="now">What holds now.</param>
    public static IReadOnlyList<(KnownCondition Before, KnownCondition After, WebhookCondition Condition)> Changes(
        AssessmentKey key, IReadOnlyCollection<KnownCondition> known, IEnumerable<WebhookCondition> now) =>
    [
        .. now
            .Select(condition => (
                Before: known.FirstOrDefault(old => old.Assessment == key && old.Event == condition.Event && old.Subject == condition.Subject)
                    ?? new(key, condition.Event, condition.Subject, Holds: false, Times: 0),
                Condition: condition))
            .Where(pair => pair.Before.Holds != pair.Condition.Holds)
            .Select(pair => (pair.Before, pair.Before with { Holds = pair.Condition.Holds, Times = pair.Before.Times + (pair.Condition.Holds ? 1 : 0) }, pair.Condition)),
    ];
}
