using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>How large an agency is: what its quotas depend on. A later entry follows an earlier one; none is changed.</summary>
/// <param name="EffectiveFrom">The first day on which it holds.</param>
/// <param name="Headcount">Staff who may answer IIT, people, 1 or more.</param>
/// <param name="AgencyClass">The kind of agency as the quota tables name it: <c>sao</c> (องค์การบริหารส่วนตำบล).</param>
/// <param name="SizeClass">The size class of its kind of agency, as the quota tables name it: S, M or L.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="IsSample">Whether it is only an example: the real values are not known.</param>
/// <param name="Recorded">When, by whom and why it was recorded.</param>
public sealed record AgencyProfile(
    DateOnly EffectiveFrom, int Headcount, string AgencyClass, string SizeClass, string Source, Confidence Confidence, bool IsSample, Recorded Recorded)
{
    /// <summary>An อบต., the kind of the default agency.</summary>
    public const string SubdistrictOrganization = "sao";

    /// <summary>More staff than any agency has.</summary>
    public const int LargestHeadcount = 1_000_000;

    /// <summary>The profile that held on the day of a moment, as known then; nothing where none was known.</summary>
    public static AgencyProfile? InForce(IEnumerable<AgencyProfile> profiles, DateTimeOffset asOf) => profiles
        .Where(profile => profile.Recorded.At <= asOf && profile.EffectiveFrom <= ThaiTime.Day(asOf))
        .OrderBy(profile => profile.EffectiveFrom)
        .ThenBy(profile => profile.Recorded.At)
        .LastOrDefault();
}
