using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What the figures of a survey depend on besides its own facts.</summary>
/// <param name="Pack">The rules of the fiscal year, where any are known.</param>
/// <param name="Profiles">Headcount and class of the agency.</param>
/// <param name="Calendar">The office's working days.</param>
/// <param name="Settings">Thresholds that an installation may change.</param>
public sealed record SurveyRules(RulePack? Pack, IReadOnlyList<AgencyProfile> Profiles, WorkingCalendar Calendar, SurveySettings Settings);

/// <summary>Thresholds that an installation may change.</summary>
public sealed record SurveySettings
{
    /// <summary>The usual thresholds.</summary>
    public static SurveySettings Default { get; } = new();

    /// <summary>Working days without a new answer after which a survey is stalled, 1 or more.</summary>
    public int StalledAfterWorkingDays { get; init; } = 5;

    /// <summary>Fewer people of a staff group than this are never shown, 2 or more.</summary>
    public int PrivacyFloor { get; init; } = 5;
}
