using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>An agency that has been worked with all year: something stands in every table that an agency has.</summary>
internal static class WorkedAgency
{
    private static readonly string[] Steps = ["submit", "check", "endorse", "sign"];

    /// <summary>Works with the carried agency.</summary>
    public static async Task WorkAsync(CommandRun run)
    {
        await DoAsync(run, "import", "counts", run.Write("counts.csv", "survey,day,kind,value\neit-1,2025-06-20,reading,400\n"));
        await DoAsync(run, "import", "counts", run.Write("wrong.csv", "survey,day,kind,value\neit-1,2025-06-21,increment,3\n"));
        var import = (await run.RunAsync("counts", "imports")).Output.Split('\n').Single(line => line.Contains("wrong.csv", StringComparison.Ordinal)).Split(' ')[0];
        await DoAsync(run, "counts", "undo", import, "--reason", "แฟ้มผิด");
        await DoAsync(run, "import", "holidays", run.Write("holidays.csv", "day,name\n2025-02-12,วันมาฆบูชา\n"));
        await File.WriteAllBytesAsync(run.FileOf("emblem.png"), Picture());
        await DoAsync(run, "emblem", "use", run.FileOf("emblem.png"), "--reason", "ตรา");
        await DoAsync(run, "evidence", "2568", "add", "--measure", "2", "--title", "ประกาศ", "--file", run.Write("announcement.txt", "ประกาศ"));
        await DoAsync(run, "indicators", "import", run.Write("results.csv", "year,indicator,score\n2568,1,85.21\n2568,2,70.59\n"));
        await DoAsync(run, "oit", "2568", "set", "--item", "24", "--status", "Published", "--address", "https://www.kolum.go.th/o24", "--due", "30 เม.ย. 68");
        await DoAsync(run, "measures", "step", "2568", "2", "1", "--planned-end", "31 มี.ค. 68", "--unit", "กองคลัง", "--reason", "แผน");
        await DoAsync(run, "risks", "2568", "matrix", "export", "default-5x5-1", "--out", run.FileOf("m.json"));
        await DoAsync(run, "risks", "2568", "matrix", "save", run.FileOf("m.json"), "--reason", "ของเรา");
        await BesideTheCommandLineAsync(run);
        foreach (var step in Steps)
        {
            await DoAsync(run, "sign-off", "2568", step, "--name", "นางสาวฟาตีมะห์", "--position", "ปลัด");
        }

        await DrawAsync(run);
    }

    private static async Task DoAsync(CommandRun run, params string[] command)
    {
        var (code, _, error) = await run.RunAsync(command);
        code.Should().Be(ExitCode.Done, error);
    }

    private static async Task BesideTheCommandLineAsync(CommandRun run)
    {
        await using var workspace = WorkspaceOpener.Unprepared(run.Data);
        var points = workspace.Get<IServicePoints>();
        await workspace.Get<ISurveyStore>().AppendAsync(Facts.Key, "eit-1", new GroupSet("desk", "งานบริการ", 100, null, false, Facts.Recorded()), CancellationToken.None);
        await workspace.Get<ISurveyStore>().AppendAsync(Facts.Key, "eit-1", new AddressSet("https://itas.nacc.go.th/eit", Facts.Recorded()), CancellationToken.None);
        await points.SetHostAsync(AgencyKey.Kolum, "itas.nacc.go.th", true, Facts.Recorded(), CancellationToken.None);
        await points.AddScanAsync(run.Ask("SELECT Code FROM ServicePointLinks"), new(2025, 3, 3), CancellationToken.None);
        await workspace.Get<IEvidenceStore>().SaveChecksAsync(AgencyKey.Kolum, [new("https://www.kolum.go.th/o24", Facts.Recorded().At, false, "404")], CancellationToken.None);
        await workspace.Get<IAssessmentStore>().SavePlacementAsync(Facts.Key, new(1, [], Facts.Recorded()), CancellationToken.None);
    }

    /// <summary>Asks for the signed paper, as a browser would: it is kept from then on.</summary>
    private static async Task DrawAsync(CommandRun run)
    {
        await using var workspace = WorkspaceOpener.Unprepared(run.Data);
        var papers = workspace.Get<FrozenPapers>();
        var signed = (await workspace.Get<IReportVersions>().ListAsync(Facts.Key, CancellationToken.None))[0];
        await papers.FileAsync(signed, papers.Writer("docx")!, "https://ita.kolum.go.th", CancellationToken.None);
    }

    private static byte[] Picture()
    {
        using var bitmap = new SKBitmap(200, 200);
        bitmap.Erase(SKColors.DarkOliveGreen);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }
}
