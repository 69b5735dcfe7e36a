using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>template check|use|default|remove</c> and <c>emblem use|remove</c>: the agency's own Word template and emblem.</summary>
internal static class TemplateCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen) => new("template", "แม่แบบ Word ของรายงาน / the report's Word template")
    {
        Check(open, screen), Use(open, screen), Default(screen, open), Remove(open, screen),
    };

    public static Command MakeEmblem(WorkspaceOpener open, Screen screen) => new("emblem", "ตราหน่วยงานบนบันทึกข้อความ / the emblem on the memo")
    {
        UseEmblem(open, screen), RemoveEmblem(open, screen),
    };

    private static Command Check(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("แม่แบบ .docx / a template, .docx");
        var command = new Command("check", "ตรวจช่องในแม่แบบ ไม่บันทึก / check a template's fields; nothing is stored") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var check = await workspace.Get<UseTemplate>().CheckAsync(AgencyKey.Kolum, content, path.Name, cancellation);
            return Tell(screen, check, template =>
            {
                foreach (var use in template.Fields)
                {
                    screen.Output.WriteLine($"{ReportFields.Written(use.Key)}  [{use.Place}]");
                }

                screen.Say($"✓ ใช้ได้ มี {template.Fields.Count} ช่อง ยังไม่ได้บันทึก", $"Fit for use: {template.Fields.Count} fields. Nothing was stored.");
            });
        });
        return command;
    }

    private static Command Use(WorkspaceOpener open, Screen screen)
    {
        var (file, reason) = (ImportCommand.FileArgument("แม่แบบ .docx / a template, .docx"), Reason());
        var command = new Command("use", "ใช้แม่แบบของหน่วยงาน / put the agency's own template into use") { file, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var used = await workspace.Get<UseTemplate>().RunAsync(AgencyKey.Kolum, content, path.Name, parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            return Tell(screen, used, template => screen.Say($"✓ ใช้แม่แบบ {template.FileName} แล้ว", $"The template {template.FileName} is in use."));
        });
        return command;
    }

    private static Command Default(Screen screen, WorkspaceOpener open)
    {
        var target = new Option<FileInfo>("--out") { Description = "แฟ้มปลายทาง / the file to write", HelpName = "FILE", Required = true };
        var command = new Command("default", "เขียนแม่แบบที่มากับโปรแกรม / write the template that the program carries") { target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = WorkspaceOpener.Unprepared(open.Folder(parsed));
            var path = parsed.GetRequiredValue(target).FullName;
            await PaperFiles.WriteWholeAsync(path, stream => stream.WriteAsync(workspace.Get<IReportTemplates>().Carried, cancellation).AsTask());
            screen.Output.WriteLine(path);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(WorkspaceOpener open, Screen screen)
    {
        var reason = Reason();
        var command = new Command("remove", "เลิกใช้แม่แบบของหน่วยงาน / return to the carried template") { reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var removed = await workspace.Get<UseTemplate>().RemoveAsync(AgencyKey.Kolum, parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            return Tell(screen, removed, _ => screen.Say("✓ กลับไปใช้แม่แบบที่มากับโปรแกรม", "The carried template is in use again."));
        });
        return command;
    }

    private static Command UseEmblem(WorkspaceOpener open, Screen screen)
    {
        var (file, reason) = (ImportCommand.FileArgument("รูปตรา PNG หรือ JPEG ไม่เกิน 1 MiB / a picture, PNG or JPEG, at most 1 MiB"), Reason());
        var command = new Command("use", "ใช้ตรานี้ / put an emblem into use") { file, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var used = await workspace.Get<UseEmblem>().RunAsync(AgencyKey.Kolum, content, path.Name, parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            return Tell(screen, used, picture => screen.Say($"✓ ใช้ตรา {path.Name} ({picture.Width}×{picture.Height}) แล้ว", $"The emblem {path.Name} ({picture.Width}×{picture.Height}) is in use."));
        });
        return command;
    }

    private static Command RemoveEmblem(WorkspaceOpener open, Screen screen)
    {
        var reason = Reason();
        var command = new Command("remove", "เลิกใช้ตรา / take the emblem out of use") { reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var removed = await workspace.Get<UseEmblem>().RemoveAsync(AgencyKey.Kolum, parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            return Tell(screen, removed, _ => screen.Say("✓ เลิกใช้ตราแล้ว", "The emblem is no longer in use."));
        });
        return command;
    }

    private static Option<string> Reason() => new("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why; it is kept in the history", HelpName = "TEXT", Required = true };

    private static int Tell<T>(Screen screen, Checked<T> outcome, Action<T> accepted)
        where T : notnull
    {
        screen.Say(outcome.Findings);
        if (outcome.TryGet(out var value))
        {
            accepted(value);
            return ExitCode.Done;
        }

        screen.Say("✗ ไม่รับ ไม่มีการบันทึก", "Refused; nothing was stored.");
        return ExitCode.BadInput;
    }
}
