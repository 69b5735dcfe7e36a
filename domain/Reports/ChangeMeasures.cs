using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Follows measures through the year: their steps, how complete they are, what they belong to. What stood before stays in the history.</summary>
/// <param name="sessions">Records decisions.</param>
public sealed class ChangeMeasures(MeasureSessions sessions)
{
    /// <summary>Follows a step, or says anew what is planned and how far it has come; what is left out stays.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="number">The measure, by its number in the report.</param>
    /// <param name="entry">The step.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The measure as it stands then, with the number of the step.</returns>
    public async Task<Checked<MeasureChanged>> SetStepAsync(AssessmentKey key, int number, StepEntry entry, string reason, Actor actor, CancellationToken cancellation)
    {
        int? step = null;
        var changed = await ChangeAsync(
            key,
            number,
            reason,
            actor,
            (standing, progress, recorded) =>
            {
                var set = entry.On(progress, key.FiscalYear);
                step = set.IsAccepted ? set.Value.Number : null;
                return set.IsAccepted ? Checked.Accept<MeasureDecision>(new StepSet(number, set.Value, recorded)) : Checked.Refuse<MeasureDecision>(set.Findings);
            },
            cancellation);
        return changed.TryGet(out var done) ? Checked.Accept(done with { Step = step }, changed.Findings) : changed;
    }

    /// <summary>Judges how complete a measure is; the proposal of the rule stays beside it.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="number">The measure.</param>
    /// <param name="completion">The judgement; nothing to take it back.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<MeasureChanged>> JudgeAsync(AssessmentKey key, int number, MeasureCompletion? completion, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(
            key,
            number,
            reason,
            actor,
            (_, progress, recorded) => completion == progress.Completion.Judged?.Completion
                ? Checked.Refuse<MeasureDecision>(StepEntry.Unchanged(MeasureFields.Subject(number)))
                : Checked.Accept<MeasureDecision>(new CompletionJudged(number, completion, recorded)),
            cancellation);

    /// <summary>Says what a measure belongs to: all its links at once.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="number">The measure.</param>
    /// <param name="links">The links; what they name must exist in the year.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<MeasureChanged>> LinkAsync(AssessmentKey key, int number, MeasureLinks links, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(
            key,
            number,
            reason,
            actor,
            (standing, progress, recorded) =>
            {
                // A link that stands may be broken by now; it is told as a finding, and only a new one is refused.
                Finding[] strangers =
                [
                    .. MeasureLinkTargets.Missing(links, standing).Where(missing => !MeasureLinkTargets.Missing(progress.Links, standing).Contains(missing))
                        .Select(missing => Stranger(number, missing)),
                ];
                return strangers.Length > 0 ? Checked.Refuse<MeasureDecision>(strangers)
                    : links == progress.Links ? Checked.Refuse<MeasureDecision>(StepEntry.Unchanged(MeasureFields.Subject(number)))
                    : Checked.Accept<MeasureDecision>(new MeasureLinked(number, links, recorded));
            },
            cancellation);

    private async Task<Checked<MeasureChanged>> ChangeAsync(
        AssessmentKey key,
        int number,
        string reason,
        Actor actor,
        Func<Assessment, MeasureProgress, Recorded, Checked<MeasureDecision>> decide,
        CancellationToken cancellation)
    {
        var subject = MeasureFields.Subject(number);
        var changed = await sessions.RunAsync(
            key,
            subject,
            reason,
            actor,
            (standing, recorded) =>
            {
                if (standing.Plan.Find(number) is not { } progress)
                {
                    return Checked.Refuse<IReadOnlyList<MeasureDecision>>(MeasureSessions.Unknown(subject));
                }

                var decided = decide(standing, progress, recorded);
                return decided.TryGet(out var decision)
                    ? Checked.Accept<IReadOnlyList<MeasureDecision>>([decision])
                    : Checked.Refuse<IReadOnlyList<MeasureDecision>>(decided.Findings);
            },
            cancellation);
        return changed.TryGet(out var assessment)
            ? Checked.Accept(new MeasureChanged(assessment, assessment.Plan.Find(number)!), [.. MeasureFindings.Of(assessment).Where(finding => finding.Place.Subject == subject)])
            : Checked.Refuse<MeasureChanged>(changed.Findings);
    }

    private static Finding Stranger(int number, MissingLink missing) => Finding.Error(
        MeasureCodes.LinkUnknown,
        new(MeasureFields.Subject(number), missing.Field),
        $"ปีนี้ไม่มี{missing.Name.Thai}",
        missing.IsClosed ? $"The {missing.Name.English} is closed." : $"This year has no {missing.Name.English}.");
}

/// <summary>What came of a change of a measure.</summary>
/// <param name="Assessment">The assessment as it stands then.</param>
/// <param name="Progress">The measure in it.</param>
/// <param name="Step">The step that was set, if one was.</param>
public sealed record MeasureChanged(Assessment Assessment, MeasureProgress Progress, int? Step = null);
