using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>A step of the assessment's national calendar in a fiscal year.</summary>
/// <param name="Step">Which step.</param>
/// <param name="FirstDay">Its first day; nothing where it is not known.</param>
/// <param name="LastDay">Its last day; nothing where it is not known.</param>
/// <param name="Text">What was found, in words (Thai).</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record CalendarStep(AssessmentStep Step, DateOnly? FirstDay, DateOnly? LastDay, string Text, string Source, Confidence Confidence);

/// <summary>The steps of the assessment.</summary>
public enum AssessmentStep
{
    /// <summary>The assessment as a whole.</summary>
    Whole,

    /// <summary>Agencies register and enter their numbers.</summary>
    Registration,

    /// <summary>Agencies publish and report their open data (OIT).</summary>
    OpenData,

    /// <summary>Staff and public answer (IIT, EIT).</summary>
    Surveys,

    /// <summary>The open data are scored.</summary>
    Scoring,

    /// <summary>Agencies may object and explain.</summary>
    Clarification,

    /// <summary>The scores are confirmed.</summary>
    Confirmation,

    /// <summary>The results are announced.</summary>
    Announcement,
}
