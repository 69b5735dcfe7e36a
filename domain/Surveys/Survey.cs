using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A survey of one assessment. Its window, quota and groups are decisions with a history: see <see cref="SurveyDecision"/>.</summary>
/// <param name="Assessment">The agency and fiscal year it belongs to.</param>
/// <param name="Code">Its stable code within the assessment: <c>iit</c>, <c>eit-1</c>, <c>eit-2</c>.</param>
/// <param name="Part">Which part it is.</param>
/// <param name="Title">Its short Thai name: "EIT ส่วนที่ ๑".</param>
public sealed record Survey(AssessmentKey Assessment, string Code, SurveyPart Part, string Title)
{
    /// <summary>The survey of a part, with its usual code and title.</summary>
    public static Survey Of(AssessmentKey assessment, SurveyPart part) => part switch
    {
        SurveyPart.Iit => new(assessment, "iit", part, TitleOf(part)),
        SurveyPart.EitPart1 => new(assessment, "eit-1", part, TitleOf(part)),
        SurveyPart.EitPart2 => new(assessment, "eit-2", part, TitleOf(part)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };

    /// <summary>The usual title of a part.</summary>
    public static string TitleOf(SurveyPart part) => part switch
    {
        SurveyPart.Iit => "IIT",
        SurveyPart.EitPart1 => "EIT ส่วนที่ ๑",
        SurveyPart.EitPart2 => "EIT ส่วนที่ ๒",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part."),
    };
}
