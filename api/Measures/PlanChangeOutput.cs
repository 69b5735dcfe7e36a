using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("PlanChange"), Description("A text of a measure that was replaced; the old text is kept.")]
internal sealed class PlanChangeOutput
{
    [Description("What was replaced.")]
    public required MeasureField Field { get; init; }

    [Description("The text before; empty where the measure was new.")]
    public required string Old { get; init; }

    [Description("The text after; empty where the measure was taken out of the report.")]
    public required string New { get; init; }

    [Description("When.")]
    public required DateTimeOffset At { get; init; }

    [Description("Who.")]
    public required string By { get; init; }

    [Description("Why.")]
    public required string Reason { get; init; }
}

internal sealed class MeasureFieldType() : DescribedEnum<MeasureField>("A column of the official table of measures.", field => field switch
{
    MeasureField.Title => "The measure itself (มาตรการ/แนวทาง).",
    MeasureField.Steps => "Its steps (ขั้นตอน/วิธีการปฏิบัติ).",
    MeasureField.ResponsibleUnits => "The responsible units (หน่วยงานผู้รับผิดชอบ).",
    MeasureField.Period => "When it is carried out (ระยะเวลาดำเนินการ).",
    MeasureField.Results => "What was done (สรุปผลการดำเนินการ).",
    MeasureField.Outcomes => "What came of it (ผลลัพธ์/ความสำเร็จ).",
    _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not described."),
});
