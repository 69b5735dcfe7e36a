using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>A file that is to be taken in, opened.</summary>
/// <param name="Workspace">The use cases.</param>
/// <param name="Parsed">What else was typed.</param>
/// <param name="Key">The assessment.</param>
/// <param name="Content">The file.</param>
/// <param name="FileName">Its name, for the places of findings.</param>
/// <param name="Reason">Why it is taken in.</param>
/// <param name="DryRun">Whether it is only looked at.</param>
internal sealed record FileToImport(Workspace Workspace, ParseResult Parsed, AssessmentKey Key, Stream Content, string FileName, string Reason, bool DryRun);

/// <summary>The frame of every command that takes in a file of rows, the whole file or nothing: <c>… FY FILE --dry-run --reason TEXT</c>.</summary>
internal static class FileImport
{
    /// <summary>Makes a command of one.</summary>
    /// <param name="command">Its name and what it does.</param>
    /// <param name="open">Opens the data.</param>
    /// <param name="screen">Where is told what came of it.</param>
    /// <param name="file">What file is taken in, for the help.</param>
    /// <param name="reason">The reason where none is typed.</param>
    /// <param name="import">Takes it in.</param>
    /// <param name="counts">What it brought: "+2 ~1 =0".</param>
    /// <param name="more">An argument between year and file; may be left out.</param>
    /// <param name="lines">What is told of each row; may be left out.</param>
    public static Command Make<TImported>(
        Command command,
        WorkspaceOpener open,
        Screen screen,
        string file,
        string reason,
        Func<FileToImport, CancellationToken, Task<Checked<TImported>>> import,
        Func<TImported, string> counts,
        Argument<string>? more = null,
        Func<TImported, IEnumerable<string>>? lines = null)
        where TImported : notnull
    {
        var year = Years.Argument();
        var path = ImportCommand.FileArgument(file);
        var dryRun = ImportCommand.DryRun();
        var why = new Option<string>("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", HelpName = "TEXT", DefaultValueFactory = _ => reason };
        command.Add(year);
        if (more is not null)
        {
            command.Add(more);
        }

        command.Add(path);
        command.Add(dryRun);
        command.Add(why);
        command.SetAction(async (parsed, cancellation) =>
        {
            var existing = ImportCommand.Existing(parsed.GetRequiredValue(path));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = existing.OpenRead();
            var imported = await import(
                new(workspace, parsed, RisksCommand.KeyOf(parsed, year), content, existing.Name, parsed.GetRequiredValue(why), parsed.GetValue(dryRun)), cancellation);
            screen.Say(imported.Findings);
            if (!imported.TryGet(out var brought))
            {
                screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            foreach (var line in lines?.Invoke(brought) ?? [])
            {
                screen.Output.WriteLine(line);
            }

            screen.Say(
                parsed.GetValue(dryRun) ? $"ลองนำเข้า ยังไม่บันทึก: {counts(brought)}" : $"นำเข้าแล้ว: {counts(brought)}",
                parsed.GetValue(dryRun) ? $"Dry run, nothing stored: {counts(brought)}." : $"Imported: {counts(brought)}.");
            return ExitCode.Done;
        });
        return command;
    }
}
