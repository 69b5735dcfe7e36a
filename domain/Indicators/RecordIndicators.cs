using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What results are recorded for, by whom and why.</summary>
/// <param name="Agency">The agency of rows that name none.</param>
/// <param name="Year">The year that is recorded; a row that names another one is refused. Nothing where rows may be of any year.</param>
/// <param name="Reason">Why, 1–500 characters.</param>
/// <param name="Actor">Who.</param>
/// <param name="ImportName">The name of the file, under which all of it can be taken back; nothing for results that were typed.</param>
public sealed record IndicatorOrder(AgencyKey Agency, BuddhistFiscalYear? Year, string Reason, Actor Actor, string? ImportName = null);

/// <summary>What was recorded, or would be in a dry run.</summary>
/// <param name="Entries">The entries that are new.</param>
/// <param name="AlreadyRecorded">How many say what holds already.</param>
/// <param name="Import">The import, where they came with a file and something was new.</param>
public sealed record RecordedIndicators(IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> Entries, int AlreadyRecorded, IndicatorImport? Import = null);

/// <summary>Records results of indicators: all rows or none. Every row is checked, and every problem is told, not only the first.</summary>
/// <param name="store">Where results are.</param>
/// <param name="rulePacks">The rules per year.</param>
/// <param name="clock">Now.</param>
public sealed class RecordIndicators(IIndicatorStore store, IRulePacks rulePacks, TimeProvider clock)
{
    /// <summary>Checks rows against the rules and what is stored and, unless dry, adds what is new.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">For what, by whom and why.</param>
    /// <param name="dryRun">Only say what would be recorded.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>What is new with warnings, or the reasons why nothing was stored (codes: <see cref="IndicatorCodes"/>).</returns>
    public async Task<Checked<RecordedIndicators>> RunAsync(
        IReadOnlyList<IndicatorRow> rows, IndicatorOrder order, bool dryRun, CancellationToken cancellation)
    {
        AgencyKey[] named = [.. rows.Select(row => AgencyOf(row, order)).OfType<AgencyKey>().Distinct()];
        Finding[] refusals = [.. named.DefaultIfEmpty(order.Agency).Select(agency => order.Actor.Refusal(Permission.RecordIndicators, agency)).OfType<Finding>()];
        if (refusals.Length > 0)
        {
            return Checked.Refuse<RecordedIndicators>(refusals);
        }

        var stored = await store.ReadAsync(named, cancellation);
        var now = ThaiTime.Now(clock);
        var check = new IndicatorRowCheck(stored, rulePacks, order, now);
        var entries = check.Entries(rows);
        if (check.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Checked.Refuse<RecordedIndicators>(check.Findings);
        }

        var added = entries.Where(one => !Holds(stored[one.Agency].Entries, one.Entry)).ToList();
        var import = order.ImportName is { Length: > 0 } name && added.Count > 0
            ? new IndicatorImport(Guid.CreateVersion7(now), name[..Math.Min(name.Length, IndicatorImport.LongestName)], added.Count, new(now, order.Actor.Name, order.Reason.Trim()))
            : null;
        added = [.. added.Select(one => (one.Agency, one.Entry with { Import = import }))];
        if (!dryRun && added.Count > 0)
        {
            await store.AppendAsync(added, import, cancellation);
        }

        return Checked.Accept(new RecordedIndicators(added, entries.Count - added.Count, import), check.Findings);
    }

    /// <summary>Takes a score or the counted answers of a question back; they stay in the history.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="kind">Whose result.</param>
    /// <param name="indicator">The number of the indicator.</param>
    /// <param name="question">The question; nothing to take the score back.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Checked<RecordedIndicators>> WithdrawAsync(
        AssessmentKey assessment, ResultKind kind, int indicator, string? question, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.RecordIndicators, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<RecordedIndicators>(refusal);
        }

        var subject = FormattableString.Invariant($"indicator {indicator}");
        List<Finding> problems = [.. Reasons.Problems(reason, subject, IndicatorCodes.ReasonMissing)];
        var recorded = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        var entries = (await store.ReadAsync([assessment.Agency], cancellation)).GetValueOrDefault(assessment.Agency)?.Entries ?? [];
        var own = entries.Where(entry => entry.FiscalYear == assessment.FiscalYear && entry.Kind == kind && entry.Indicator == indicator).ToList();
        IndicatorEntry[] withdrawn = question is null
            ? own.OfType<ScoreEntry>().LastOrDefault() is { Score: not null } score ? [score.TakenBack(recorded)] : []
            : [.. own.OfType<AnswersEntry>().Where(entry => entry.Question == question).GroupBy(entry => entry.Part).Select(part => part.Last()).Where(last => last.Answers.Count > 0).Select(last => last.TakenBack(recorded))];
        if (withdrawn.Length == 0)
        {
            problems.Add(Finding.Error(IndicatorCodes.Nothing, new(subject, "indicator"), "ไม่มีผลที่จะถอน", "There is nothing to take back."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<RecordedIndicators>(problems);
        }

        (AgencyKey Agency, IndicatorEntry Entry)[] added = [.. withdrawn.Select(entry => (assessment.Agency, entry))];
        await store.AppendAsync(added, import: null, cancellation);
        return Checked.Accept(new RecordedIndicators(added, 0));
    }

    /// <summary>The agency of a row; nothing where what it names cannot be one.</summary>
    internal static AgencyKey? AgencyOf(IndicatorRow row, IndicatorOrder order) => row.Agency is { } typed ? AgencyKey.TryOf(typed) : order.Agency;

    private static bool Holds(IReadOnlyList<IndicatorEntry> stored, IndicatorEntry entry) => (stored.LastOrDefault(one => one.Subject == entry.Subject), entry) switch
    {
        (ScoreEntry last, ScoreEntry score) => last.Score == score.Score && last.Source == score.Source,
        (AnswersEntry last, AnswersEntry answers) => last.Answers.SequenceEqual(answers.Answers) && last.Source == answers.Source,
        _ => false,
    };
}
