using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What another version of the rules changes in an assessment, or would.</summary>
/// <param name="From">The version before: <c>2568-1</c>, or <c>none</c>.</param>
/// <param name="To">The version after.</param>
/// <param name="Changes">What changes; empty for nothing.</param>
public sealed record RulesChange(string From, string To, IReadOnlyList<RulesChangeLine> Changes);

/// <summary>A figure that changes with the rules.</summary>
/// <param name="Name">Which figure.</param>
/// <param name="Before">Its value before, as people read it; "–" for none.</param>
/// <param name="After">Its value after.</param>
public sealed record RulesChangeLine(BilingualText Name, string Before, string After);

/// <summary>Lets an assessment follow another version of its year's rules. Nothing else ever does: a new version changes no past year by itself.</summary>
/// <param name="store">Where assessments are.</param>
/// <param name="rules">The rules that are carried.</param>
/// <param name="clock">Now.</param>
public sealed class RepinRules(IAssessmentStore store, AssessmentRules rules, TimeProvider clock)
{
    /// <summary>Error: the rules that an assessment follows, or shall follow, are not carried by this program.</summary>
    public const string VersionNotCarried = "RULEPACK_VERSION_NOT_CARRIED";

    /// <summary>Error: the assessment follows this version already.</summary>
    public const string VersionUnchanged = "RULEPACK_VERSION_UNCHANGED";

    /// <summary>Error: nothing is stored for this agency and year.</summary>
    public const string AssessmentUnknown = "RULEPACK_ASSESSMENT_UNKNOWN";

    /// <summary>Error: the reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "RULEPACK_REASON_MISSING";

    private const string None = "–";

    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>Shows what changes and, unless dry, records the decision.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="version">The version to follow.</param>
    /// <param name="reason">Why, 1–500 characters; not asked for in a dry run.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only show.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What changes, or why it was refused (codes: the constants here).</returns>
    public async Task<Checked<RulesChange>> RunAsync(
        AssessmentKey assessment, string version, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChooseRules, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<RulesChange>(refusal);
        }

        var now = ThaiTime.Now(clock);
        if (await store.ReadAsync(assessment, cancellation) is not { } facts)
        {
            return Checked.Refuse<RulesChange>(Finding.Error(
                AssessmentUnknown, new(assessment.ToString()), "ไม่มีข้อมูลของหน่วยงานและปีนี้", "Nothing is stored for this agency and year."));
        }

        var before = Assessment.Compute(facts, rules, now);
        List<Finding> problems = [.. Problems(before, version), .. dryRun ? [] : Reasons.Problems(reason, assessment.ToString(), ReasonMissing)];
        if (problems.Count > 0)
        {
            return Checked.Refuse<RulesChange>(problems);
        }

        var recorded = new Recorded(now, actor.Name, reason.Trim());
        RulePackPin[] added = [.. OpenedWith(before, recorded), new(assessment.FiscalYear, version, recorded)];
        var after = Assessment.Compute(facts with { Pins = [.. facts.Pins, .. added] }, rules, now);
        if (!dryRun)
        {
            await store.SavePinsAsync(assessment, added, cancellation);
        }

        return Checked.Accept(new RulesChange(before.RulePackVersion, version, Lines(before, after)));
    }

    /// <summary>An assessment that was opened before versions were told apart keeps, for every earlier moment, the one that it followed.</summary>
    private static IEnumerable<RulePackPin> OpenedWith(Assessment assessment, Recorded recorded) => assessment is { Pin: null, RulePack: { } pack }
        ? [new(assessment.Key.FiscalYear, pack.Version, recorded with { Reason = "กติกาที่ใช้มาแต่เดิม (the rules followed so far)" })]
        : [];

    private IEnumerable<Finding> Problems(Assessment assessment, string version)
    {
        var carried = rules.Packs.Versions(assessment.Key.FiscalYear).Select(pack => pack.Version).ToList();
        if (!carried.Contains(version))
        {
            var list = carried.Count == 0 ? None : string.Join(", ", carried);
            yield return Finding.Error(
                VersionNotCarried,
                new(assessment.Key.ToString(), "version"),
                $"ไม่มีกติการุ่น “{Wording.Quote(version)}” ของปีนี้ มีแต่ {list}",
                $"There are no rules '{Wording.Quote(version)}' of this year; there are {list}.");
        }
        else if (assessment.RulePackVersion == version)
        {
            yield return Finding.Error(
                VersionUnchanged, new(assessment.Key.ToString(), "version"), $"ใช้กติการุ่น {version} อยู่แล้ว", $"The assessment follows {version} already.");
        }
    }

    private static IReadOnlyList<RulesChangeLine> Lines(Assessment before, Assessment after)
    {
        IEnumerable<RulesChangeLine> lines =
        [
            .. before.Surveys.Zip(after.Surveys, (old, now) => new RulesChangeLine(
                new($"จำนวนขั้นต่ำ {old.Survey.Title}", $"quota of {old.Survey.Code}"), Format.Number(old.Quota.Required), Format.Number(now.Quota.Required))),
            .. Enum.GetValues<ResultKind>().SelectMany(kind => Scores(before.Indicators.Of(kind), after.Indicators.Of(kind), kind)),
        ];
        return [.. lines.Where(line => line.Before != line.After)];
    }

    private static IEnumerable<RulesChangeLine> Scores(IndicatorResults before, IndicatorResults after, ResultKind kind)
    {
        var (thai, english) = kind == ResultKind.Official ? ("ผลที่ประกาศ", "official") : ("ติดตามเอง", "own tracking");
        yield return new(new($"คะแนนรวม ({thai})", $"total ({english})"), Said(before.Total), Said(after.Total));
        foreach (var instrument in Enum.GetValues<Instrument>())
        {
            var name = LevelRules.Name(instrument);
            yield return new(new($"คะแนน {name} ({thai})", $"{name} ({english})"), Said(before.Of(instrument)), Said(after.Of(instrument)));
        }

        yield return new(new($"ระดับ ({thai})", $"level ({english})"), before.Decision?.Level.Name ?? None, after.Decision?.Level.Name ?? None);
    }

    private static string Said(decimal? score) => score is { } known ? Format.Score(known) : None;
}
