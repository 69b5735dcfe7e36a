using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A survey of one assessment: what must be reached and when.</summary>
/// <param name="Assessment">The agency and fiscal year it belongs to.</param>
/// <param name="Code">Its stable code within the assessment: <c>iit</c>, <c>eit-1</c>, <c>eit-2</c>.</param>
/// <param name="Part">Which part it is.</param>
/// <param name="Title">Its short Thai name: "EIT ส่วนที่ ๑".</param>
/// <param name="Window">When it may be answered.</param>
/// <param name="Quota">How many must answer.</param>
public sealed record Survey(AssessmentKey Assessment, string Code, SurveyPart Part, string Title, SurveyWindow Window, Quota Quota);
