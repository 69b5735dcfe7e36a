using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Dashboards.Measures;

/// <summary>What stands in the form of a step: what is stored, or what a person typed that could not be stored.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Status">How far it has come: its name in the program; empty for what its days say.</param>
/// <param name="Units">Who answers for it, with commas.</param>
/// <param name="PlannedStart">The first day as planned, as typed.</param>
/// <param name="PlannedEnd">The deadline, as typed.</param>
/// <param name="Start">The day on which it was begun, as typed.</param>
/// <param name="End">The day on which it was done, as typed.</param>
/// <param name="Reason">Why it is changed.</param>
public sealed record TypedStep(string? Text, string? Status, string? Units, string? PlannedStart, string? PlannedEnd, string? Start, string? End, string? Reason)
{
    /// <summary>The fields as people read them, without the reason.</summary>
    public IReadOnlyList<FormField> Fields =>
    [
        new("ขั้นตอน", Text),
        new("สถานะ", Enum.TryParse<StepStatus>(Status, out var status) ? MeasureWords.Name(status).Thai : Status),
        new("ผู้รับผิดชอบ", Units),
        new("เริ่มตามแผน", PlannedStart),
        new("กำหนดเสร็จ", PlannedEnd),
        new("เริ่มจริง", Start),
        new("เสร็จจริง", End),
    ];

    /// <summary>What a step would have been typed as.</summary>
    public static TypedStep Of(StepProgress step) => step.Data is { } data
        ? new(step.Text, data.Status.ToString(), string.Join(", ", data.Units.Names), Day(data.PlannedStart), Day(data.PlannedEnd), Day(data.Start), Day(data.End), null)
        : new(step.Text, null, null, null, null, null, null, null);

    private static string Day(DateOnly? day) => day is { } known ? ThaiFormat.Official.ShortDate(known) : "";
}
