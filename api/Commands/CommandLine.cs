using System.CommandLine;
using Kolum.ItaAnalytics.Infrastructure.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>The command line: one executable for the server and for everything that is done without it.</summary>
internal static class CommandLine
{
    /// <summary>A setting has a value of another kind.</summary>
    public const string SettingUnreadable = "SETTING_UNREADABLE";

    /// <summary>Runs a command.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        var screen = new Screen(output ?? Console.Out, error ?? Console.Error);
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Output, Error = screen.Error };
        try
        {
            var parsed = Root(screen).Parse(args);
            var code = await parsed.InvokeAsync(invocation);
            return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
        }
        catch (CommandRefusedException refused)
        {
            screen.Say($"✗ {refused.Code}: {refused.Thai}", refused.English);
            return refused.ExitCode;
        }
        catch (AuditKeyException unreadable)
        {
            screen.Say($"✗ {AuditKeyException.Code}: {unreadable.Explanation.Thai}", unreadable.Explanation.English);
            return ExitCode.BadInput;
        }
        catch (InvalidOperationException unreadable) when (unreadable.Source == typeof(ConfigurationBinder).Assembly.GetName().Name)
        {
            // What the binder says names the setting and what stands there, and nothing else.
            screen.Say($"✗ {SettingUnreadable}: อ่านค่าที่ตั้งไว้ไม่ได้ โปรดแก้แล้วเริ่มใหม่ ({unreadable.Message})", $"A setting cannot be read; mend it and start again: {unreadable.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception fault) when (StorageFault.Of(fault) is { } storage)
        {
            screen.Say($"✗ {storage.Code}: {storage.Message.Thai}", storage.Message.English);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            screen.Say("✗ ยกเลิกแล้ว ไม่มีการบันทึก", "Cancelled; nothing was stored.");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Screen screen)
    {
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = $"โฟลเดอร์ข้อมูล (ค่าเริ่มต้น: ตัวแปร {DataFolder.Variable} หรือโฟลเดอร์ของผู้ใช้) / data folder (default: {DataFolder.Variable}, else the user's local application data)",
            HelpName = "DIR",
            Recursive = true,
        };
        var open = new WorkspaceOpener(data, screen);
        var urls = ServeCommand.Urls();
        var root = new RootCommand(
            """
            ระบบติดตามและวิเคราะห์การประเมิน ITA ของ อบต.กอลำ: แดชบอร์ด รายงานประจำปี และ GraphQL
            Kolum ITA Analytics: tracks the ITA assessment; dashboards, the annual report with charts, and a GraphQL endpoint.
            ไม่ระบุคำสั่ง = serve / without a command: serve

            รหัสออก/exit codes: 0 สำเร็จ/done · 1 ล้มเหลว/failed · 2 ข้อมูลหรือคำสั่งไม่ถูกต้อง ไม่มีการบันทึก/bad input, nothing stored · 3 ไม่พบ/not found
            """)
        {
            data,
            urls,
            ServeCommand.Make(open, screen),
            ImportCommand.Make(open, screen),
            CountsCommand.Make(open, screen),
            StatusCommand.Make(open, screen),
            CompletionCommand.Make(open, screen),
            ReportCommand.Make(open, screen),
            PaperCommand.MeetingPack(open, screen),
            PaperCommand.OpenData(open, screen),
            OpenDataCommand.Make(open, screen),
            MeasuresCommand.Make(open, screen),
            RisksCommand.Make(open, screen),
            RegistersCommand.Make(open, screen),
            MetricsCommand.Make(open, screen),
            LintCommand.Make(open, screen),
            SignOffCommand.Make(open, screen),
            SignOffCommand.Versions(open, screen),
            EvidenceCommand.Make(open, screen),
            LinksCommand.Make(open, screen),
            TemplateCommand.Make(open, screen),
            TemplateCommand.MakeEmblem(open, screen),
            ScoreCommand.Make(open, screen),
            IndicatorsCommand.Make(open, screen),
            RulePackCommand.Make(open, screen),
            SchemaCommand.Make(screen),
            WebhooksCommand.Make(open, screen),
            AccountsCommand.Make(open, screen),
            TokensCommand.Make(open, screen),
            AuditCommand.Make(open, screen),
            DemoCommand.Make(open, screen),
            MigrateCommand.Make(open, screen),
            AgencyCommand.Make(open, screen),
            BackupCommand.Make(open, screen),
            BackupCommand.MakeRestore(open, screen),
        };
        root.SetAction((parsed, cancellation) => ServeCommand.RunAsync(open, screen, parsed, parsed.GetValue(urls), cancellation));
        return root;
    }
}
