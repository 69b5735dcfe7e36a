using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A quota from the moment at which it came into force.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Since">When, by whom and why: the decision or the agency's new headcount or class.</param>
public sealed record QuotaChange(Quota Quota, Recorded Since);

/// <summary>How many must answer a survey: what the rule gives for the agency's headcount and class, unless the agency set another number.</summary>
/// <remarks>A quota that changes holds for the whole survey from then on: what was counted before is measured by it too.</remarks>
public sealed class QuotaHistory
{
    private readonly SurveyPart part;
    private readonly RulePack? rules;
    private readonly IReadOnlyList<AgencyProfile> profiles;
    private readonly QuotaSet[] settings;

    /// <summary>The quota of a survey part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="rules">The rules of the year, where any are known.</param>
    /// <param name="profiles">Headcount and class of the agency.</param>
    /// <param name="decisions">The decisions about the survey.</param>
    public QuotaHistory(SurveyPart part, RulePack? rules, IReadOnlyList<AgencyProfile> profiles, IEnumerable<SurveyDecision> decisions)
    {
        this.part = part;
        this.rules = rules;
        this.profiles = profiles;
        settings = [.. decisions.OfType<QuotaSet>().OrderBy(setting => setting.Recorded.At)];
    }

    /// <summary>The quota as known at a moment; before any was known, the first one. Nothing where neither rule nor agency gives a number.</summary>
    public Quota? InForce(DateTimeOffset asOf) => At(asOf) ?? Moments().Select(moment => At(moment.At)).FirstOrDefault(quota => quota is not null);

    /// <summary>Every quota that was in force up to a moment, in order of time.</summary>
    public IReadOnlyList<QuotaChange> ChangesUpTo(DateTimeOffset asOf)
    {
        var changes = new List<QuotaChange>();
        foreach (var moment in Moments().Where(moment => moment.At <= asOf))
        {
            if (At(moment.At) is { } quota && (changes is not [.., var last] || last.Quota != quota))
            {
                changes.Add(new(quota, moment));
            }
        }

        return changes;
    }

    /// <summary>What the rule gives for a profile; nothing where it gives no number.</summary>
    public static Quota? ByRule(SurveyPart part, RulePack? rules, AgencyProfile? profile) =>
        profile is not null
        && rules?.QuotaRuleFor(part, profile.AgencyClass, profile.SizeClass) is { } rule
        && rule.Formula.Required(profile.Headcount) is { } required
            ? Quota.Of(required, rule.Text, rule.Source, Less(rule.Confidence, profile.Confidence), isSample: profile.IsSample)
            : null;

    private Quota? At(DateTimeOffset asOf)
    {
        var byRule = ByRule(part, rules, AgencyProfile.InForce(profiles, asOf));
        return settings.LastOrDefault(setting => setting.Recorded.At <= asOf) is { Required: { } required } set
            ? Quota.Of(required, RuleOf(set, byRule), set.Source, set.Confidence, overridden: true, set.IsSample)
            : byRule;
    }

    private IEnumerable<Recorded> Moments() =>
        settings.Select(setting => setting.Recorded).Concat(profiles.Select(profile => profile.Recorded)).OrderBy(recorded => recorded.At);

    private static string RuleOf(QuotaSet set, Quota? byRule) => byRule is null
        ? $"หน่วยงานกำหนดเอง: {set.Recorded.Reason}"
        : $"หน่วยงานกำหนดเอง: {set.Recorded.Reason} (ตามเกณฑ์คือ {ThaiFormat.Official.Number(byRule.Required)} คน)";

    private static Confidence Less(Confidence one, Confidence other) => one > other ? one : other;
}
