using AutoMapper;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>An item of the open-data checklist as a flat row, for tables, CSV and feeds; columns in the order in which they are written.</summary>
internal sealed class OpenDataRow
{
    /// <summary>The agency's code.</summary>
    public required string Agency { get; init; }

    /// <summary>The Buddhist year that is assessed.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The item: o24.</summary>
    public required string Item { get; init; }

    /// <summary>What is to be published (Thai); nothing where its name was not found.</summary>
    public required string? Title { get; init; }

    /// <summary>How sure the item is, as GraphQL names it: VERIFIED.</summary>
    public required string Confidence { get; init; }

    /// <summary>The sub-indicator; nothing where it is not known.</summary>
    public required string? SubIndicator { get; init; }

    /// <summary>How sure the sub-indicator is; nothing where it is not known.</summary>
    public required string? SubIndicatorConfidence { get; init; }

    /// <summary>The Buddhist year that its data are of; nothing where that is not known.</summary>
    public required int? DataYear { get; init; }

    /// <summary>How far it has come, as GraphQL names it: PUBLISHED.</summary>
    public required string Status { get; init; }

    /// <summary>Whether it counts as found; nothing where nobody has recorded it.</summary>
    public required bool? Done { get; init; }

    /// <summary>Where it is published.</summary>
    public required string? Address { get; init; }

    /// <summary>The kinds of file, parted by blanks.</summary>
    public required string FileFormats { get; init; }

    /// <summary>Who looks after it.</summary>
    public required string? ResponsibleUnit { get; init; }

    /// <summary>The day by which it is to be published.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>The day that the document bears.</summary>
    public required DateOnly? EvidenceDay { get; init; }

    /// <summary>Whether the address answered when it was looked at last; nothing where nobody looked.</summary>
    public required bool? LinkAnswered { get; init; }

    /// <summary>What it said instead.</summary>
    public required string? LinkProblem { get; init; }

    /// <summary>When it was looked at, in Thai time.</summary>
    public required DateTimeOffset? LinkCheckedAt { get; init; }

    /// <summary>A remark.</summary>
    public required string? Note { get; init; }

    /// <summary>When the entry that holds was recorded, in Thai time.</summary>
    public required DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The rows of a checklist, by number of the item.</summary>
    public static IReadOnlyList<OpenDataRow> Of(Assessment assessment, IMapper mapper) =>
        mapper.Map<IReadOnlyList<OpenDataRow>>(assessment.OpenData.Items.Select(item => new OpenDataOf(assessment.OpenData, item)));
}

/// <summary>An item with the checklist it belongs to.</summary>
/// <param name="Checklist">The checklist.</param>
/// <param name="Item">The item.</param>
internal sealed record OpenDataOf(OpenDataChecklist Checklist, OpenDataProgress Item);
