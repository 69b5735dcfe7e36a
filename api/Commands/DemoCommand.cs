using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>demo load</c> and <c>demo clear</c>: the sample counts, risks and registers that stand in for what the report does not state.</summary>
internal static class DemoCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var load = new Command("load", "เติมยอดผู้ตอบ ความเสี่ยง และทะเบียนตัวอย่าง / bring the sample counts, risks and registers back");
        load.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var loaded = (await workspace.Get<Demo>().LoadAsync(Actor.LocalUser, cancellation)).Value;
            screen.Say(
                $"เติมยอดตัวอย่าง {loaded.CountsAdded} รายการ ความเสี่ยงตัวอย่าง {loaded.RisksAdded} เรื่อง ทะเบียน {loaded.EntriesAdded} รายการ",
                $"{loaded.CountsAdded} sample counts added, {loaded.RisksAdded} sample risks, {loaded.EntriesAdded} entries of registers.");
            return ExitCode.Done;
        });

        var clear = new Command("clear", "ลบยอดผู้ตอบ ความเสี่ยง และทะเบียนตัวอย่าง ข้อมูลจริงอยู่ครบ / take the sample counts, risks and registers out; facts stay");
        clear.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var removed = (await workspace.Get<Demo>().ClearAsync(Actor.LocalUser, cancellation)).Value;
            screen.Say(
                $"ลบยอดตัวอย่าง {removed.Counts} รายการ ความเสี่ยงตัวอย่าง {removed.Risks} เรื่อง ทะเบียนตัวอย่าง {removed.Entries} รายการ",
                $"{removed.Counts} sample counts taken out, {removed.Risks} sample risks, {removed.Entries} sample entries of registers.");
            return ExitCode.Done;
        });

        return new Command("demo", "ข้อมูลตัวอย่าง / sample data") { load, clear };
    }
}
