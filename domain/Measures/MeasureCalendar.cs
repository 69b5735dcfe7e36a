using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A deadline as a calendar shows it: a whole day.</summary>
/// <param name="Uid">A stable name: the same deadline keeps it when it is moved.</param>
/// <param name="Day">The last day.</param>
/// <param name="Summary">What is due, in Thai.</param>
/// <param name="Description">By whom, in which measure, and whether it was moved; lines parted by line feeds.</param>
/// <param name="ChangedAt">When it was recorded last: what the calendar says of its age, and not the time at which it was asked.</param>
public sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, DateTimeOffset ChangedAt);

/// <summary>The open deadlines of measures and steps as events of a calendar. Nothing in it changes with the clock alone.</summary>
public static class MeasureCalendar
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>The events of a year's plan: measures that are not finished, and their open steps.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="plan">Its measures.</param>
    /// <param name="unit">Only deadlines of this unit; all where left out.</param>
    public static IReadOnlyList<CalendarEvent> Of(AssessmentKey key, MeasurePlan plan, string? unit) =>
        [.. plan.Measures.SelectMany(progress => OfMeasure(key, progress, unit)).OrderBy(deadline => deadline.Day).ThenBy(deadline => deadline.Uid, StringComparer.Ordinal)];

    private static IEnumerable<CalendarEvent> OfMeasure(AssessmentKey key, MeasureProgress progress, string? unit)
    {
        var (measure, number) = (progress.Measure, Format.Number(progress.Measure.Number));
        if (progress is { Deadline: { } end, IsFinished: false } && IsOf(measure.ResponsibleUnits))
        {
            yield return new(
                Uid($"measure-{number}"),
                end.InForce,
                $"สิ้นสุดระยะเวลามาตรการที่ {number}: {measure.FirstLine}",
                Described(end, measure.ResponsibleUnits),
                progress.ChangedAt ?? ThaiTime.EndOfDay(key.FiscalYear.Start));
        }

        foreach (var step in progress.Steps.Where(step => step is { IsOpen: true, Deadline: not null }))
        {
            var units = UnitWorkload.UnitsOf(step, measure);
            if (IsOf(units))
            {
                yield return new(
                    Uid($"measure-{number}-step-{Format.Number(step.Number)}"),
                    step.Deadline!.InForce,
                    $"ครบกำหนด: {step.Text}",
                    $"มาตรการที่ {number} {measure.FirstLine} ขั้นตอนที่ {Format.Number(step.Number)}\n{Described(step.Deadline, units)}",
                    step.Recorded!.At);
            }
        }

        bool IsOf(IReadOnlyList<string> units) => unit is null || units.Any(named => MeasureUnits.Same(named, unit));

        string Uid(string name) => $"{name}-{key.FiscalYear}-{key.Agency.Value}@kolum-ita-analytics";
    }

    private static string Described(Deadline deadline, IReadOnlyList<string> units) =>
        $"ผู้รับผิดชอบ: {(units.Count == 0 ? "–" : string.Join(", ", units))}\nกำหนด: {MeasureWords.Said(deadline, Format)}";
}

/// <summary>Writes a calendar that calendar programs subscribe to (iCalendar, RFC 5545).</summary>
public interface ICalendarWriter
{
    /// <summary>The calendar.</summary>
    /// <param name="name">Its name, in Thai.</param>
    /// <param name="events">Its events.</param>
    /// <returns>The file (UTF-8); equal events give equal bytes.</returns>
    byte[] Write(string name, IReadOnlyList<CalendarEvent> events);
}
