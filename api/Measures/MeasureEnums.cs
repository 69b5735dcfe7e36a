using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

internal sealed class StepStatusType() : DescribedEnum<StepStatus>("How far a step of a measure has come.", status => status switch
{
    StepStatus.NotStarted => "Not begun.",
    StepStatus.UnderWay => "Begun.",
    StepStatus.Done => "Finished.",
    StepStatus.Dropped => "Given up.",
    _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not described."),
});

internal sealed class TimelinessType() : DescribedEnum<Timeliness>(
    "Whether something was done, or can still be done, by its deadline: judged by the first deadline and by the one in force.", timeliness => timeliness switch
    {
        Timeliness.NotDue => "Open, and no deadline has passed.",
        Timeliness.OnTime => "Done by the first deadline and by the one in force.",
        Timeliness.OnlyByMovedDeadline => "The first deadline has passed; only by the one that it was moved to is it on time, or not due yet.",
        Timeliness.Late => "The deadline in force passed before it was done.",
        _ => throw new ArgumentOutOfRangeException(nameof(timeliness), timeliness, "Not described."),
    });

internal sealed class MeasureCompletionType() : DescribedEnum<MeasureCompletion>(
    "How complete a measure is, on five points; this program's own scale, not the commission's.", completion => completion switch
    {
        MeasureCompletion.NoEvidence => "Nothing is recorded that could show anything.",
        MeasureCompletion.NotStarted => "Its steps are followed, and none was begun.",
        MeasureCompletion.Limited => "Begun, or said to be done without anything that shows it.",
        MeasureCompletion.Substantial => "At least half is done, and something shows it.",
        MeasureCompletion.Complete => "Every step is done, every target reached, and something shows it.",
        _ => throw new ArgumentOutOfRangeException(nameof(completion), completion, "Not described."),
    });

internal sealed class UnitKindType() : DescribedEnum<UnitKind>("What kind of unit answers for something, told by its name.", kind => kind switch
{
    UnitKind.Section => "A section of the office.",
    UnitKind.AllStaff => "Everybody (เจ้าหน้าที่ทุกคน).",
    UnitKind.Committee => "A committee or a working group (คณะกรรมการ, คณะทำงาน).",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

internal sealed class ReminderKindType() : DescribedEnum<ReminderKind>("Why somebody is reminded, the most pressing first.", kind => kind switch
{
    ReminderKind.Overdue => "The deadline in force has passed, and it is not done.",
    ReminderKind.DueInOneDay => "Due today or tomorrow.",
    ReminderKind.DueInSevenDays => "Due within 7 days.",
    ReminderKind.DueInThirtyDays => "Due within 30 days.",
    ReminderKind.PeriodOverWithoutResult => "Its period is over, and no result is told.",
    ReminderKind.NoChange => "Under way, and nothing was recorded for 30 days.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

internal sealed class PlanFieldType() : DescribedEnum<PlanField>("What of a plan can change.", field => field switch
{
    PlanField.Title => "The measure itself (มาตรการ/แนวทาง).",
    PlanField.Steps => "Its steps as the report lists them (ขั้นตอน/วิธีการปฏิบัติ).",
    PlanField.ResponsibleUnits => "The responsible units (หน่วยงานผู้รับผิดชอบ).",
    PlanField.Period => "When it is carried out (ระยะเวลาดำเนินการ).",
    PlanField.Results => "What was done (สรุปผลการดำเนินการ).",
    PlanField.Outcomes => "What came of it (ผลลัพธ์/ความสำเร็จ).",
    PlanField.StepText => "The words of a step that is followed.",
    PlanField.StepUnits => "The units that answer for a step.",
    PlanField.StepPlannedStart => "The first day of a step as planned.",
    PlanField.StepPlannedEnd => "The last day of a step as planned: its deadline.",
    PlanField.Target => "The target of a metric.",
    _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not described."),
});
