using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A survey with everything that was recorded of it.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Decisions">Every decision, in the order in which they were recorded; at least one window.</param>
/// <param name="Counts">Every entry, superseded ones too.</param>
public sealed record SurveyFacts(Survey Survey, IReadOnlyList<SurveyDecision> Decisions, IReadOnlyList<ResponseCount> Counts)
{
    /// <summary>The imports that brought counts, those that were undone too.</summary>
    public IReadOnlyList<CountImport> Imports { get; init; } = [];

    /// <summary>The short links of its service points.</summary>
    public IReadOnlyList<ServicePointLink> Links { get; init; } = [];

    /// <summary>How often the links were opened, per day.</summary>
    public IReadOnlyList<ScanCount> Scans { get; init; } = [];
}

/// <summary>A file or a text that brought many counts at once.</summary>
/// <param name="Id">Its identity; each of its counts names it.</param>
/// <param name="Name">The file's name, or how it came in.</param>
/// <param name="Rows">How many counts it brought.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="Undone">When, by whom and why it was taken back; from then on none of its counts count. Nothing where it stands.</param>
public sealed record CountImport(Guid Id, string Name, int Rows, Recorded Recorded, Recorded? Undone = null);

/// <summary>The short link of a service point: what its QR code holds.</summary>
/// <param name="Code">The last part of the address <c>/q/{code}</c>, unique over all agencies.</param>
/// <param name="Group">The service point's code within its survey.</param>
public sealed record ServicePointLink(string Code, string Group);

/// <summary>How often the link of a service point was opened on a day. Nothing else about it is kept.</summary>
/// <param name="Group">The service point's code within its survey.</param>
/// <param name="Day">The Thai day.</param>
/// <param name="Scans">Times, 1 or more.</param>
public sealed record ScanCount(string Group, DateOnly Day, int Scans);
