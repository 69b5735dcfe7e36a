using System.CommandLine;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Health;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>serve</c>, the default: pages, report and GraphQL.</summary>
internal static class ServeCommand
{
    /// <summary>Where it listens when nobody says anything.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public static Option<string?> Urls() => new("--urls")
    {
        Description = $"ที่อยู่ที่ให้บริการ (ค่าเริ่มต้น {DefaultUrls}) โหมดเครื่องเดียวเปิดได้เฉพาะเครื่องนี้ / addresses to serve; in local mode this machine only",
        HelpName = "URLS",
    };

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var urls = Urls();
        var command = new Command("serve", "เปิดแดชบอร์ด รายงาน และ GraphQL (คำสั่งเริ่มต้น) / serve dashboards, report and GraphQL (default)") { urls };
        command.SetAction((parsed, cancellation) => RunAsync(open, screen, parsed, parsed.GetValue(urls), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(WorkspaceOpener open, Screen screen, ParseResult parsed, string? urls, CancellationToken cancellation)
    {
        var folder = open.Folder(parsed);
        await using var app = WebHost.Build(folder, urls, DefaultUrls);
        var access = app.Services.GetRequiredService<AccessSettings>();
        Finding[] refusals = [.. access.Refusals([.. app.Urls]), .. Telemetry.Of(app.Configuration).Refusals()];
        if (refusals.Length > 0)
        {
            screen.Say(refusals);
            return ExitCode.BadInput;
        }

        var (year, first) = await PrepareAsync(open, app, folder, access, cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException cause)
        {
            throw new CommandRefusedException(
                ExitCode.Failed,
                "ADDRESS_UNUSABLE",
                $"เปิดที่อยู่ {string.Join(" ", app.Urls)} ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่ โปรดระบุที่อื่นด้วย --urls ({cause.Message})",
                $"The address cannot be opened, perhaps another program uses it; name another with --urls.");
        }

        var address = app.Urls.First().TrimEnd('/');
        screen.Say($"ข้อมูลอยู่ที่ {folder}", $"Data: {folder}");
        screen.Say(
            $"เปิดใช้งานแล้ว หน้าแรก {address}/ · รายงาน {address}/reports/{year}.html · บันทึกยอด {address}/entry · GraphQL {address}/graphql (หยุดด้วย Ctrl+C)",
            $"Ready. Page: {address}/  Report: {address}/reports/{year}.html  Word: {address}/reports/{year}.docx  Entry: {address}/entry  GraphQL: {address}/graphql  (stop with Ctrl+C)");
        if (first is not null)
        {
            SayFirst(screen, first, address);
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    /// <summary>Brings the data up to date before anybody asks for them; with accounts, makes the first administrator's link while there is none.</summary>
    private static async Task<(BuddhistFiscalYear Year, Invited? First)> PrepareAsync(
        WorkspaceOpener open, WebApplication app, string folder, AccessSettings access, CancellationToken cancellation)
    {
        PresentActor.Enter(Actor.Program);
        await using var scope = app.Services.CreateAsyncScope();
        await open.PrepareAsync(scope.ServiceProvider, folder, cancellation);
        return (
            await Workspace.LatestYearAsync(scope.ServiceProvider, cancellation),
            access.HasAccounts ? await scope.ServiceProvider.GetRequiredService<ManageAccounts>().FirstAsync(cancellation) : null);
    }

    private static void SayFirst(Screen screen, Invited first, string address)
    {
        var root = new UriBuilder(address) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);
        screen.Say(
            $"ยังไม่มีผู้ดูแลระบบ: เปิด {root}{SignInAddress.Welcome}/{first.Secret} จากเครื่องนี้ภายใน {ThaiFormat.Official.Moment(first.ExpiresAt)} เพื่อตั้งรหัสผ่านของ “{first.Account.UserName}” (ใช้ได้ครั้งเดียว)",
            $"There is no administrator yet: open {root}{SignInAddress.Welcome}/{first.Secret} on this machine within {AccessLink.FirstLifetime.TotalMinutes:0} minutes to set the password of '{first.Account.UserName}' (works once).");
    }
}
