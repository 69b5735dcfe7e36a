using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The steps of a measure with plan and reality, and the open steps per unit, as charts.</summary>
public static class MeasureGantt
{
    /// <summary>The key of <see cref="Workload"/>.</summary>
    public const string WorkloadKey = "measures.workload";

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>
    /// The steps that are followed, with plan, reality and both deadlines, judged on the last day on which one was recorded: it does not change with
    /// the clock alone, so that a report that holds it stays equal.
    /// </summary>
    /// <param name="progress">The measure; at least one of its steps is followed.</param>
    /// <param name="year">The fiscal year of its report.</param>
    public static ChartSpec Of(MeasureProgress progress, BuddhistFiscalYear year)
    {
        var day = progress.StepsAsOf!.Value;
        var steps = progress.StepsOn(day).Where(step => step.Data is not null).ToList();
        var (number, summary, asOf) = (Format.Number(progress.Measure.Number), Summary(steps, progress.Steps.Count), $"ข้อมูล ณ {Format.ShortDate(day)}");
        var rows = steps.Select(step => Row(step, day)).ToList();
        var axis = rows.SelectMany(Days).Aggregate(year.Period, (span, known) => span.Including(known));
        return new(
            MeasureCharts.TimelineKey(progress.Measure.Number),
            ChartKind.MeasureTimeline,
            $"มาตรการที่ {number}: {summary}",
            "เดือน",
            $"แผนภูมิขั้นตอนของมาตรการที่ {number} {progress.Measure.FirstLine}: {summary}. {string.Join(" ", rows.Select(row => $"{row.Name} {row.Text} {row.Label}{(row.Dates.Length > 0 ? $" {row.Dates}" : "")}."))} {asOf}",
            day,
            asOf,
            HasSampleData: false,
            new GanttDrawing(axis.Start, axis.EndExclusive, MeasureCharts.Ticks(axis), rows, new("แผน", "ดำเนินการจริง", "กำหนด", "กำหนดเดิมก่อนเลื่อน"), summary),
            Table(steps));
    }

    /// <summary>The open steps per unit: overdue, due within 30 days, later.</summary>
    /// <param name="plan">The measures as they stand today.</param>
    public static ChartSpec Workload(MeasurePlan plan)
    {
        var units = plan.Workload;
        var asOf = units.Count == 0 ? ChartSpec.NoData : $"ข้อมูล ณ {Format.ShortDate(plan.Today)}";
        var summary = units.Count == 0 ? ChartSpec.NoData
            : $"{Format.Number(units.Count)} หน่วยงาน เลยกำหนด {Format.Number(units.Sum(unit => unit.Overdue))} ใกล้กำหนด {Format.Number(units.Sum(unit => unit.Due))} {MeasureWords.Steps}";
        return new(
            WorkloadKey,
            ChartKind.UnitWorkload,
            $"งานค้างตามหน่วยงาน: {summary}",
            MeasureWords.Steps,
            $"แผนภูมิแท่งขั้นตอนที่ยังไม่แล้วเสร็จตามหน่วยงาน {summary}. {string.Join(" ", units.Select(unit => $"{unit.Unit} {Said(unit)}."))} {asOf}",
            units.Count == 0 ? null : plan.Today,
            asOf,
            HasSampleData: false,
            new StackedBarsDrawing(
                [new("เลยกำหนด", ChartTone.Behind), new("ครบกำหนดใน ๓๐ วัน", ChartTone.Watch), new("หลังจากนั้นหรือไม่มีกำหนด", ChartTone.Plain)],
                [.. units.Select(unit => new StackedBar(unit.Unit, [unit.Overdue, unit.Due, unit.Later], Said(unit)))],
                $"{MeasureWords.Steps}ที่ยังไม่แล้วเสร็จ",
                units.Count == 0 ? null : summary),
            new(
                [new("unit", "หน่วยงาน"), new("open", "ยังไม่แล้วเสร็จ", MeasureWords.Steps), new("overdue", "เลยกำหนด", MeasureWords.Steps), new("due", "ครบกำหนดใน 30 วัน", MeasureWords.Steps), new("onlyByMovedDeadline", "ทันเฉพาะกำหนดที่เลื่อน", MeasureWords.Steps)],
                [.. units.Select(unit => (IReadOnlyList<ChartCell>)[new(unit.Unit), Count(unit.Open), Count(unit.Overdue), Count(unit.Due), Count(unit.OnlyByMovedDeadline)])]));
    }

