using System.CommandLine;
using AutoMapper;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Spectre.Console;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>completion FY</c>: how complete each survey is, per period, as table, JSON or CSV.</summary>
internal static class CompletionCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var by = new Option<PeriodKind>("--by")
        {
            Description = "แบ่งตาม/cut by: day, week, month, quarter, half, window, fiscalYear",
            DefaultValueFactory = _ => PeriodKind.Window,
        };
        var asOf = Years.AsOf();
        var format = new Option<string>("--format") { Description = "รูปแบบ/format: table, json, csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("completion", "อัตราความครบถ้วนของแต่ละแบบวัด / completion of each survey") { year, by, asOf, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            var rows = CompletionRow.Of(assessment, parsed.GetValue(by), workspace.Get<IMapper>());
            await FlatRows.WriteAsync(screen, rows, parsed.GetRequiredValue(format), () => Table(screen, rows), cancellation);
            if (assessment.HasSampleData)
            {
                screen.Say($"▲ {ChartSpec.SampleMark}: ยอดหรือจำนวนขั้นต่ำบางรายการเป็นตัวอย่าง ไม่ใช่ข้อเท็จจริง", "SAMPLE DATA: some counts or quotas are examples, not facts.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Table(Screen screen, IReadOnlyList<CompletionRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("แบบวัด", "ช่วงเวลา");
        foreach (var column in new[] { "ในช่วง", "สะสม", "แผน", "ขั้นต่ำ", "ร้อยละ" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        table.AddColumn("ตามแผน");
        var format = ThaiFormat.Plain;
        foreach (var row in rows)
        {
            table.AddRow(
                row.Survey,
                Markup.Escape(row.Label),
                Number(row.Completed),
                Number(row.Cumulative),
                format.Number(row.PlannedCumulative),
                format.Number(row.Required),
                row.Percent is { } percent ? format.Number(percent) : "–",
                row.OnPace switch { true => "● ใช่", false => "▲ ไม่", null => "–" });
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Output) }).Write(table);

        string Number(int? people) => people is { } known ? format.Number(known) : "–";
    }
}
