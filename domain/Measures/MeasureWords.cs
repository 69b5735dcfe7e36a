using System.Globalization;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The words for statuses, deadlines, completion and reminders: the same on every surface.</summary>
public static class MeasureWords
{
    /// <summary>The unit of a count of steps.</summary>
    public const string Steps = "ขั้นตอน";

    /// <summary>How far a step has come.</summary>
    public static BilingualText Name(StepStatus status) => status switch
    {
        StepStatus.NotStarted => new("ยังไม่เริ่ม", "not started"),
        StepStatus.UnderWay => new("กำลังดำเนินการ", "under way"),
        StepStatus.Done => new("แล้วเสร็จ", "done"),
        StepStatus.Dropped => new("ยกเลิก", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>Whether something is on time.</summary>
    public static BilingualText Name(Timeliness timeliness) => timeliness switch
    {
        Timeliness.NotDue => new("ยังไม่ถึงกำหนด", "not due"),
        Timeliness.OnTime => new("ทันกำหนด", "on time"),
        Timeliness.OnlyByMovedDeadline => new("ทันเฉพาะกำหนดที่เลื่อน", "on time only by the moved deadline"),
        Timeliness.Late => new("ช้ากว่ากำหนด", "late"),
        _ => throw new ArgumentOutOfRangeException(nameof(timeliness), timeliness, "Unknown timeliness."),
    };

    /// <summary>A point of the scale of completion.</summary>
    public static BilingualText Name(MeasureCompletion completion) => completion switch
    {
        MeasureCompletion.NoEvidence => new("ไม่มีหลักฐาน", "no evidence"),
        MeasureCompletion.NotStarted => new("ยังไม่เริ่ม", "not started"),
        MeasureCompletion.Limited => new("ดำเนินการบางส่วน", "limited"),
        MeasureCompletion.Substantial => new("ดำเนินการส่วนใหญ่", "substantial"),
        MeasureCompletion.Complete => new("ดำเนินการครบถ้วน", "complete"),
        _ => throw new ArgumentOutOfRangeException(nameof(completion), completion, "Unknown completion."),
    };

    /// <summary>What of a plan can change.</summary>
    public static BilingualText Name(PlanField field) => field switch
    {
        PlanField.Title => new("มาตรการ/แนวทาง", "the measure"),
        PlanField.Steps => new("ขั้นตอน/วิธีการปฏิบัติ", "steps"),
        PlanField.ResponsibleUnits => new("หน่วยงานผู้รับผิดชอบ", "responsible units"),
        PlanField.Period => new("ระยะเวลาดำเนินการ", "period"),
        PlanField.Results => new("สรุปผลการดำเนินการ", "results"),
        PlanField.Outcomes => new("ผลลัพธ์/ความสำเร็จ", "outcomes"),
        PlanField.StepText => new("ข้อความ", "text"),
        PlanField.StepUnits => new("ผู้รับผิดชอบ", "units"),
        PlanField.StepPlannedStart => new("วันเริ่มตามแผน", "planned start"),
        PlanField.StepPlannedEnd => new("กำหนดเสร็จ", "planned end"),
        PlanField.Target => new("เป้าหมาย", "target"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    /// <summary>Why somebody is reminded.</summary>
    public static BilingualText Name(ReminderKind kind) => kind switch
    {
        ReminderKind.Overdue => new("เลยกำหนด", "overdue"),
        ReminderKind.DueInOneDay => new("ครบกำหนดวันนี้หรือพรุ่งนี้", "due today or tomorrow"),
        ReminderKind.DueInSevenDays => new("ครบกำหนดใน 7 วัน", "due in 7 days"),
        ReminderKind.DueInThirtyDays => new("ครบกำหนดใน 30 วัน", "due in 30 days"),
        ReminderKind.PeriodOverWithoutResult => new("สิ้นสุดระยะเวลาแต่ยังไม่มีผล", "period over with no result"),
        ReminderKind.NoChange => new("ไม่มีความเคลื่อนไหว 30 วัน", "no change for 30 days"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown reminder."),
    };

    /// <summary>The sign of a step: its timeliness where it is late or only saved by a moved deadline, else its status.</summary>
    public static ChartTone Tone(StepProgress step) => step switch
    {
        { Timeliness: Timeliness.Late } => ChartTone.Behind,
        { Timeliness: Timeliness.OnlyByMovedDeadline } => ChartTone.Watch,
        { Data.Status: StepStatus.Done } => ChartTone.Reached,
        _ => ChartTone.Plain,
    };

    /// <summary>The step in a word or two: "แล้วเสร็จ · ทันกำหนด", "ยังไม่มีข้อมูล".</summary>
    public static string Said(StepProgress step) => step.Data is not { } data ? ChartSpec.NoData
        : step.Timeliness is { } timeliness and not Timeliness.NotDue ? $"{Name(data.Status).Thai} · {Name(timeliness).Thai}"
        : Name(data.Status).Thai;

    /// <summary>"๓๑ มี.ค. ๒๕๖๘", with "(เดิม ๒๘ ก.พ. ๒๕๖๘)" behind it where it was moved.</summary>
    public static string Said(Deadline deadline, ThaiFormat format) =>
        deadline.IsMoved ? $"{format.ShortDate(deadline.InForce)} (เดิม {format.ShortDate(deadline.First)})" : format.ShortDate(deadline.InForce);

    /// <summary>A status that somebody wrote, in Thai or English.</summary>
    public static StepStatus? TryReadStatus(string text)
    {
        var written = Wording.Squeezed(text);
        return Enum.GetValues<StepStatus>().Cast<StepStatus?>().FirstOrDefault(status =>
            new[] { Name(status!.Value).Thai, Name(status.Value).English, status.Value.ToString() }.Any(name => Wording.Squeezed(name).Equals(written, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A day for an English text and for files: 2025-03-31; empty for none.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
