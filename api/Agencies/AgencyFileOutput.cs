using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("AgencyFile"), Description("A file of its own that an agency uses in its papers.")]
internal sealed class AgencyFileOutput(AgencyFileNote file, RecordedOutput recorded)
{
    [Description("What it is for.")]
    public AgencyFilePurpose Purpose => file.Purpose;

    [Description("The name it came with.")]
    public string Name => file.Name;

    [Description("The media type of its content.")]
    public string MediaType => file.MediaType;

    [Description("Its size, bytes, 1 or more.")]
    public int Size => (int)file.Size;

    [Description("SHA-256 (hex) of its content.")]
    public string Sha256 => file.Sha256;

    [Description("When, by whom and why it was put into use.")]
    public RecordedOutput Recorded => recorded;
}

internal sealed class AgencyFilePurposeType() : DescribedEnum<AgencyFilePurpose>("What an agency's own file is for.", purpose => purpose switch
{
    AgencyFilePurpose.Emblem => "The emblem at the head of its memo (PNG or JPEG).",
    AgencyFilePurpose.ReportTemplate => "The Word template of its annual report (DOCX).",
    _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Not described."),
});
