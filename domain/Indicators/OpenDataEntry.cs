using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>How far an item of the open-data checklist has come; each is further than the one before it.</summary>
public enum OpenDataStatus
{
    /// <summary>Nobody has recorded it.</summary>
    Unknown,

    /// <summary>It is known that nothing is there yet.</summary>
    Missing,

    /// <summary>It is being written.</summary>
    Drafted,

    /// <summary>It stands at an address.</summary>
    Published,

    /// <summary>It stands at an address, and somebody has looked whether it is what is asked for.</summary>
    Checked,
}

/// <summary>What is said of an item at one time; a later entry says all of it anew.</summary>
/// <param name="Status">How far it has come; never <see cref="OpenDataStatus.Unknown"/>.</param>
/// <param name="Address">Where it is published (http or https), or nothing.</param>
/// <param name="ResponsibleUnit">Who looks after it, or nothing; at most 200 characters.</param>
/// <param name="Due">The day by which it is to be published, or nothing.</param>
/// <param name="EvidenceDay">The day that the published document bears, or nothing.</param>
/// <param name="SubIndicator">The sub-indicator that the agency counts it for; nothing to take that of the rules.</param>
/// <param name="Note">A remark, or nothing; at most 1,000 characters.</param>
public sealed record OpenDataState(
    OpenDataStatus Status,
    string? Address = null,
    string? ResponsibleUnit = null,
    DateOnly? Due = null,
    DateOnly? EvidenceDay = null,
    string? SubIndicator = null,
    string? Note = null)
{
    /// <summary>The kinds of file that stand there, small letters: pdf, xlsx.</summary>
    public IReadOnlyList<string> FileFormats { get; init; } = [];

    /// <summary>Whether it counts as found: published or checked. Both have an address.</summary>
    public bool IsDone => Status is OpenDataStatus.Published or OpenDataStatus.Checked;

    /// <summary>Whether another says the same in every part.</summary>
    public bool Says(OpenDataState other) => this with { FileFormats = other.FileFormats } == other && FileFormats.SequenceEqual(other.FileFormats);
}

/// <summary>An entry of the checklist; it is never changed, a later one of the same item takes its place.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Item">The item, by its number in the year.</param>
/// <param name="State">What it says.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record OpenDataEntry(Guid Id, int Item, OpenDataState State, Recorded Recorded);
