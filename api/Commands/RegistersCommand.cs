using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>registers FY [REGISTER]</c>: what each register holds, or its entries; with <c>--out FILE</c> as a file that can be taken in again.</summary>
internal static class RegistersCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var asOf = Years.AsOf();
        var register = Register();
        register.Arity = ArgumentArity.ZeroOrOne;
        var target = new Option<FileInfo?>("--out") { Description = "เขียนเป็นแฟ้ม .xlsx หรือ .csv ที่นำเข้ากลับได้ / write the entries as a file that can be taken in again", HelpName = "FILE" };
        var template = new Option<bool>("--template") { Description = "กับ --out เขียนแบบกรอกว่าง / with --out, the empty template" };
        var command = new Command("registers", "ทะเบียนของปี: รายการ ส่งออก แบบกรอก / registers of the year: entries, export, template") { year, register, asOf, target, template };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            if (parsed.GetValue(register) is not { } code)
            {
                Tell(screen, assessment.Metrics);
                return ExitCode.Done;
            }

            var state = assessment.Metrics.Register(Known(code).Code);
            if (parsed.GetValue(target) is { } file)
            {
                var (files, entries) = (workspace.Get<IRegisterFileWriter>(), parsed.GetValue(template) ? [] : state.Entries);
                return await RisksCommand.WriteAsync(
                    screen, file, file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? files.Csv(state.Definition, entries) : files.Workbook(state.Definition, entries));
            }

            Tell(screen, state);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>import register FY REGISTER FILE</c>.</summary>
    public static Command Import(WorkspaceOpener open, Screen screen)
    {
        var register = Register();
        return FileImport.Make(
            new("register", "นำเข้าทะเบียน ทั้งแฟ้มหรือไม่นำเข้าเลย / take in a register, the whole file or nothing"),
            open,
            screen,
            "แฟ้มทะเบียน .csv (UTF-8) หรือ .xlsx ตามแบบจาก registers FY REGISTER --template / a register, .csv (UTF-8) or .xlsx as written by: registers FY REGISTER --template",
            "นำเข้าแฟ้มทะเบียน (register file imported)",
            ImportAsync,
            entries => $"+{entries.Added} ~{entries.Changed} ={entries.Unchanged}",
            register);

        async Task<Checked<ImportedRegister>> ImportAsync(FileToImport file, CancellationToken cancellation)
        {
            var definition = Known(file.Parsed.GetRequiredValue(register));
            var rows = await file.Workspace.Get<IRegisterFileReader>().ReadAsync(definition, file.Content, file.FileName, cancellation);
            return await file.Workspace.Get<ImportRegister>().RunAsync(file.Key, definition, rows, file.Reason, Actor.LocalUser, file.DryRun, cancellation);
        }
    }

    private static void Tell(Screen screen, MetricBook book)
    {
        foreach (var register in book.Registers)
        {
            screen.Output.WriteLine($"{register.Definition.Code,-15} {Format.Number(register.Entries.Count),5}  {register.Definition.Name.Thai}{(register.HasSampleData ? $"  ▲ {ChartSpec.SampleMark}" : "")}");
        }

        screen.Say(book.Findings);
    }

    private static void Tell(Screen screen, RegisterState register)
    {
        foreach (var entry in register.Entries)
        {
            var values = register.Definition.Fields.Where(field => entry.Values.Text(field.Key) is not null)
                .Select(field => $"{field.Name.Thai} {field.Said(entry.Values.Text(field.Key), Format).ReplaceLineEndings(" / ")}{(field.Unit is { } unit ? $" {unit}" : "")}");
            screen.Output.WriteLine($"{Format.Number(entry.Number),4}. {string.Join(" · ", values)}{(entry.Latest.Source.Length > 0 ? $"  [{entry.Latest.Source}]" : "")}{(entry.IsSample ? " ▲" : "")}");
        }

        if (register.Entries.Count == 0)
        {
            screen.Say("ยังไม่มีรายการ", $"There is no entry. Begin with: registers FY {register.Definition.Code} --template --out FILE");
        }
        else if (register.HasSampleData)
        {
            screen.Say($"▲ {ChartSpec.SampleMark}: รายการที่มีเครื่องหมายเป็นตัวอย่าง ไม่ใช่ข้อเท็จจริง", "SAMPLE DATA: entries with the mark are examples, not facts.");
        }
    }

    private static Argument<string> Register() => new("REGISTER") { Description = $"ทะเบียน / register: {string.Join(", ", Registers.All.Select(register => register.Code))}" };

    private static RegisterDefinition Known(string code) => Registers.Find(code)
        ?? throw new CommandRefusedException(ExitCode.BadInput, MetricCodes.RegisterUnknown, Registers.Unknown(code).Message.Thai, Registers.Unknown(code).Message.English);
}
