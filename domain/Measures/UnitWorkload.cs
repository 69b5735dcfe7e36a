using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The open steps that a unit answers for. A step of several units counts for each of them.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Later">Open steps that are due in more than 30 days or have no deadline, 0 or more.</param>
/// <param name="Due">Open steps that are due today or within 30 days, 0 or more.</param>
/// <param name="Overdue">Open steps whose deadline in force has passed, 0 or more.</param>
/// <param name="OnlyByMovedDeadline">Of those that are not overdue, how many would be by their first deadline.</param>
public sealed record UnitWorkload(string Unit, UnitKind Kind, int Later, int Due, int Overdue, int OnlyByMovedDeadline)
{
    /// <summary>Due within so many days is "due".</summary>
    public const int DueDays = 30;

    /// <summary>All open steps.</summary>
    public int Open => Later + Due + Overdue;

    /// <summary>The units that answer for open steps: those with most overdue, then most due steps first.</summary>
    /// <param name="measures">The measures as they stand on one day.</param>
    public static IReadOnlyList<UnitWorkload> Of(IReadOnlyList<MeasureProgress> measures) =>
    [
        .. measures.SelectMany(progress => progress.Steps.Where(step => step.IsOpen).SelectMany(step =>
                UnitsOf(step, progress.Measure).Select(unit => (Unit: unit, Step: step, Left: step.DaysLeft(progress.Today)))))
            .GroupBy(row => Wording.Squeezed(row.Unit))
            .Select(rows => new UnitWorkload(
                rows.First().Unit,
                MeasureUnits.KindOf(rows.First().Unit),
                rows.Count(row => row.Left is null or > DueDays),
                rows.Count(row => row.Left is >= 0 and <= DueDays),
                rows.Count(row => row.Left < 0),
                rows.Count(row => row.Step.Timeliness == Timeliness.OnlyByMovedDeadline)))
            .OrderByDescending(unit => unit.Overdue).ThenByDescending(unit => unit.Due).ThenByDescending(unit => unit.Later).ThenBy(unit => unit.Unit, StringComparer.Ordinal),
    ];

    /// <summary>Who answers for a step: its own units, else those of its measure.</summary>
    public static IReadOnlyList<string> UnitsOf(StepProgress step, Measure measure) => step.Data is { Units.Names: { Count: > 0 } named } ? named : measure.ResponsibleUnits;
}
