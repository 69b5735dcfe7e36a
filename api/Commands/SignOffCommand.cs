using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>sign-off FY STEP --name NAME</c> and <c>versions FY</c>: the report on its way to the public.</summary>
internal static class SignOffCommand
{
    private static readonly IReadOnlyDictionary<string, SignOffAction> Steps = new Dictionary<string, SignOffAction>
    {
        ["submit"] = SignOffAction.Submit,
        ["check"] = SignOffAction.Check,
        ["endorse"] = SignOffAction.Endorse,
        ["sign"] = SignOffAction.Sign,
        ["publish"] = SignOffAction.Publish,
        ["send-back"] = SignOffAction.SendBack,
    };

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var step = new Argument<string>("STEP") { Description = "ขั้นตอน / step: " + string.Join(", ", Steps.Keys) };
        step.AcceptOnlyFromAmong([.. Steps.Keys]);
        var name = new Option<string>("--name") { Description = "ชื่อผู้ดำเนินการตามที่ปรากฏบนเอกสาร / who does it, as the paper names them", Required = true };
        var position = new Option<string>("--position") { Description = "ตำแหน่ง / position", DefaultValueFactory = _ => "" };
        var comment = new Option<string>("--comment") { Description = "ความเห็น ต้องมีเมื่อส่งกลับ / comment, needed to send back", DefaultValueFactory = _ => "" };
        var command = new Command("sign-off", "เสนอ ตรวจ เห็นชอบ ลงนาม เผยแพร่ หรือส่งกลับรายงาน / submit, check, endorse, sign, publish or send back the report") { year, step, name, position, comment };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(year)));
            var signer = new Signer(parsed.GetRequiredValue(name), parsed.GetRequiredValue(position), parsed.GetRequiredValue(comment));
            var action = Steps[parsed.GetRequiredValue(step)];
            var useCase = workspace.Get<SignOffReport>();
            var taken = action == SignOffAction.Submit
                ? await useCase.SubmitAsync(key, signer, Actor.LocalUser, cancellation)
                : await useCase.StepAsync(key, await LatestAsync(workspace, key, cancellation), action, signer, Actor.LocalUser, cancellation);
            screen.Say(taken.Findings);
            if (!taken.TryGet(out var version))
            {
                screen.Say("✗ ไม่ได้ดำเนินการ ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            Tell(screen, version);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Versions(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var from = new Option<int?>("--diff") { Description = "แสดงความต่างจากฉบับนี้ / show what changed since this version", HelpName = "N" };
        var to = new Option<int?>("--to") { Description = "ถึงฉบับนี้ (ค่าเริ่มต้น: ฉบับร่างวันนี้) / up to this version (default: the draft)", HelpName = "N" };
        var command = new Command("versions", "ฉบับของรายงานที่เสนอ และความต่าง / versions of the report and what changed between them") { year, from, to };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), null, cancellation);
            if (parsed.GetValue(from) is not { } earlier)
            {
                foreach (var version in await workspace.Get<IReportVersions>().ListAsync(assessment.Key, cancellation))
                {
                    Tell(screen, version);
                }

                return ExitCode.Done;
            }

            var before = await ContentAsync(workspace, assessment.Key, earlier, cancellation);
            var after = parsed.GetValue(to) is { } later
                ? await ContentAsync(workspace, assessment.Key, later, cancellation)
                : await workspace.Get<SignOffReport>().DraftAsync(assessment, cancellation);
            Tell(screen, ReportDiff.Between(before, after));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(Screen screen, ReportVersion version)
    {
        screen.Output.WriteLine($"ฉบับที่ {version.Number} · {SignOffWords.Of(version.State).Thai} ({SignOffWords.Of(version.State).English}) · SHA-256 {version.ContentHash}");
        foreach (var step in version.Steps)
        {
            screen.Output.WriteLine($"   {ThaiFormat.Plain.Moment(step.Recorded.At)} {SignOffWords.Of(step.Action).Thai} · {step.Name} {step.Position} {step.Comment}".TrimEnd());
        }
    }

    private static void Tell(Screen screen, ReportDiff diff)
    {
        if (diff.IsEmpty)
        {
            screen.Output.WriteLine("เหมือนกันทุกประการ / nothing changed");
        }

        foreach (var figure in diff.Figures)
        {
            screen.Output.WriteLine($"~ {figure.Key}: {figure.Before?.Text ?? "–"} → {figure.After?.Text ?? "–"}");
        }

        foreach (var text in diff.Texts)
        {
            screen.Output.WriteLine($"~ {text.Place.Subject} {text.Place.Field}");
            foreach (var part in text.Parts.Where(part => part.Change != TextChange.Same))
            {
                screen.Output.WriteLine($"   {(part.Change == TextChange.Added ? "+" : "-")} {part.Text.ReplaceLineEndings(" ⏎ ")}");
            }
        }
    }

    private static async Task<int> LatestAsync(Workspace workspace, AssessmentKey key, CancellationToken cancellation) =>
        await workspace.Get<IReportVersions>().ListAsync(key, cancellation) is [var latest, ..] ? latest.Number : 0;

    private static async Task<AnnualReport> ContentAsync(Workspace workspace, AssessmentKey key, int number, CancellationToken cancellation) =>
        await workspace.Get<IReportVersions>().ContentAsync(key, number, cancellation)
            ?? throw new CommandRefusedException(ExitCode.NotFound, SignOffCodes.VersionUnknown, $"ไม่มีฉบับที่ {number}", $"There is no version {number}.");
}
