using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("Evidence"), Implements(typeof(INode)), Description("Something that shows that a measure was carried out: a file that is kept, or an address.")]
internal sealed class EvidenceOutput(AssessmentKey assessment, Evidence evidence) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.Evidence, assessment, Key).ToString();

    [Description("The number of the measure that it belongs to, 1 to 99.")]
    public int MeasureNumber => evidence.MeasureNumber;

    [Description("What it shows, in Thai.")]
    public string Title => evidence.Title;

    [Description("Where it is published; null for a file that is kept.")]
    public string? Address => evidence.Address;

    [Description("The name of the file that is kept; null for an address.")]
    public string? FileName => evidence.File?.Name;

    [Description("The media type of the file, found in its content; null for an address.")]
    public string? MediaType => evidence.File?.MediaType;

    [Description("The size of the file, bytes, 1 or more; null for an address.")]
    public int? Size => (int?)evidence.File?.Size;

    [Description("SHA-256 (hex) of the file; null for an address.")]
    public string? Sha256 => evidence.File?.Sha256;

    [Description("The path of the file on this server; null for an address.")]
    public string? Url => evidence.File is null ? null : $"/evidence/{assessment.Agency}/{assessment.FiscalYear}/{Key}";

    [Description("The unit that answers for it; null where nobody was named.")]
    public string? OwnerUnit => evidence.OwnerUnit is { Length: > 0 } unit ? unit : null;

    [Description("The day that it shows or bears; null where that is not known.")]
    public DateOnly? Day => evidence.Day;

    [Description("The last day on which it shows anything; null where it does not expire.")]
    public DateOnly? Expires => evidence.Expires;

    [Description("A remark; null for none.")]
    public string? Note => evidence.Note is { Length: > 0 } note ? note : null;

    [Description("When it was added.")]
    public DateTimeOffset RecordedAt => evidence.Recorded.At;

    [Description("Who added it.")]
    public string RecordedBy => evidence.Recorded.By;

    [Description("Why it was added.")]
    public string Reason => evidence.Recorded.Reason;

    /// <summary>A page of evidence.</summary>
    internal static Connection<EvidenceOutput> PageOf(AskedAssessment asked, IEnumerable<Evidence> evidence, PageRequest page, string list) => Paging
        .Cut([.. evidence.Select(piece => new EvidenceOutput(asked.Assessment.Key, piece))], page, list, piece => piece.Key)
        .ToConnection(piece => piece);

    /// <summary>What names it within its assessment.</summary>
    internal string Key => evidence.Id.ToString("N");
}

[Name("LinkCheck"), Description("Whether an address that the report names answered when it was looked at last.")]
internal sealed class LinkCheckOutput(LinkCheck check)
{
    [Description("The address.")]
    public string Address => check.Address;

    [Description("When it was looked at.")]
    public DateTimeOffset At => check.At;

    [Description("Whether it answered with what was asked for (HTTP status 200 to 399).")]
    public bool Answered => check.Answered;

    [Description("What it said instead, for example \"HTTP 404\" or \"timeout\"; null where it answered.")]
    public string? Problem => check.Problem;
}