    private static string Said(UnitWorkload unit) =>
        $"ค้าง {Format.Number(unit.Open)}: เลยกำหนด {Format.Number(unit.Overdue)} ใกล้กำหนด {Format.Number(unit.Due)}{(unit.OnlyByMovedDeadline > 0 ? $" ({MeasureWords.Name(Timeliness.OnlyByMovedDeadline).Thai} {Format.Number(unit.OnlyByMovedDeadline)})" : "")}";

    private static string Summary(List<StepProgress> steps, int all)
    {
        var counted = steps.Where(step => step.Data!.Status != StepStatus.Dropped).ToList();
        List<string> parts = [$"แล้วเสร็จ {Format.Number(counted.Count(step => step.Data!.Status == StepStatus.Done))} จาก {Format.Number(counted.Count)} {MeasureWords.Steps}"];
        foreach (var word in new[] { Timeliness.Late, Timeliness.OnlyByMovedDeadline })
        {
            if (counted.Count(step => step.Timeliness == word) is > 0 and var count)
            {
                parts.Add($"{MeasureWords.Name(word).Thai} {Format.Number(count)}");
            }
        }

        if (all > steps.Count)
        {
            parts.Add($"ยังไม่ติดตาม {Format.Number(all - steps.Count)}");
        }

        return string.Join(" · ", parts);
    }

    private static GanttRow Row(StepProgress step, DateOnly day)
    {
        var data = step.Data!;
        var isUnderWay = data is { Status: StepStatus.UnderWay, Start: not null };
        var last = isUnderWay ? day : data.End;
        var (begun, ended) = (data.Start ?? data.End, last ?? data.Start);
        return new(
            $"ขั้นตอนที่ {Format.Number(step.Number)}",
            step.Text,
            MeasureWords.Said(step),
            step.Deadline is { } deadline ? $"กำหนด {MeasureWords.Said(deadline, Format)}" : "",
            MeasureWords.Tone(step),
            data.PlannedStart is { } from && data.PlannedEnd is { } to ? new(from, to.AddDays(1)) : null,
            begun is { } first && ended is { } final && final >= first ? new(first, final.AddDays(1)) : null,
            isUnderWay,
            step.Deadline?.InForce,
            step.Deadline is { IsMoved: true } moved ? moved.First : null);
    }

    private static IEnumerable<DateOnly> Days(GanttRow row) =>
        new[] { row.Plan?.Start, row.Plan?.EndExclusive.AddDays(-1), row.Real?.Start, row.Real?.EndExclusive.AddDays(-1), row.Deadline, row.FirstDeadline }.OfType<DateOnly>();

    private static ChartTable Table(IEnumerable<StepProgress> steps) => new(
        [
            new("step", "ขั้นตอน"), new("units", "ผู้รับผิดชอบ"), new("status", "สถานะ"), new("plannedStart", "เริ่มตามแผน"), new("firstDeadline", "กำหนดเดิม"),
            new("deadline", "กำหนดปัจจุบัน"), new("start", "เริ่มจริง"), new("end", "แล้วเสร็จจริง"), new("timeliness", "ทันกำหนด"),
        ],
        [
            .. steps.Select(step => (IReadOnlyList<ChartCell>)
            [
                new($"{Format.Number(step.Number)}. {step.Text}", step.Number),
                new(step.Data!.Units.Names.Count == 0 ? "–" : string.Join(", ", step.Data.Units.Names)),
                new(MeasureWords.Name(step.Data.Status).Thai),
                MeasureCharts.Day(step.Data.PlannedStart),
                MeasureCharts.Day(step.Deadline?.First),
                MeasureCharts.Day(step.Deadline?.InForce),
                MeasureCharts.Day(step.Data.Start),
                MeasureCharts.Day(step.Data.End),
                new(step.Timeliness is { } timeliness ? MeasureWords.Name(timeliness).Thai : "–"),
            ]),
        ]);

    private static ChartCell Count(int number) => new(Format.Number(number), number);
}
