using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Indicators;

[Name("OpenDataItem"), Implements(typeof(INode)), Description("An item of the open-data checklist (OIT): what an agency publishes, and how far it has come.")]
internal sealed class OpenDataItemOutput(AskedAssessment asked, OpenDataProgress item) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.OpenDataItem, asked.Assessment.Key, PublicAddresses.Number(item.Rule.Number)).ToString();

    [Description("Its number in the year, 1 or more.")]
    public int Number => item.Rule.Number;

    [Description("Its number as it is written: \"o24\".")]
    public string Code => item.Rule.Code;

    [Description("What is to be published, in Thai; null where its name was not found.")]
    public string? Title => item.Rule.Title;

    [Description("Where the item was read.")]
    public string Source => item.Rule.Source;

    [Description("How sure it is.")]
    public Confidence Confidence => item.Rule.Confidence;

    [Description("The sub-indicator that it counts for; null where that is not known.")]
    public OpenDataPlacementOutput? SubIndicator => item.SubIndicator is { } placed ? new(placed) : null;

    [Description("Which year its data are of: plans carry the year that is assessed, reports the year before; null where that is not known.")]
    public OpenDataYearOutput? DataYear => item.DataYear is { } year ? new(year, item.Rule.DataYear!) : null;

    [Description("The kinds of file that are asked for, for example \"pdf\"; empty where none are known.")]
    public IReadOnlyList<string> FileFormatsAsked => item.Rule.FileFormats;

    [Description("Whether it is the annual report of measures of the year before, which this program writes.")]
    public bool IsAnnualReport => item.Rule.IsAnnualReport;

    [Description("How far it has come; UNKNOWN while nobody has recorded it.")]
    public OpenDataStatus Status => item.Status;

    [Description("Whether it counts as found: published or checked.")]
    public bool IsDone => item.IsDone;

    [Description("Whether the day by which it was to be published is over, and it is not published.")]
    public bool IsOverdue => item.IsOverdue;

    [Description("Where it is published; null where it is not.")]
    public string? Address => item.State?.Address;

    [Description("The kinds of file that stand there, for example \"pdf\".")]
    public IReadOnlyList<string> FileFormats => item.State?.FileFormats ?? [];

    [Description("Who looks after it, in Thai; null where nobody said.")]
    public string? ResponsibleUnit => item.State?.ResponsibleUnit;

    [Description("The day by which it is to be published; null where none was set.")]
    public DateOnly? Due => item.State?.Due;

    [Description("The day that the published document bears; null where nobody said.")]
    public DateOnly? EvidenceDay => item.State?.EvidenceDay;

    [Description("A remark; null for none.")]
    public string? Note => item.State?.Note;

    [Description("The last look at its address; null where nobody looked.")]
    public LinkCheckOutput? LinkCheck => item.Link is { } look ? new(look) : null;

    [Description("The measures of the annual report whose title is about it, by number, 1 to 99; an own mapping of this program, not confirmed.")]
    public IReadOnlyList<int> Measures() =>
        [.. asked.Assessment.Measures.Where(measure => asked.Assessment.OpenDataOf(measure).Items.Contains(item)).Select(measure => measure.Number)];

    [Description("Every entry, in order of time; the last one holds.")]
    [ListSize(5)]
    public IReadOnlyList<OpenDataEntryOutput> History => [.. item.History.Select(entry => new OpenDataEntryOutput(entry))];
}

[Name("OpenDataPlacement"), Description("The sub-indicator that an item counts for.")]
internal sealed class OpenDataPlacementOutput(ItemSubIndicator placed)
{
    [Description("Its code, for example \"9.1\".")]
    public string Code => placed.Code;

    [Description("Where that was read; for one that the agency set, its reason.")]
    public string Source => placed.Source;

    [Description("How sure it is.")]
    public Confidence Confidence => placed.Confidence;
}

[Name("OpenDataYear"), Description("Which year the data of an item are of.")]
internal sealed class OpenDataYearOutput(BuddhistFiscalYear year, DataYear rule)
{
    [Description("The year of the data.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(year);

    [Description("In years, -1 to 0: 0 for the year that is assessed, -1 for the year before.")]
    public int Offset => rule.Offset;

    [Description("Where that was read.")]
    public string Source => rule.Source;

    [Description("How sure it is.")]
    public Confidence Confidence => rule.Confidence;
}

[Name("OpenDataEntry"), Description("What was said of an item at one time; a later entry says all of it anew.")]
internal sealed class OpenDataEntryOutput(OpenDataEntry entry)
{
    [Description("How far the item had come.")]
    public OpenDataStatus Status => entry.State.Status;

    [Description("Where it was published; null where it was not.")]
    public string? Address => entry.State.Address;

    [Description("The kinds of file that stood there.")]
    public IReadOnlyList<string> FileFormats => entry.State.FileFormats;

    [Description("Who looked after it; null where nobody said.")]
    public string? ResponsibleUnit => entry.State.ResponsibleUnit;

    [Description("The day by which it was to be published; null where none was set.")]
    public DateOnly? Due => entry.State.Due;

    [Description("The day that the document bore; null where nobody said.")]
    public DateOnly? EvidenceDay => entry.State.EvidenceDay;

    [Description("The sub-indicator that the agency set; null where the rules were taken.")]
    public string? SubIndicator => entry.State.SubIndicator;

    [Description("A remark; null for none.")]
    public string? Note => entry.State.Note;

    [Description("When it was recorded.")]
    public DateTimeOffset RecordedAt => entry.Recorded.At;

    [Description("Who recorded it.")]
    public string RecordedBy => entry.Recorded.By;

    [Description("Why.")]
    public string Reason => entry.Recorded.Reason;
}

internal sealed class OpenDataStatusType() : DescribedEnum<OpenDataStatus>("How far an item of the open-data checklist has come.", status => status switch
{
    OpenDataStatus.Unknown => "Nobody has recorded it; it cannot be set.",
    OpenDataStatus.Missing => "It is known that nothing is there yet.",
    OpenDataStatus.Drafted => "It is being written.",
    OpenDataStatus.Published => "It stands at an address. Counts as found.",
    OpenDataStatus.Checked => "It stands at an address, and somebody has looked whether it is what is asked for. Counts as found.",
    _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not described."),
});
