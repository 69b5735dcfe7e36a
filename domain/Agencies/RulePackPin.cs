using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>A decision that an assessment follows a version of its year's rules. A later decision follows an earlier one; none is changed.</summary>
/// <param name="FiscalYear">The year of the assessment.</param>
/// <param name="Version">The version: <c>2568-1</c>.</param>
/// <param name="Recorded">When, by whom and why it was decided.</param>
public sealed record RulePackPin(BuddhistFiscalYear FiscalYear, string Version, Recorded Recorded)
{
    /// <summary>The version that an assessment followed at a moment.</summary>
    /// <param name="pins">Decisions of the agency in order of time.</param>
    /// <param name="year">The year of the assessment.</param>
    /// <param name="asOf">The moment; before the first decision that one holds.</param>
    /// <returns>The version; nothing where nobody decided: such an assessment was opened before versions were told apart.</returns>
    public static RulePackPin? InForce(IEnumerable<RulePackPin> pins, BuddhistFiscalYear year, DateTimeOffset asOf)
    {
        var ofYear = pins.Where(pin => pin.FiscalYear == year).ToList();
        return ofYear.LastOrDefault(pin => pin.Recorded.At <= asOf) ?? ofYear.FirstOrDefault();
    }

    /// <summary>The rules that an assessment follows at a moment: those it was pinned to, else the first ones that were carried.</summary>
    /// <param name="packs">The rules per year.</param>
    /// <param name="pins">Decisions of the agency in order of time.</param>
    /// <param name="year">The year of the assessment.</param>
    /// <param name="asOf">The moment.</param>
    /// <returns>
    /// The rules; nothing where none are known. Where this program does not carry the version that was decided, the latest one that it does:
    /// whoever shows figures of them says so.
    /// </returns>
    public static RulePack? Rules(IRulePacks packs, IEnumerable<RulePackPin> pins, BuddhistFiscalYear year, DateTimeOffset asOf) =>
        InForce(pins, year, asOf) is { } pin
            ? packs.Find(year, pin.Version) ?? packs.Find(year)
            : packs.Versions(year) is [var first, ..] ? first : null;
}
