using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>indicators …</c>: takes in results from a file, lists imports and takes them back, writes the template, takes a result back, shows the history.</summary>
internal static class IndicatorsCommand
{
    private const int Shown = 30;

    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen) => new("indicators", "ผลตัวชี้วัด: นำเข้า ยกเลิก แบบกรอก ถอน ประวัติ / results of indicators: import, undo, template, withdraw, history")
    {
        Import(open, screen), IndicatorImportsCommand.List(open, screen), IndicatorImportsCommand.Undo(open, screen), Template(open, screen), Withdraw(open, screen), History(open, screen),
    };

    /// <summary>Whose results, as an option.</summary>
    internal static Option<ResultKind> KindOption() => new("--kind")
    {
        Description = "ผลของใคร/whose: official (ที่ประกาศ), tracking (ติดตามเอง)",
        DefaultValueFactory = _ => ResultKind.Official,
    };

    private static Command Import(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("แฟ้มผลตัวชี้วัด .csv (UTF-8) หรือ .xlsx ตามแบบที่ได้จาก indicators template / results, .csv (UTF-8) or .xlsx");
        var year = new Option<int?>("--year") { Description = "รับเฉพาะปีนี้ แถวของปีอื่นจะไม่ผ่าน (ไม่ระบุ = ตามที่แฟ้มบอก) / only this year; rows of another one are refused", HelpName = "FY" };
        var dryRun = ImportCommand.DryRun();
        var reason = new Option<string>("--reason")
        {
            Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history",
            DefaultValueFactory = _ => "นำเข้าแฟ้มผลตัวชี้วัด (results file imported)",
        };
        var command = new Command("import", "นำเข้าผลตัวชี้วัด ทั้งแฟ้มหรือไม่นำเข้าเลย / take in results, the whole file or nothing") { file, year, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            var only = parsed.GetValue(year) is { } typed ? Years.Of(typed) : null;
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var read = await workspace.Get<IIndicatorsReader>().ReadAsync(content, path.Name, cancellation);
            if (!read.TryGet(out var rows))
            {
                screen.Say(read.Findings);
                screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            var recorded = await workspace.Get<RecordIndicators>().RunAsync(
                rows, new(AgencyKey.Kolum, only, parsed.GetRequiredValue(reason), Actor.LocalUser, path.Name), parsed.GetValue(dryRun), cancellation);
            return Tell(screen, recorded, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static Command Template(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Option();
        var target = new Option<FileInfo>("--out") { Description = "แฟ้มที่จะเขียน / the file to write", DefaultValueFactory = _ => new FileInfo(IIndicatorsTemplate.FileName) };
        var command = new Command("template", "เขียนแบบกรอก Excel หัวตารางไทย / write the Excel template with Thai headings") { year, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(await workspace.YearAsync(parsed.GetValue(year), cancellation), asOf: null, cancellation);
            var rules = assessment.RulePack ?? throw RulePackCommand.NotCarried(assessment.Key.FiscalYear, assessment.RulePackVersion);
            var file = parsed.GetRequiredValue(target);
            await File.WriteAllBytesAsync(file.FullName, workspace.Get<IIndicatorsTemplate>().Write(assessment.Agency, assessment.Key.FiscalYear, rules), cancellation);
            screen.Say($"เขียนแบบกรอกแล้ว: {file.FullName}", $"Template written: {file.FullName}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Withdraw(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var number = new Argument<int>("INDICATOR") { Description = "เลขตัวชี้วัด / the indicator's number" };
        var question = new Option<string?>("--question") { Description = "ถอนจำนวนผู้เลือกของข้อนี้แทนคะแนน / take the counted answers of this question back" };
        var kind = KindOption();
        var reason = new Option<string>("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", Required = true };
        var command = new Command("withdraw", "ถอนผลที่บันทึกผิด ประวัติยังอยู่ / take a result back; it stays in the history") { year, number, question, kind, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(year)));
            var withdrawn = await workspace.Get<RecordIndicators>().WithdrawAsync(
                key, parsed.GetValue(kind), parsed.GetRequiredValue(number), parsed.GetValue(question), parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            screen.Say(withdrawn.Findings);
            if (!withdrawn.IsAccepted)
            {
                return ExitCode.BadInput;
            }

            screen.Say("ถอนแล้ว ค่าเดิมอยู่ในประวัติ", "Taken back; it stays in the history.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command History(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var command = new Command("history", "ทุกผลที่เคยบันทึกของปี ใคร เมื่อไร เพราะอะไร / everything that was recorded, by whom, when and why") { year };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), asOf: null, cancellation);
            foreach (var entry in assessment.Indicators.Entries)
            {
                screen.Output.WriteLine($"{Format.Moment(entry.Recorded.At)}  {Said(entry)}  {entry.Recorded.By}: {entry.Recorded.Reason}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Said(IndicatorEntry entry) => entry switch
    {
        ScoreEntry { Score: { } score } => $"{IndicatorWords.Kind(entry.Kind)} {Format.Number(entry.Indicator)} = {Format.Score(score)}",
        ScoreEntry => $"{IndicatorWords.Kind(entry.Kind)} {Format.Number(entry.Indicator)} ถอน",
        AnswersEntry { Answers.Count: > 0 } answers => $"{IndicatorWords.Kind(entry.Kind)} {answers.Question}.{Format.Number(answers.Part)} จำนวนผู้เลือกคำตอบ",
        AnswersEntry answers => $"{IndicatorWords.Kind(entry.Kind)} {answers.Question}.{Format.Number(answers.Part)} ถอน",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "Unknown entry."),
    };

    private static int Tell(Screen screen, Checked<RecordedIndicators> recorded, bool dryRun)
    {
        screen.Say(recorded.Findings);
        if (!recorded.TryGet(out var results))
        {
            screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
            return ExitCode.BadInput;
        }

        foreach (var (agency, entry) in results.Entries.Take(Shown))
        {
            screen.Output.WriteLine($"{agency} {entry.FiscalYear} {Said(entry)}");
        }

        var (thai, english) = dryRun
            ? ($"ลองนำเข้าเท่านั้น: ใหม่ {results.Entries.Count} รายการ ตรงกับที่มีแล้ว {results.AlreadyRecorded} ยังไม่มีการบันทึก", $"Dry run: {results.Entries.Count} new, {results.AlreadyRecorded} known already; nothing was stored.")
            : ($"บันทึกแล้ว: ใหม่ {results.Entries.Count} รายการ ตรงกับที่มีแล้ว {results.AlreadyRecorded}", $"Recorded: {results.Entries.Count} new, {results.AlreadyRecorded} known already.");
        screen.Say(thai, english);
        if (!dryRun && results.Import is { } import)
        {
            screen.Say($"ยกเลิกทั้งชุดได้ด้วย: indicators undo {import.Id:N} --reason …", $"Take all of it back with: indicators undo {import.Id:N} --reason …");
        }

        return ExitCode.Done;
    }
}
