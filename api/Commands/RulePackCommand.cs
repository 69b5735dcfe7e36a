using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>rulepack …</c>: shows the rules of a year, checks a file of rules, and lets an assessment follow another version.</summary>
internal static class RulePackCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen) => new("rulepack", "กติกาของปี: ดู ตรวจแฟ้ม เปลี่ยนรุ่น / the rules of a year: show, validate a file, repin")
    {
        Show(screen), Validate(screen), Repin(open, screen),
    };

    /// <summary>What is said where rules are not carried.</summary>
    internal static CommandRefusedException NotCarried(BuddhistFiscalYear year, string version) => new(
        ExitCode.NotFound, RepinRules.VersionNotCarried, $"ไม่มีกติการุ่น {version} ของปีงบประมาณ {year}", $"There are no rules {version} of the fiscal year {year}.");

    private static Command Show(Screen screen)
    {
        var year = Years.Argument();
        var version = new Option<string?>("--version") { Description = "รุ่น เช่น 2568-1 (ไม่ระบุ = รุ่นล่าสุด) / a version; the latest where left out", HelpName = "VERSION" };
        var command = new Command("show", "แสดงกติกาของปี พร้อมที่มาและความแน่ชัด / show the rules of a year with source and confidence") { year, version };
        command.SetAction(parsed =>
        {
            var fiscalYear = Years.Of(parsed.GetRequiredValue(year));
            var packs = RulePackServices.Carried;
            var asked = parsed.GetValue(version);
            var pack = (asked is null ? packs.Find(fiscalYear) : packs.Find(fiscalYear, asked)) ?? throw NotCarried(fiscalYear, asked ?? "–");
            Tell(screen.Output, pack, packs.Versions(fiscalYear));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Validate(Screen screen)
    {
        var file = ImportCommand.FileArgument("แฟ้มกติกา .json ตาม rulepack.schema.json / a file of rules as told by rulepack.schema.json");
        var command = new Command("validate", "ตรวจแฟ้มกติกา: รูปแบบ ช่องว่างหรือทับซ้อนของระดับ น้ำหนัก เลขซ้ำ / check a file of rules: form, gaps and overlaps, weights, duplicates") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var content = path.OpenRead();
            var read = await RulePackServices.Reader.ReadAsync(content, path.Name, cancellation);
            screen.Say(read.Findings);
            if (!read.TryGet(out var pack))
            {
                screen.Say($"✗ พบข้อผิดพลาด {read.Findings.Count(finding => finding.Severity == Severity.Error)} จุด", $"{read.Findings.Count(finding => finding.Severity == Severity.Error)} errors.");
                return ExitCode.BadInput;
            }

            screen.Say($"● ใช้ได้: กติกาปี {pack.FiscalYear} รุ่น {pack.Version}", $"Valid: the rules of {pack.FiscalYear}, version {pack.Version}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Repin(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var to = new Option<string>("--to") { Description = "รุ่นที่จะใช้ เช่น 2568-2 / the version to follow", HelpName = "VERSION", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "แสดงว่าอะไรจะเปลี่ยนเท่านั้น ไม่บันทึก / only show what would change" };
        var reason = new Option<string>("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", DefaultValueFactory = _ => "" };
        var command = new Command("repin", "ให้การประเมินของปีใช้กติการุ่นอื่น / let the year's assessment follow another version of the rules") { year, to, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(year)));
            var isDry = parsed.GetValue(dryRun);
            var repinned = await workspace.Get<RepinRules>().RunAsync(key, parsed.GetRequiredValue(to), parsed.GetRequiredValue(reason), Actor.LocalUser, isDry, cancellation);
            screen.Say(repinned.Findings);
            if (!repinned.TryGet(out var change))
            {
                return ExitCode.BadInput;
            }

            screen.Output.WriteLine($"{change.From} → {change.To}");
            foreach (var line in change.Changes)
            {
                screen.Output.WriteLine($"  {line.Name.Thai}: {line.Before} → {line.After}");
            }

            var (thai, english) = (change.Changes.Count == 0 ? "ตัวเลขไม่เปลี่ยน" : $"ตัวเลขเปลี่ยน {change.Changes.Count} รายการ", $"{change.Changes.Count} figures change");
            screen.Say(isDry ? $"{thai} ยังไม่มีการบันทึก" : $"{thai} บันทึกแล้ว", isDry ? $"{english}; nothing was stored." : $"{english}; recorded.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(TextWriter output, RulePack pack, IReadOnlyList<RulePack> versions)
    {
        output.WriteLine($"กติกาปีงบประมาณ {pack.FiscalYear} รุ่น {pack.Version} (มี: {string.Join(", ", versions.Select(version => version.Version))})");
        output.WriteLine("เครื่องมือ:");
        Lines(pack.Instruments, rule => $"{rule.Name} น้ำหนัก {Format.Number(rule.Weight)}", rule => rule.Source, rule => rule.Confidence);
        output.WriteLine("ตัวชี้วัด:");
        Lines(pack.Indicators, rule => $"{Format.Number(rule.Number)}. {rule.Name} ({rule.NameEn})", rule => rule.Source, rule => rule.Confidence);
        output.WriteLine("จำนวนข้อ:");
        Lines(pack.QuestionCounts, count => $"{count.Instrument.ToString().ToUpperInvariant()} {(count.Count is { } known ? Format.Number(known) : "ไม่ทราบ")}: {count.Text}", count => count.Source, count => count.Confidence);
        if (pack.Questions.Count > 0)
        {
            output.WriteLine("ข้อคำถาม (ถอดความ):");
            Lines(pack.Questions, rule => $"{rule.Code} {rule.Topic} [{string.Join(", ", rule.Scales)}]", rule => rule.Source, rule => rule.Confidence);
        }

        output.WriteLine("มาตรคำตอบ:");
        Lines(pack.Scales, scale => $"{scale.Code}: {string.Join(" · ", scale.Options.Select(option => $"{option.Label} {(option.Score is { } score ? Format.Number(score) : "(ไม่ทราบคะแนน)")}"))}", scale => scale.Source, scale => scale.Confidence);
        if (pack.Levels is { } levels)
        {
            output.WriteLine($"ระดับ: {levels.Name}");
            Lines(levels.Levels, level => $"{level.Name} {Format.Score(level.From)}–{Format.Score(level.To)}{(level.EachInstrument is { } least ? $" ทุกแบบวัดถึง {Format.Score(least)}" : "")}", _ => levels.Source, _ => levels.Confidence);
        }

        output.WriteLine("ปฏิทิน:");
        Lines(pack.Calendar, step => $"{RuleWords.Step(step.Step)}: {step.Text}", step => step.Source, step => step.Confidence);
        if (pack.RiskBands is { } bands)
        {
            output.WriteLine("ระดับความเสี่ยง:");
            Lines(bands.Bands, band => $"{band.Name} {Format.Number(band.From)}–{Format.Number(band.To)} {band.Colour}: {band.Handling}", _ => bands.Source, _ => bands.Confidence);
        }

        output.WriteLine("จำนวนขั้นต่ำ:");
        Lines(pack.QuotaRules, rule => rule.Text, rule => rule.Source, rule => rule.Confidence);

        void Lines<T>(IEnumerable<T> rules, Func<T, string> said, Func<T, string> source, Func<T, Confidence> confidence)
        {
            foreach (var rule in rules)
            {
                output.WriteLine($"  {said(rule)}  [{RuleWords.Confidence(confidence(rule))}] {source(rule)}");
            }
        }
    }
}
