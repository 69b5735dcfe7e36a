using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("ReportVersion"), Implements(typeof(INode)), Description("A version of the annual report that was submitted: its content never changes again.")]
internal sealed class ReportVersionOutput(ReportVersion version) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.ReportVersion, version.Assessment, PublicAddresses.Number(version.Number)).ToString();

    [Description("Its number, 1 or more; the first one is 1.")]
    public int Number => version.Number;

    [Description("Where it stands on its way to the public.")]
    public ReportState State => version.State;

    [Description("SHA-256 (hex) of its content: the number at the foot of its paper.")]
    public string ContentHash => version.ContentHash;

    [Description("The rules that its figures were computed with.")]
    public string RulePackVersion => version.RulePackVersion;

    [Description("What was done with it, in order.")]
    [ListSize(4)]
    public IReadOnlyList<SignatureOutput> Signatures => [.. version.Steps.Select(step => new SignatureOutput(step))];

    [Description("What can be done with it next; empty where its way has ended.")]
    public IReadOnlyList<SignOffAction> PossibleSteps => SignOff.Possible(version.State);

    [Description("Where its documents can be fetched by those who sign, one per format.")]
    [ListSize(4)]
    public IReadOnlyList<ReportDocumentOutput> DocumentUrls([FromServices] IEnumerable<IPaperWriter> writers) =>
        [.. writers.Select(writer => ReportDocumentOutput.Of(writer, ReportAddress.OfVersion(version, writer.Format)))];

    [Description("Where everybody can read it; null until it is published.")]
    public string? PublicUrl => version.IsPublished ? ReportAddress.Published(version, "html") : null;

    [Description("The page that confirms its hash to anybody; null until it is published.")]
    public string? VerificationUrl => version.IsPublished ? ReportAddress.Verification(version.ContentHash) : null;
}

[Name("Signature"), Description("A step of a version on its way to the public.")]
internal sealed class SignatureOutput(SignOffStep step)
{
    [Description("What was done.")]
    public SignOffAction Action => step.Action;

    [Description("Who did it, as the paper names them.")]
    public string Name => step.Name;

    [Description("Their position; empty where it was not given.")]
    public string Position => step.Position;

    [Description("What they said; empty where they said nothing.")]
    public string Comment => step.Comment;

    [Description("When.")]
    public DateTimeOffset At => step.Recorded.At;

    [Description("The user of this program.")]
    public string By => step.Recorded.By;
}

[Name("ReportFigure"), Description("A number that the texts of the report may name by its key: {{survey.eit-1.completed}}.")]
internal sealed class ReportFigureOutput(ReportFigure figure, ProvenanceOutput provenance)
{
    [Description("Its stable key, for example \"survey.eit-1.completed\".")]
    public string Key => figure.Key;

    [Description("What it says, in English.")]
    public string Name => figure.Name.English;

    [Description("The same in Thai.")]
    public string NameTh => figure.Name.Thai;

    [Description("The value as the report prints it: Thai digits, sample data marked.")]
    public string Text => figure.Text;

    [Description("The exact number in the unit of the figure; null where no data exist or it is no number.")]
    public decimal? Number => figure.Number;

    [Description("The unit of the number, for example \"คน\" (people) or \"%\"; null for words and days.")]
    public string? Unit => figure.Unit;

    [Description("Whether its value is known.")]
    public bool HasData => figure.HasData;

    [Description("Whether it is only an example.")]
    public bool IsSample => figure.IsSample;

    [Description("Where it comes from.")]
    public ProvenanceOutput Provenance => provenance;
}

internal sealed class ReportStateType() : DescribedEnum<ReportState>("Where a version of the annual report stands on its way to the public.", state => state switch
{
    ReportState.Draft => "Nobody has submitted it; every edit shows at once.",
    ReportState.Submitted => "Frozen and handed up.",
    ReportState.Checked => "Checked by the head of office (หัวหน้าสำนักปลัด).",
    ReportState.Endorsed => "Endorsed by the chief administrator (ปลัด).",
    ReportState.Signed => "Signed by the mayor (นายก).",
    ReportState.Published => "Open to everybody.",
    ReportState.SentBack => "Sent back with a comment; the next version follows.",
    _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not described."),
});

internal sealed class SignOffActionType() : DescribedEnum<SignOffAction>("A step of the report on its way to the public.", action => action switch
{
    SignOffAction.Submit => "Freezes the draft and hands it up.",
    SignOffAction.Check => "The head of office has checked it.",
    SignOffAction.Endorse => "The chief administrator endorses it.",
    SignOffAction.Sign => "The mayor signs it.",
    SignOffAction.Publish => "It is opened to everybody.",
    SignOffAction.SendBack => "It is sent back with a comment.",
    _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not described."),
});
