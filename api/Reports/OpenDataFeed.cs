using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The open-data checklist (OIT) of the year as its rule pack has it, one row for each item; none where the year's items are not known.</summary>
internal sealed class OpenDataFeed() : Feed<OpenDataFeedRow>(
    "open-data",
    new("รายการเปิดเผยข้อมูลสาธารณะ (OIT) ของปี", "The open-data checklist (OIT) of the year"),
    FeedFilters.None,
    [
        new("item", DataType.Integer, null, "ข้อที่ (1 คือ o1)", "Number of the item, 1 for o1.", row => row.Item.Number),
        new("title", DataType.Text, null, "ชื่อรายการ ว่างคือยังไม่พบชื่อ", "What is published, in Thai; empty where its name was not found.", row => row.Item.Title),
        new("source", DataType.Text, null, "ที่มาของชื่อรายการ", "Where its name was read.", row => row.Item.Source),
        new("confidence", DataType.Text, null, "ความแน่ชัด VERIFIED DERIVED SECONDARY UNCONFIRMED UNKNOWN", "How sure it is: VERIFIED, DERIVED, SECONDARY, UNCONFIRMED, UNKNOWN.", row => EnumNames.Of(row.Item.Confidence)),
        new("rulePackVersion", DataType.Text, null, "ฉบับของกติกา", "Version of the rules.", row => row.Pack.Version),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<OpenDataFeedRow> RowsOf(Assessment assessment, FeedQuestion asked) =>
        assessment.RulePack is { } pack ? pack.OpenDataItems.Select(item => new OpenDataFeedRow(pack, item)) : [];
}

/// <summary>An item with the rules that name it.</summary>
internal sealed record OpenDataFeedRow(RulePack Pack, OpenDataItem Item);
