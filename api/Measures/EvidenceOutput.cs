using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("Evidence"), Description("Something that shows that a measure was carried out: a file that is kept, or an address.")]
internal sealed class EvidenceOutput(AssessmentKey assessment, Evidence evidence)
{
    [Id, Description("Its id.")]
    public string Id => evidence.Id.ToString("N");

    [Description("What it shows, in Thai.")]
    public string Title => evidence.Title;

    [Description("Where it is published; null for a file that is kept.")]
    public string? Address => evidence.Address;

    [Description("The name of the file that is kept; null for an address.")]
    public string? FileName => evidence.File?.Name;

    [Description("The media type of the file, found in its content; null for an address.")]
    public string? MediaType => evidence.File?.MediaType;

    [Description("The size of the file, bytes; null for an address.")]
    public int? Size => (int?)evidence.File?.Size;

    [Description("SHA-256 (hex) of the file; null for an address.")]
    public string? Sha256 => evidence.File?.Sha256;

    [Description("The path of the file on this server; null for an address.")]
    public string? Url => evidence.File is null ? null : $"/evidence/{assessment.Agency}/{assessment.FiscalYear}/{Id}";

    [Description("When it was added.")]
    public DateTimeOffset RecordedAt => evidence.Recorded.At;
}
