using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>Single changes of a measure: <c>measures step</c>, <c>measures judge</c>, <c>measures link</c>.</summary>
internal static class MeasureChangesCommand
{
    private const string Proposal = "proposal";

    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary><c>measures step FY MEASURE [STEP] --status … --end …</c>: what is left out stays as it is.</summary>
    public static Command Step(WorkspaceOpener open, Screen screen)
    {
        var step = new Argument<int?>("STEP") { Description = "เลขขั้นตอน เว้นเมื่อเพิ่มขั้นตอนใหม่ / number of the step; left out for a new one", Arity = ArgumentArity.ZeroOrOne };
        var text = Text("--text", "ข้อความของขั้นตอน / the words of the step", "TEXT");
        var status = Text("--status", "สถานะ / status", "STATUS");
        status.AcceptOnlyFromAmong([.. Enum.GetValues<StepStatus>().Select(Word)]);
        var units = new Option<string[]>("--unit") { Description = "ผู้รับผิดชอบ ใช้ซ้ำได้ / a unit that answers for it; may be repeated", HelpName = "UNIT" };
        var plannedStart = Text("--planned-start", "เริ่มตามแผน / the first day as planned", "DATE");
        var plannedEnd = Text("--planned-end", "กำหนดเสร็จ เลื่อนได้ กำหนดแรกยังเก็บไว้ / the deadline; a first one is kept when it is moved", "DATE");
        var start = Text("--start", "เริ่มจริง / the day on which it was begun", "DATE");
        var end = Text("--end", "แล้วเสร็จจริง / the day on which it was done", "DATE");
        return Change(
            open, screen, "step", "บันทึกขั้นตอนหนึ่ง ช่องที่ไม่ระบุคงเดิม / say how a step stands; what is left out stays", [step], [text, status, units, plannedStart, plannedEnd, start, end],
            (asked, cancellation) => asked.Changes.SetStepAsync(
                asked.Key,
                asked.Measure,
                new StepEntry
                {
                    Number = asked.Parsed.GetValue(step),
                    Text = asked.Parsed.GetValue(text),
                    Status = Value<StepStatus>(asked.Parsed.GetValue(status)),
                    Units = asked.Parsed.GetValue(units) is { Length: > 0 } named ? named : null,
                    PlannedStart = Years.Day(asked.Parsed.GetValue(plannedStart)),
                    PlannedEnd = Years.Day(asked.Parsed.GetValue(plannedEnd)),
                    Start = Years.Day(asked.Parsed.GetValue(start)),
                    End = Years.Day(asked.Parsed.GetValue(end)),
                },
                asked.Reason,
                Actor.LocalUser,
                cancellation),
            changed => changed.Progress.Steps.FirstOrDefault(one => one.Number == changed.Step) is { } set
                ? $"~ ขั้นตอนที่ {Format.Number(set.Number)} {set.Text}: {MeasureWords.Said(set)}{(set.Deadline is { } deadline ? $" · กำหนด {MeasureWords.Said(deadline, Format)}" : "")}"
                : "~");
    }

    /// <summary><c>measures judge FY MEASURE COMPLETION</c>; <c>proposal</c> takes a judgement back.</summary>
    public static Command Judge(WorkspaceOpener open, Screen screen)
    {
        string[] words = [.. Enum.GetValues<MeasureCompletion>().Select(Word), Proposal];
        var completion = new Argument<string>("COMPLETION") { Description = $"ความครบถ้วน หรือ {Proposal} เพื่อใช้ตามที่ระบบเสนอ / how complete it is, or {Proposal} for what the rule proposes" };
        completion.AcceptOnlyFromAmong(words);
        return Change(
            open, screen, "judge", "กำหนดความครบถ้วนของมาตรการเอง / judge how complete a measure is", [completion], [],
            (asked, cancellation) => asked.Changes.JudgeAsync(asked.Key, asked.Measure, Value<MeasureCompletion>(asked.Parsed.GetRequiredValue(completion)), asked.Reason, Actor.LocalUser, cancellation),
            changed => $"~ {MeasureWords.Name(changed.Progress.Completion.Value).Thai}{(changed.Progress.Completion.Judged is null ? "" : $" (ระบบเสนอ {MeasureWords.Name(changed.Progress.Completion.Proposal.Value).Thai})")}");
    }

    /// <summary><c>measures link FY MEASURE --survey iit --oit 23</c>: all links at once; none takes all away.</summary>
    public static Command Link(WorkspaceOpener open, Screen screen)
    {
        var surveys = new Option<string[]>("--survey") { Description = "รหัสแบบวัด ใช้ซ้ำได้ / code of a survey; may be repeated", HelpName = "CODE" };
        var indicators = new Option<int[]>("--indicator") { Description = "เลขตัวชี้วัด / number of an indicator", HelpName = "N" };
        var items = new Option<int[]>("--oit") { Description = "เลขข้อ OIT เช่น 23 / number of an item of the open-data checklist", HelpName = "N" };
        var risks = new Option<string[]>("--risk") { Description = "รหัสความเสี่ยง เช่น RSK-01/2568 / code of a risk", HelpName = "CODE" };
        return Change(
            open, screen, "link", "เชื่อมโยงมาตรการกับแบบวัด ตัวชี้วัด OIT ความเสี่ยง (แทนที่ทั้งหมด) / say what a measure belongs to; replaces all its links", [], [surveys, indicators, items, risks],
            (asked, cancellation) => asked.Changes.LinkAsync(
                asked.Key,
                asked.Measure,
                MeasureLinks.Of(asked.Parsed.GetValue(surveys) ?? [], asked.Parsed.GetValue(indicators) ?? [], asked.Parsed.GetValue(items) ?? [], asked.Parsed.GetValue(risks) ?? []),
                asked.Reason,
                Actor.LocalUser,
                cancellation),
            changed => $"~ {(changed.Progress.Links.IsEmpty ? "ไม่มีการเชื่อมโยง" : changed.Progress.Links.ToString())}");
    }

    private static Command Change(
        WorkspaceOpener open,
        Screen screen,
        string name,
        string description,
        IReadOnlyList<Argument> arguments,
        IReadOnlyList<Option> options,
        Func<AskedChange, CancellationToken, Task<Checked<MeasureChanged>>> change,
        Func<MeasureChanged, string> said)
    {
        var year = Years.Argument();
        var measure = new Argument<int>("MEASURE") { Description = "เลขมาตรการ / number of the measure" };
        var reason = new Option<string>("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", HelpName = "TEXT", Required = true };
        var command = new Command(name, description) { year, measure };
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }

        foreach (var option in options.Append(reason))
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var changed = await change(
                new(workspace.Get<ChangeMeasures>(), parsed, RisksCommand.KeyOf(parsed, year), parsed.GetRequiredValue(measure), parsed.GetRequiredValue(reason)), cancellation);
            screen.Say(changed.Findings);
            if (!changed.TryGet(out var done))
            {
                screen.Say("✗ ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            screen.Output.WriteLine($"{Format.Number(done.Progress.Measure.Number)}. {done.Progress.Measure.FirstLine}");
            screen.Output.WriteLine($"   {said(done)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    /// <summary>The value that a word names; nothing for no word, and for one that names none.</summary>
    private static T? Value<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Word(value) == word).Select(value => (T?)value).FirstOrDefault();

    /// <summary>How a value is typed: not-started.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>A change that was typed.</summary>
    private sealed record AskedChange(ChangeMeasures Changes, ParseResult Parsed, Domain.Agencies.AssessmentKey Key, int Measure, string Reason);
}
