using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>risks FY matrix …</c>: lists matrices, writes one as a file, looks a file through and stores it, takes one for the year.</summary>
internal static class RiskMatrixCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen, Argument<int> year) => new("matrix", "ตารางประเมินความเสี่ยง: รายการ แฟ้ม เลือกใช้ / the risk matrix: list, file, take")
    {
        List(open, screen), Export(open, screen), Save(open, screen), Use(open, screen, year),
    };

    private static Command List(WorkspaceOpener open, Screen screen)
    {
        var command = new Command("list", "ตารางที่มี พร้อมข้อสังเกต / the matrices that exist, with findings");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            foreach (var matrix in await workspace.Get<KeepMatrix>().ListAsync(AgencyKey.Kolum, asOf: null, cancellation))
            {
                screen.Output.WriteLine($"{matrix.Version}  {matrix.Size}  {matrix.Name.Thai}  ({matrix.Source})");
                screen.Say(RiskMatrixCheck.Of(matrix));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Export(WorkspaceOpener open, Screen screen)
    {
        var version = new Argument<string>("VERSION") { Description = "รหัสจาก matrix list / a version, as listed" };
        var target = RisksCommand.Target("แฟ้ม JSON ปลายทาง / where to write");
        var command = new Command("export", "เขียนตารางเป็นแฟ้ม JSON เพื่อแก้เป็นของหน่วยงาน / write a matrix as JSON to make one's own") { version, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var asked = parsed.GetRequiredValue(version);
            var matrix = (await workspace.Get<KeepMatrix>().ListAsync(AgencyKey.Kolum, asOf: null, cancellation)).FirstOrDefault(matrix => matrix.Version == asked)
                ?? throw new CommandRefusedException(ExitCode.NotFound, RiskMatrixCodes.Unknown, "ไม่มีตารางรหัสนี้", "There is no matrix of this version.");
            return await RisksCommand.WriteAsync(screen, parsed.GetRequiredValue(target), workspace.Get<IRiskMatrixReader>().Write(matrix));
        });
        return command;
    }

    private static Command Save(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("แฟ้มตาราง .json / the matrix, .json");
        var dryRun = ImportCommand.DryRun();
        var reason = Reason();
        var command = new Command("save", "ตรวจและเก็บตารางของหน่วยงานเป็นรุ่นใหม่ / look a matrix through and store it as the next version") { file, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var read = await workspace.Get<IRiskMatrixReader>().ReadAsync(content, path.Name, cancellation);
            var saved = read.TryGet(out var matrix)
                ? await workspace.Get<KeepMatrix>().SaveAsync(AgencyKey.Kolum, matrix, parsed.GetRequiredValue(reason), Actor.LocalUser, parsed.GetValue(dryRun), cancellation)
                : read;
            screen.Say(saved.Findings);
            if (!saved.TryGet(out var kept))
            {
                screen.Say("✗ ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            screen.Say(
                parsed.GetValue(dryRun) ? $"ลองเท่านั้น: จะเก็บเป็น {kept.Version}" : $"เก็บเป็น {kept.Version} แล้ว ใช้ด้วย: risks FY matrix use {kept.Version} --reason …",
                parsed.GetValue(dryRun) ? $"Dry run: it would be stored as {kept.Version}." : $"Stored as {kept.Version}; take it with: risks FY matrix use {kept.Version} --reason …");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Use(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var version = new Argument<string>("VERSION") { Description = "รหัสจาก matrix list / a version, as listed" };
        var reason = Reason();
        var command = new Command("use", "ใช้ตารางนี้กับปี / take a matrix for the year") { version, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var taken = await workspace.Get<KeepMatrix>().TakeAsync(
                RisksCommand.KeyOf(parsed, year), parsed.GetRequiredValue(version), parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            screen.Say(taken.Findings);
            if (!taken.TryGet(out var risks))
            {
                return ExitCode.BadInput;
            }

            screen.Say($"ปี {risks.Key.FiscalYear} ใช้ตาราง {risks.Matrix.Version}", $"FY{risks.Key.FiscalYear} uses the matrix {risks.Matrix.Version}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Reason() => new("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", HelpName = "TEXT", Required = true };
}
