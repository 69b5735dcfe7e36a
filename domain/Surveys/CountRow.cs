using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A count as a row of a file says it, before anybody knows whether its survey exists.</summary>
/// <param name="Row">The line of the file, counted from 1.</param>
/// <param name="SurveyCode">The survey, within its assessment, in lower case.</param>
/// <param name="Group">The section or service point by code or name; nothing for the whole survey.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is a total or an increment.</param>
/// <param name="Value">People, 0 or more.</param>
/// <param name="Note">A remark, or nothing.</param>
/// <param name="Key">The same key is the same entry; nothing for none.</param>
public sealed record CountRow(int Row, string SurveyCode, string? Group, DateOnly Day, CountKind Kind, int Value, string? Note, string? Key);
