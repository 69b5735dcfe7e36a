using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>How a count came in.</summary>
public enum CountSource
{
    /// <summary>Typed by a person.</summary>
    Manual,

    /// <summary>From a file.</summary>
    File,

    /// <summary>Through GraphQL.</summary>
    Api,

    /// <summary>Pasted as text.</summary>
    Paste,

    /// <summary>Shipped with the program as an example; never a fact.</summary>
    Sample,
}

/// <summary>One entry of the append-only history of counts: how many answered, never who.</summary>
/// <remarks>An entry is never changed. A correction is a new entry that supersedes an earlier one and says why.</remarks>
/// <param name="Id">Its identity.</param>
/// <param name="SurveyCode">The survey, within its assessment.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is a total or an increment.</param>
/// <param name="Value">People, 0 or more.</param>
/// <param name="RecordedAt">When it was recorded: what "as of" looks at.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="Source">How it came in.</param>
/// <param name="IdempotencyKey">The same key is the same entry; no key for none.</param>
/// <param name="Supersedes">The entry that it corrects, if one.</param>
/// <param name="Reason">Why it corrects; required where it does.</param>
/// <param name="Note">A remark.</param>
/// <param name="Group">The section or service point it is about; nothing for the whole survey.</param>
/// <param name="Import">The import that brought it, if one.</param>
/// <param name="Row">Its row in that import, counted from 1.</param>
public sealed record ResponseCount(
    Guid Id,
    string SurveyCode,
    DateOnly Day,
    CountKind Kind,
    int Value,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    CountSource Source,
    string? IdempotencyKey = null,
    Guid? Supersedes = null,
    string? Reason = null,
    string? Note = null,
    string? Group = null,
    Guid? Import = null,
    int? Row = null) : IDatedCount
{
    /// <summary>Whether it is only an example.</summary>
    public bool IsSample => Source == CountSource.Sample;
}
