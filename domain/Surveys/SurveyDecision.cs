using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Something that was decided about a survey. None is changed or deleted: a later one of the same kind replaces an earlier one from its moment on.</summary>
/// <param name="Recorded">When, by whom and why.</param>
public abstract record SurveyDecision(Recorded Recorded);

/// <summary>When the survey may be answered.</summary>
/// <param name="Span">From the first day up to, not including, the day after the last.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record WindowSet(Period Span, string Source, Confidence Confidence, Recorded Recorded) : SurveyDecision(Recorded);

/// <summary>How many must answer, set by the agency in place of the rule.</summary>
/// <param name="Required">People, 1–<see cref="Quota.Largest"/>; nothing to go back to the rule.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="IsSample">Whether it is only an example.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record QuotaSet(int? Required, string Source, Confidence Confidence, bool IsSample, Recorded Recorded) : SurveyDecision(Recorded);

/// <summary>A group of those who answer: a section of the staff (IIT) or a service point (EIT).</summary>
/// <param name="Code">Its stable code within the survey; a later definition of the same code replaces this one.</param>
/// <param name="Name">Its name: กองคลัง.</param>
/// <param name="Size">How many people belong to it, where that is known and makes sense.</param>
/// <param name="SubQuota">How many of it shall answer; the sub-quotas need not add up to the survey's quota. Nothing for none.</param>
/// <param name="IsDropped">Whether it no longer is a group; its counts stay part of the whole.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record GroupSet(string Code, string Name, int? Size, int? SubQuota, bool IsDropped, Recorded Recorded) : SurveyDecision(Recorded)
{
    /// <summary>The last definition of every group, dropped ones too, in the order in which they were first defined.</summary>
    internal static IEnumerable<GroupSet> Latest(IEnumerable<SurveyDecision> decisions) =>
        decisions.OfType<GroupSet>().GroupBy(group => group.Code).Select(versions => versions.Last());
}

/// <summary>Something that happened on a day and explains the figures: a campaign, a system that was closed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">What happened, short (Thai).</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record EventNoted(DateOnly Day, string Label, Recorded Recorded) : SurveyDecision(Recorded);

/// <summary>The official address at which the public answers; service points' short links lead there.</summary>
/// <param name="Address">An https address whose host the agency allows.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record AddressSet(string Address, Recorded Recorded) : SurveyDecision(Recorded);
