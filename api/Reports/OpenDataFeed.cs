using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The open-data checklist (OIT) of the year, one row for each item; none where the year's items are not known.</summary>
internal sealed class OpenDataFeed() : Feed<OpenDataFeedRow>(
    "open-data",
    new("รายการเปิดเผยข้อมูลสาธารณะ (OIT) ของปี", "The open-data checklist (OIT) of the year"),
    FeedFilters.None,
    [
        new("item", DataType.Integer, null, "ข้อที่ (1 คือ o1)", "Number of the item, 1 for o1.", row => row.Item.Rule.Number),
        new("title", DataType.Text, null, "ชื่อรายการ ว่างคือยังไม่พบชื่อ", "What is published, in Thai; empty where its name was not found.", row => row.Item.Rule.Title),
        new("source", DataType.Text, null, "ที่มาของชื่อรายการ", "Where its name was read.", row => row.Item.Rule.Source),
        new("confidence", DataType.Text, null, "ความแน่ชัด VERIFIED DERIVED SECONDARY UNCONFIRMED UNKNOWN", "How sure it is: VERIFIED, DERIVED, SECONDARY, UNCONFIRMED, UNKNOWN.", row => EnumNames.Of(row.Item.Rule.Confidence)),
        new("rulePackVersion", DataType.Text, null, "ฉบับของกติกา", "Version of the rules.", row => row.Assessment.RulePackVersion),
        new("subIndicator", DataType.Text, null, "ตัวชี้วัดย่อย ว่างคือยังไม่ทราบ", "The sub-indicator; empty where it is not known.", row => row.Item.SubIndicator?.Code),
        new("subIndicatorConfidence", DataType.Text, null, "ความแน่ชัดของตัวชี้วัดย่อย", "How sure the sub-indicator is.", row => row.Item.SubIndicator is { } placed ? EnumNames.Of(placed.Confidence) : null),
        new("dataYear", DataType.Integer, null, "ปี พ.ศ. ของข้อมูล ว่างคือยังไม่ทราบ", "The year (Buddhist Era) that its data are of; empty where that is not known.", row => row.Item.DataYear?.Year),
        new("status", DataType.Text, null, "สถานะ UNKNOWN MISSING DRAFTED PUBLISHED CHECKED", "How far it has come: UNKNOWN, MISSING, DRAFTED, PUBLISHED, CHECKED.", row => EnumNames.Of(row.Item.Status)),
        new("done", DataType.Boolean, null, "นับเป็นเผยแพร่แล้วหรือไม่ ว่างคือยังไม่ได้บันทึก", "Whether it counts as found; empty where nobody has recorded it.", row => row.Item.State?.IsDone),
        new("address", DataType.Text, null, "ที่อยู่เว็บ", "Where it is published.", row => row.Item.State?.Address),
        new("fileFormats", DataType.Text, null, "รูปแบบแฟ้ม คั่นด้วยช่องว่าง", "The kinds of file, parted by blanks.", row => row.Item.State is { } state ? string.Join(' ', state.FileFormats) : null),
        new("responsibleUnit", DataType.Text, null, "ผู้รับผิดชอบ", "Who looks after it.", row => row.Item.State?.ResponsibleUnit),
        new("due", DataType.Date, null, "กำหนดเผยแพร่", "The day by which it is to be published.", row => row.Item.State?.Due),
        new("evidenceDay", DataType.Date, null, "วันที่ของเอกสาร", "The day that the document bears.", row => row.Item.State?.EvidenceDay),
        new("linkAnswered", DataType.Boolean, null, "ที่อยู่เปิดได้หรือไม่เมื่อตรวจล่าสุด ว่างคือยังไม่ได้ตรวจ", "Whether the address answered when it was looked at last; empty where nobody looked.", row => row.Item.Link?.Answered),
        new("linkProblem", DataType.Text, null, "ปัญหาที่พบเมื่อตรวจที่อยู่", "What the address said instead.", row => row.Item.Link?.Problem),
        new("linkCheckedAt", DataType.DateTime, null, "เวลาที่ตรวจที่อยู่", "When the address was looked at.", row => row.Item.Link?.At),
        new("note", DataType.Text, null, "หมายเหตุ", "A remark.", row => row.Item.State?.Note),
        new("recordedAt", DataType.DateTime, null, "เวลาที่บันทึกล่าสุด", "When the entry that holds was recorded.", row => row.Item.Entry?.Recorded.At),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<OpenDataFeedRow> RowsOf(Assessment assessment, FeedQuestion asked) =>
        assessment.OpenData.Items.Select(item => new OpenDataFeedRow(assessment, item));
}

/// <summary>An item with the assessment it belongs to.</summary>
internal sealed record OpenDataFeedRow(Assessment Assessment, OpenDataProgress Item);
