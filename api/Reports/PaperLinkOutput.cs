using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("PaperLink"), Description("A paper beside the report, in one format.")]
internal sealed class PaperLinkOutput(PaperKind kind, ReportDocumentOutput document)
{
    [Description("Which paper it is.")]
    public PaperKind Kind => kind;

    [Description("Where it can be fetched.")]
    public ReportDocumentOutput Document => document;
}

/// <summary>The papers beside the report.</summary>
internal enum PaperKind
{
    MeetingPack,
    OpenData,
}

internal sealed class PaperKindType() : DescribedEnum<PaperKind>("A paper beside the report.", kind => kind switch
{
    PaperKind.MeetingPack => "The committee's meeting pack: where every survey stands, and what is open.",
    PaperKind.OpenData => "The open-data checklist (OIT) of the year.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});
