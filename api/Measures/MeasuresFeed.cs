using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>
/// The measures of the annual report as they stand, one row each: first the columns of a published version, in their order, then how far each has come.
/// A published version holds no progress: it is what was signed.
/// </summary>
internal sealed class MeasuresFeed() : Feed<MeasureRow>(
    "measures",
    new("มาตรการของรายงานประจำปี", "The measures of the annual report"),
    FeedFilters.None,
    [
        .. PublishedTables.Measures.Select(column => new DataColumnOf<MeasureRow>(column.Column, row => column.Value(row.Published))),
        new("completion", DataType.Text, null, "ความครบถ้วน 5 ระดับที่ใช้อยู่: NO_EVIDENCE NOT_STARTED LIMITED SUBSTANTIAL COMPLETE", "Completion that holds, on five points: NO_EVIDENCE, NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE.", row => EnumNames.Of(row.Progress.Completion.Value)),
        new("completionProposed", DataType.Text, null, "ความครบถ้วนที่กฎของระบบเสนอ (ไม่ใช่เกณฑ์ ป.ป.ช.)", "Completion that this program's own rule proposes.", row => EnumNames.Of(row.Progress.Completion.Proposal.Value)),
        new("timeliness", DataType.Text, null, "ทันกำหนดหรือไม่ เทียบกำหนดแรกและกำหนดปัจจุบัน: NOT_DUE ON_TIME ONLY_BY_MOVED_DEADLINE LATE ว่างคือไม่ทราบ", "Judged by the first and the present deadline: NOT_DUE, ON_TIME, ONLY_BY_MOVED_DEADLINE, LATE; empty where not known.", row => row.Progress.Timeliness is { } timeliness ? EnumNames.Of(timeliness) : null),
        new("firstDeadline", DataType.Date, null, "วันสุดท้ายของระยะเวลาตามแผนแรก (ค.ศ.)", "Last day of the period as it was planned first; empty where it could not be read.", row => row.Progress.Deadline?.First),
        new("deadline", DataType.Date, null, "วันสุดท้ายของระยะเวลาปัจจุบัน (ค.ศ.)", "Last day of the period as it is planned now; empty where it could not be read.", row => row.Progress.Deadline?.InForce),
        new("nextDeadline", DataType.Date, null, "กำหนดถัดไปของขั้นตอนที่ยังไม่แล้วเสร็จหรือของมาตรการ (ค.ศ.) ว่างคือไม่มี", "Next deadline of an open step or of the measure; empty where none is ahead or known.", row => row.Progress.NextDeadline?.InForce),
        new("stepsFollowed", DataType.Integer, "steps", "จำนวนขั้นตอนที่ติดตาม", "Steps that are followed, 0 or more.", row => row.Progress.Followed.Count),
        new("stepsDone", DataType.Integer, "steps", "ในจำนวนนั้น แล้วเสร็จ", "Of those, done.", row => row.Progress.Followed.Count(step => step.Data!.Status == StepStatus.Done)),
        new("stepsOverdue", DataType.Integer, "steps", "ในจำนวนนั้น เลยกำหนดและยังไม่แล้วเสร็จ", "Of those, overdue and not done.", row => row.Progress.Followed.Count(step => step is { IsOpen: true, Timeliness: Timeliness.Late })),
        new("stepsOnlyByMovedDeadline", DataType.Integer, "steps", "ในจำนวนนั้น ทันเฉพาะกำหนดที่เลื่อน", "Of those, on time only by a moved deadline.", row => row.Progress.Followed.Count(step => step.Timeliness == Timeliness.OnlyByMovedDeadline)),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<MeasureRow> RowsOf(Assessment assessment, FeedQuestion asked) =>
        assessment.Plan.Measures.Select(progress => new MeasureRow(PublishedRow.Of(assessment, progress.Measure), progress));
}

/// <summary>A measure as it would be published, and how far it has come.</summary>
internal sealed record MeasureRow(PublishedRow Published, MeasureProgress Progress);
