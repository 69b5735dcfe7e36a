using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>Every entry of the append-only history of counts, in the order in which they were recorded. Entries of sections of the staff are not told.</summary>
internal sealed class CountsFeed() : Feed<CountsFeedRow>(
    "counts",
    new("ยอดผู้ตอบที่บันทึกไว้ทุกรายการ (ไม่เก็บว่าใครตอบ)", "Every count entry that was recorded: how many answered, never who"),
    FeedFilters.Days,
    [
        new("survey", DataType.Text, null, "รหัสแบบวัด", "Code of the survey.", row => row.Survey.Survey.Code),
        new("id", DataType.Text, null, "รหัสรายการ ตรงกับ id ของ GraphQL", "Id of the entry, the same as GraphQL's: `node` and `correctCount` take it.", row => ResponseCountOutput.IdOf(row.Survey.Survey.Assessment, row.Entry.Id)),
        new("day", DataType.Date, null, "วันที่นับ (ค.ศ.)", "The day it is about.", row => row.Entry.Day),
        new("kind", DataType.Text, null, "READING ยอดสะสม INCREMENT ยอดเพิ่มของวัน WITHDRAWAL ถอนรายการ", "READING is a total, INCREMENT what came on one day, WITHDRAWAL takes an entry out.", row => EnumNames.Of(row.Entry.Kind)),
        new("value", DataType.Integer, DataColumn.People, "จำนวนคน", "People, 0 or more.", row => row.Entry.Value),
        new("group", DataType.Text, null, "รหัสจุดบริการ ว่างคือทั้งแบบวัด ไม่แสดงรายการของส่วนราชการ", "Code of the service point; empty for the whole survey. Entries of sections of the staff are not told.", row => row.Entry.Group),
        new("counts", DataType.Boolean, null, "นับอยู่หรือไม่ (ไม่นับเมื่อถูกแก้ ถูกยกเลิกการนำเข้า หรือเป็นตัวอย่างที่มียอดจริงแล้ว)", "Whether it counts: not where it was corrected, its import undone, or it is a sample and real counts exist.", row => row.Counts),
        new("recordedAt", DataType.DateTime, null, "บันทึกเมื่อ", "When it was recorded.", row => row.Entry.RecordedAt),
        new("recordedBy", DataType.Text, null, "ผู้บันทึก", "Who recorded it.", row => row.Entry.RecordedBy),
        new("source", DataType.Text, null, "เข้ามาทางใด MANUAL FILE API PASTE SAMPLE", "How it came in: MANUAL, FILE, API, PASTE, SAMPLE.", row => EnumNames.Of(row.Entry.Source)),
        new("supersedes", DataType.Text, null, "รหัสรายการที่แก้ ว่างคือไม่ได้แก้รายการใด", "Id of the entry that it corrects; empty where it corrects none.", row => row.Entry.Supersedes is { } earlier ? ResponseCountOutput.IdOf(row.Survey.Survey.Assessment, earlier) : null),
        new("reason", DataType.Text, null, "เหตุผลที่แก้", "Why it corrects.", row => row.Entry.Reason),
        new("note", DataType.Text, null, "หมายเหตุ", "A remark.", row => row.Entry.Note),
        new("isSample", DataType.Boolean, null, "เป็นข้อมูลตัวอย่าง ไม่ใช่ข้อเท็จจริง", "Whether it is only an example, not a fact.", row => row.Entry.IsSample),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<CountsFeedRow> RowsOf(Assessment assessment, FeedQuestion asked) => assessment.Surveys.SelectMany(survey =>
    {
        var counting = survey.History.Entries.Select(entry => entry.Id).ToHashSet();
        return survey.Recorded().Where(entry => asked.Covers(entry.Day)).Select(entry => new CountsFeedRow(survey, entry, counting.Contains(entry.Id)));
    });
}

/// <summary>An entry with its survey.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Counts">Whether it counts at the moment that is asked about.</param>
internal sealed record CountsFeedRow(SurveyProgress Survey, ResponseCount Entry, bool Counts);
