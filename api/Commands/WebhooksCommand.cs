using System.CommandLine;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>webhooks …</c>: lists, adds, changes, tests and removes addresses that are told what happens.</summary>
internal static class WebhooksCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen) => new(
        "webhooks", "ที่อยู่ภายนอกที่จะได้รับแจ้งเมื่อมีเหตุการณ์ / addresses that are told what happens")
    {
        List(open, screen),
        Add(open, screen),
        Switch(open, screen, "enable", "เริ่มแจ้ง / tell it again", isEnabled: true),
        Switch(open, screen, "disable", "หยุดแจ้งชั่วคราว / stop telling it for now", isEnabled: false),
        NewSecret(open, screen),
        Test(open, screen),
        Log(open, screen),
        Remove(open, screen),
    };

    private static Command List(WorkspaceOpener open, Screen screen)
    {
        var command = new Command("list", "แสดงทั้งหมด / list them");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            foreach (var webhook in await workspace.Get<IWebhookStore>().ListAsync(AgencyKey.Kolum, cancellation))
            {
                Tell(screen, webhook);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(WorkspaceOpener open, Screen screen)
    {
        var address = new Argument<string>("URL") { Description = "ที่อยู่ https / an https address" };
        var events = new Option<WebhookEvent[]>("--event")
        {
            Description = "เหตุการณ์ ระบุได้หลายครั้ง (ค่าเริ่มต้น: ทั้งหมด) / event, may be repeated (default: all): QuotaReached SurveyBehind ReportSigned ReportPublished",
            HelpName = "EVENT",
            DefaultValueFactory = _ => [.. WebhookWords.ToChoose],
        };
        var description = new Option<string>("--description") { Description = "เป็นของใคร ใช้ทำอะไร / whose it is and what for", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var command = new Command("add", "เพิ่ม แสดงรหัสลับครั้งเดียว / add one; its secret is shown once") { address, events, description };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var added = await workspace.Get<RegisterWebhook>().RunAsync(
                AgencyKey.Kolum, parsed.GetRequiredValue(address), parsed.GetRequiredValue(events), parsed.GetRequiredValue(description), Actor.LocalUser, cancellation);
            return Tell(screen, added);
        });
        return command;
    }

    private static Command Switch(WorkspaceOpener open, Screen screen, string name, string description, bool isEnabled)
    {
        var id = IdArgument();
        var command = new Command(name, description) { id };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var changed = await workspace.Get<ChangeWebhook>().RunAsync(
                Key(parsed, id), address: null, events: null, description: null, isEnabled, Actor.LocalUser, cancellation);
            return Tell(screen, changed);
        });
        return command;
    }

    private static Command NewSecret(WorkspaceOpener open, Screen screen)
    {
        var id = IdArgument();
        var command = new Command("secret", "ออกรหัสลับใหม่ รหัสเดิมใช้ไม่ได้ทันที / make a new secret; the one before signs nothing more") { id };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            return Tell(screen, await workspace.Get<ChangeWebhook>().NewSecretAsync(Key(parsed, id), Actor.LocalUser, cancellation));
        });
        return command;
    }

    private static Command Test(WorkspaceOpener open, Screen screen)
    {
        var id = IdArgument();
        var command = new Command("test", "ส่งข้อความทดสอบหนึ่งครั้ง / send a test message, once") { id };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var sent = await workspace.Get<SendTestWebhook>().RunAsync(Key(parsed, id), Actor.LocalUser, cancellation);
            screen.Say(sent.Findings);
            if (!sent.TryGet(out var delivery))
            {
                return ExitCode.NotFound;
            }

            Tell(screen, delivery);
            return delivery.State == WebhookDeliveryState.Delivered ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Log(WorkspaceOpener open, Screen screen)
    {
        var id = IdArgument();
        var command = new Command("log", "ข้อความ 100 รายการล่าสุด / the latest 100 messages") { id };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            foreach (var delivery in await workspace.Get<IWebhookStore>().DeliveriesAsync(Key(parsed, id), most: 100, cancellation))
            {
                Tell(screen, delivery);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(WorkspaceOpener open, Screen screen)
    {
        var id = IdArgument();
        var command = new Command("remove", "ลบพร้อมรหัสลับและประวัติการส่ง / remove it with its secret and its log") { id };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            return Tell(screen, await workspace.Get<ChangeWebhook>().RemoveAsync(Key(parsed, id), Actor.LocalUser, cancellation));
        });
        return command;
    }

    private static Argument<string> IdArgument() => new("ID") { Description = "รหัสตามคำสั่ง list / the id as list shows it" };

    /// <summary>A text of another form names no webhook.</summary>
    private static Guid Key(ParseResult parsed, Argument<string> id) => Guid.TryParse(parsed.GetRequiredValue(id), out var key) ? key : Guid.Empty;

    private static int Tell(Screen screen, Checked<WebhookWithSecret> made)
    {
        screen.Say(made.Findings);
        if (!made.TryGet(out var webhook))
        {
            return ExitCode.BadInput;
        }

        Tell(screen, webhook.Webhook);
        screen.Output.WriteLine($"   {webhook.Secret}");
        screen.Say("รหัสลับข้างต้นแสดงครั้งเดียว โปรดเก็บไว้ที่ผู้รับ", "The secret above is shown this once; keep it with the receiver.");
        return ExitCode.Done;
    }

    private static int Tell(Screen screen, Checked<Webhook> changed)
    {
        screen.Say(changed.Findings);
        if (!changed.TryGet(out var webhook))
        {
            return ExitCode.BadInput;
        }

        Tell(screen, webhook);
        return ExitCode.Done;
    }

    private static void Tell(Screen screen, Webhook webhook) => screen.Output.WriteLine(
        $"{(webhook.IsEnabled ? "● เปิด" : "○ หยุด")}  {webhook.Id:N}  {webhook.Address}  {string.Join(",", webhook.Events.Select(EnumNames.Of))}  {webhook.Description}".TrimEnd());

    private static void Tell(Screen screen, WebhookDelivery delivery) => screen.Output.WriteLine(string.Join(
        "  ",
        $"{Sign(delivery.State)} {WebhookWords.Of(delivery.State).Thai}",
        ThaiFormat.Plain.Moment(delivery.CreatedAt),
        EnumNames.Of(delivery.About.Event),
        delivery.About.Subject,
        $"{ThaiFormat.Plain.Number(delivery.Attempts)}×",
        WebhookWords.Outcome(delivery) ?? "–"));

    private static char Sign(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Delivered => '●',
        WebhookDeliveryState.GivenUp => '✗',
        _ => '○',
    };
}
