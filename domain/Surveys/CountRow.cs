namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A count as somebody handed it in, before it is checked.</summary>
/// <param name="Row">Its line or table row, counted from 1, for the places of findings.</param>
/// <param name="SurveyCode">The survey, within its assessment.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is a total or an increment.</param>
/// <param name="Value">People.</param>
/// <param name="Note">A remark.</param>
/// <param name="Key">The same key is the same entry; no key for none.</param>
public sealed record CountRow(int Row, string SurveyCode, DateOnly Day, CountKind Kind, int Value, string? Note, string? Key);
