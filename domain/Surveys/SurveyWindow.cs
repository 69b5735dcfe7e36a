using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>When a survey may be answered.</summary>
/// <param name="Span">From the first day up to, not including, the day after the last.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record SurveyWindow(Period Span, string Source, Confidence Confidence);
