using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>meeting-pack FY</c> and <c>open-data FY</c>, each with <c>--as-of DAY --out DIR --format html,docx,pdf,xlsx</c>.</summary>
internal static class PaperCommand
{
    public static Command MeetingPack(WorkspaceOpener open, Screen screen) => Make(
        open, screen, "meeting-pack", "เขียนเอกสารประชุมคณะกรรมการ: ความก้าวหน้าของแบบวัด ณ วันหนึ่ง / write the committee's report of progress as of a day", MeetingPackPaper.Of);

    public static Command OpenData(WorkspaceOpener open, Screen screen) => Make(
        open, screen, "open-data", "เขียนรายการเปิดเผยข้อมูลสาธารณะ (OIT) ของปี / write the year's open-data checklist (OIT)", OpenDataPaper.Of);

    private static Command Make(WorkspaceOpener open, Screen screen, string name, string description, Func<Assessment, Paper> layOut)
    {
        var (year, folder, formats, asOf) = (Years.Argument(), PaperFiles.Folder(), PaperFiles.Formats(), Years.AsOf());
        var command = new Command(name, description) { year, folder, formats, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var paper = layOut(await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation));
            return await new PaperFiles(screen).WriteAsync(
                paper,
                PaperFiles.Chosen(workspace.Services.GetServices<IPaperWriter>(), parsed.GetRequiredValue(formats)),
                parsed.GetRequiredValue(folder),
                paper.Name,
                cancellation);
        });
        return command;
    }
}
