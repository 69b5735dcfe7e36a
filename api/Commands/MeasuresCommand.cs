using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>measures FY</c>: each measure with completion, timeliness and next deadline, and what units should be reminded of; <c>measures copy FY FY</c>: next year's plan.</summary>
internal static class MeasuresCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = new Argument<int?>("FY") { Description = Years.Argument().Description, Arity = ArgumentArity.ZeroOrOne };
        var asOf = Years.AsOf();
        var unit = new Option<string?>("--unit") { Description = "เฉพาะหน่วยงานนี้ / only this responsible unit", HelpName = "UNIT" };
        var due = new Option<int?>("--due") { Description = "เตือนเฉพาะที่เลยกำหนดหรือจะครบกำหนดใน N วัน / remind only of what is past or due within N days", HelpName = "N" };
        var command = new Command("measures", "มาตรการตลอดปี: ความคืบหน้า กำหนด การเตือน แผนปีถัดไป / measures through the year: progress, deadlines, reminders, next year's plan")
        {
            year, asOf, unit, due, MeasureChangesCommand.Step(open, screen), MeasureChangesCommand.Judge(open, screen), MeasureChangesCommand.Link(open, screen), Copy(open, screen),
            MeasureFilesCommand.Import(open, screen), MeasureFilesCommand.Export(open, screen), MeasureFilesCommand.Calendar(open, screen),
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var asked = await workspace.YearAsync(parsed.GetValue(year), cancellation);
            Tell(screen, (await workspace.AssessmentAsync(asked, Years.Moment(parsed.GetValue(asOf)), cancellation)).Plan, parsed.GetValue(unit), parsed.GetValue(due));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(Screen screen, MeasurePlan plan, string? unit, int? due)
    {
        var shown = plan.Measures.Where(progress => unit is null || IsOf(progress, unit)).ToList();
        if (shown.Count == 0)
        {
            screen.Say(unit is null ? "ยังไม่มีมาตรการของปีนี้" : $"ไม่มีมาตรการของ {unit}", unit is null ? "The year has no measures yet." : $"No measure of {unit}.");
        }

        foreach (var progress in shown)
        {
            screen.Output.WriteLine($"{Format.Number(progress.Measure.Number)}. {progress.Measure.FirstLine}");
            screen.Output.WriteLine($"   {string.Join(" · ", Standing(progress))}");
            foreach (var step in progress.Followed.Where(step => unit is null || UnitWorkload.UnitsOf(step, progress.Measure).Any(named => MeasureUnits.Same(named, unit))))
            {
                screen.Output.WriteLine($"   {Format.Number(step.Number)}) {step.Text}: {MeasureWords.Said(step)}{(step.Deadline is { } deadline ? $" · กำหนด {MeasureWords.Said(deadline, Format)}" : "")}");
            }
        }

        foreach (var reminder in plan.RemindersOf(unit, due))
        {
            var place = $"มาตรการที่ {Format.Number(reminder.Measure)}{(reminder.Step is { } step ? $" ขั้นตอนที่ {Format.Number(step)}" : "")}";
            screen.Output.WriteLine($"{(reminder.IsAhead ? "◆" : "▲")} {MeasureWords.Name(reminder.Kind).Thai} ({Format.Number(reminder.Days)} วัน): {place} {reminder.Text} ({string.Join(", ", reminder.Units)})");
        }
    }

    private static bool IsOf(MeasureProgress progress, string unit) =>
        progress.Measure.ResponsibleUnits.Any(named => MeasureUnits.Same(named, unit)) || progress.Followed.Any(step => step.Data!.Units.Has(unit));

    private static IEnumerable<string> Standing(MeasureProgress progress)
    {
        var completion = progress.Completion;
        yield return completion.Judged is null
            ? MeasureWords.Name(completion.Value).Thai
            : $"{MeasureWords.Name(completion.Value).Thai} (ผู้ประเมินกำหนด ระบบเสนอ {MeasureWords.Name(completion.Proposal.Value).Thai})";
        if (progress.Timeliness is { } timeliness)
        {
            yield return MeasureWords.Name(timeliness).Thai;
        }

        yield return $"ติดตาม {Format.Number(progress.Followed.Count)} จาก {Format.Number(progress.Steps.Count)} {MeasureWords.Steps}";
        if (progress.NextDeadline is { } next)
        {
            yield return $"กำหนดถัดไป {MeasureWords.Said(next, Format)}";
        }
    }

    private static Command Copy(WorkspaceOpener open, Screen screen)
    {
        var from = new Argument<int>("FROM") { Description = "ปีที่คัดลอก / the year that is copied" };
        var to = new Argument<int>("TO") { Description = "ปีปลายทางที่ยังไม่มีมาตรการ / the year that it is copied to; it has no measures yet" };
        var dryRun = ImportCommand.DryRun();
        var reason = new Option<string>("--reason")
        {
            Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "คัดลอกแผนจากปีก่อน (plan copied)",
        };
        var command = new Command("copy", "สร้างแผนปีถัดไปจากปีนี้ / make next year's plan from this year's") { from, to, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var source = new AssessmentKey(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(from)));
            var copied = await workspace.Get<CopyPlan>().RunAsync(
                source, parsed.GetRequiredValue(to), parsed.GetRequiredValue(reason), Actor.LocalUser, parsed.GetValue(dryRun), cancellation);
            screen.Say(copied.Findings);
            if (!copied.TryGet(out var plan))
            {
                screen.Say("✗ ไม่ได้คัดลอก ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            foreach (var measure in plan.Measures)
            {
                screen.Output.WriteLine($"+ {Format.Number(measure.Number)}. {measure.FirstLine} · {measure.PeriodAsWritten.ReplaceLineEndings(" ")}");
            }

            var counts = $"{plan.Measures.Count} มาตรการ {plan.Steps} {MeasureWords.Steps}";
            screen.Say(
                parsed.GetValue(dryRun) ? $"ลองคัดลอก ยังไม่บันทึก: {counts}" : $"คัดลอกไปปี {plan.Target.FiscalYear} แล้ว: {counts}",
                parsed.GetValue(dryRun) ? $"Dry run, nothing stored: {plan.Measures.Count} measures, {plan.Steps} steps." : $"Copied to {plan.Target.FiscalYear}: {plan.Measures.Count} measures, {plan.Steps} steps.");
            return ExitCode.Done;
        });
        return command;
    }
}
