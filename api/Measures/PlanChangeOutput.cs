using System.ComponentModel;
using System.Globalization;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("PlanChange"), Description("A text of a measure that was replaced; the old text is kept.")]
internal sealed class PlanChangeOutput
{
    [Description("The number of the measure, 1 to 99.")]
    public required int MeasureNumber { get; init; }

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

    /// <summary>A page of changes, in order of measure and time.</summary>
    internal static Connection<PlanChangeOutput> PageOf(IEnumerable<MeasureChange> changes, PlanChangeFilter? where, PageRequest page, string list, IMapper mapper) => Paging
        .Cut([.. changes.Where(change => where?.Admits(change) != false)], page, list, KeyOf)
        .ToConnection(mapper.Map<PlanChangeOutput>);

    // One text of one measure is replaced once at one moment.
    private static string KeyOf(MeasureChange change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.Number}/{change.Recorded.At.UtcTicks}/{change.Field}");
}

[Name("PlanChangeFilter"), Description("Which replaced texts are asked for. Everything that is given must hold.")]
internal sealed class PlanChangeFilter
{
    [Description("The number of the measure.")]
    public RangeFilter<int>? MeasureNumber { get; init; }

    [Description("What was replaced.")]
    public EnumFilter<MeasureField>? Field { get; init; }

    [Description("When.")]
    public RangeFilter<DateTimeOffset>? At { get; init; }

    /// <summary>Whether a change is asked for.</summary>
    internal bool Admits(MeasureChange change) =>
        MeasureNumber?.Admits(change.Number) != false && Field?.Admits(change.Field) != false && At?.Admits(change.Recorded.At) != false;
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
