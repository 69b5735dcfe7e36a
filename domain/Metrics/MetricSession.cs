using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Opens the metrics and registers of a year to be changed; one instance serves every use case.</summary>
/// <param name="store">Where they are.</param>
/// <param name="agencies">Which agencies exist.</param>
/// <param name="packs">The year's open-data items.</param>
/// <param name="clock">Now.</param>
public sealed class MetricSessions(IMetricStore store, IAgencyStore agencies, IRulePacks packs, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>
    /// Decides on what stands and keeps it. Where somebody else wrote in between, it is decided anew on what stands then: readings of
    /// different things do not refuse each other, and the same thing said twice is still refused.
    /// </summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="subject">What is changed, for the places of findings.</param>
    /// <param name="decide">Decides, or says what speaks against it; warnings are handed on. No decisions: nothing is kept.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>What stands then.</returns>
    internal async Task<Checked<MetricFacts>> ChangeAsync(
        AssessmentKey key, string reason, Actor actor, string subject, Func<MetricSession, Checked<IReadOnlyList<MetricDecision>>> decide, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.RecordMetrics, key.Agency) is { } refusal)
        {
            return Checked.Refuse<MetricFacts>(refusal);
        }

        var problems = Reasons.Problems(reason, subject, MetricCodes.ReasonMissing).ToList();
        if (!await agencies.ExistsAsync(key.Agency, cancellation))
        {
            problems.Add(Finding.Error(MetricCodes.AgencyUnknown, new(subject, "agency"), $"ไม่รู้จักหน่วยงาน {key.Agency}", $"The agency {key.Agency} is not known."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<MetricFacts>(problems);
        }

        var items = packs.Find(key.FiscalYear)?.OpenDataItems.Select(item => item.Number).ToList() ?? [];
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (facts, seen) = await store.ReadAsync(key, cancellation);
            var decided = decide(new(key, facts, items, new(ThaiTime.Now(clock), actor.Name, reason.Trim())));
            if (!decided.TryGet(out var decisions))
            {
                return Checked.Refuse<MetricFacts>(decided.Findings);
            }

            if (decisions.Count == 0 || await store.AppendAsync(key, seen, decisions, cancellation))
            {
                return Checked.Accept(new MetricFacts([.. facts.Decisions, .. decisions]), decided.Findings);
            }
        }

        return Checked.Refuse<MetricFacts>(Finding.Error(
            MetricCodes.Overtaken, new(subject), "มีผู้อื่นบันทึกพร้อมกันหลายครั้ง โปรดบันทึกอีกครั้ง", "Others kept writing at the same moment; repeat the change."));
    }
}

/// <summary>The metrics and registers of a year as they stand while they are changed.</summary>
/// <param name="Key">Agency and fiscal year.</param>
/// <param name="Facts">Everything that was decided.</param>
/// <param name="OpenDataItems">The items of the year's checklist; empty where they are not known.</param>
/// <param name="Recorded">When, by whom and why it is changed.</param>
internal sealed record MetricSession(AssessmentKey Key, MetricFacts Facts, IReadOnlyCollection<int> OpenDataItems, Recorded Recorded)
{
    /// <summary>The day on which it is changed.</summary>
    public DateOnly Today => ThaiTime.Day(Recorded.At);

    /// <summary>The metrics that stand.</summary>
    public MetricHistory History { get; } = new(Facts, DateTimeOffset.MaxValue);

    /// <summary>A register as it stands, its real entries only.</summary>
    public RegisterState Register(RegisterDefinition register)
    {
        var state = RegisterState.Of(register, Facts, DateTimeOffset.MaxValue);
        return state with { Entries = [.. state.Entries.Where(entry => !entry.IsSample)] };
    }

    /// <summary>The number of the next entry of a register, examples counted.</summary>
    public int NextNumber(RegisterDefinition register) =>
        Facts.Decisions.OfType<EntrySet>().Where(set => set.Register == register.Code).Select(set => set.Number).DefaultIfEmpty(0).Max() + 1;

    /// <summary>What entries are checked against.</summary>
    public RegisterContext Context()
    {
        var known = new Dictionary<(string Register, string Field), IReadOnlyList<string>>();
        return new(Key.FiscalYear, OpenDataItems, Known);

        IReadOnlyList<string> Known(string register, string field) => known.TryGetValue((register, field), out var values)
            ? values
            : known[(register, field)] = [.. Register(Registers.Of(register)).Entries.Select(entry => entry.Values.Text(field)).OfType<string>()];
    }
}
