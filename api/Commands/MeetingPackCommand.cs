using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>meeting-pack FY --as-of DAY --out DIR --format html,docx,pdf,xlsx</c>: writes the committee's report of the surveys' progress.</summary>
internal static class MeetingPackCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var (year, folder, formats, asOf) = (Years.Argument(), PaperFiles.Folder(), PaperFiles.Formats(), Years.AsOf());
        var command = new Command("meeting-pack", "เขียนเอกสารประชุมคณะกรรมการ: ความก้าวหน้าของแบบวัด ณ วันหนึ่ง / write the committee's report of progress as of a day")
        {
            year, folder, formats, asOf,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var fiscalYear = Years.Of(parsed.GetRequiredValue(year));
            var paper = MeetingPackPaper.Of(await workspace.AssessmentAsync(fiscalYear, Years.Moment(parsed.GetValue(asOf)), cancellation));
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
