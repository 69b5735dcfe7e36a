using System.CommandLine;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Spectre.Console;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>score FY</c>: the indicators, the total with its level, the way to the next one, and the years before.</summary>
internal static class ScoreCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var kind = IndicatorsCommand.KindOption();
        var asOf = Years.AsOf();
        var format = new Option<string>("--format") { Description = "รูปแบบ/format: table, json, csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var command = new Command("score", "คะแนนตัวชี้วัด คะแนนรวม ระดับ และสิ่งที่ยังขาด / indicators, total, level, and what is missing") { year, kind, asOf, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            await FlatRows.WriteAsync(screen, IndicatorFlatRow.Of(assessment), parsed.GetRequiredValue(format), () => Table(screen, assessment, parsed.GetValue(kind)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Table(Screen screen, Assessment assessment, ResultKind kind)
    {
        var (standing, results) = (assessment.Indicators, assessment.Indicators.Of(kind));
        var table = new Table().Border(TableBorder.Simple).AddColumns("ตัวชี้วัด", "ชื่อ");
        foreach (var column in new[] { "คะแนน", "ปีก่อน", "เปลี่ยน" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        table.AddColumn("ช่วง 95 % (n)");
        var before = standing.Previous(kind);
        foreach (var figure in results.Figures)
        {
            var past = before?.Of(figure.Rule.Number);
            var interval = IndicatorWords.Interval((figure.Score as IndicatorScore.Known)?.Interval, Format);
            table.AddRow(Format.Number(figure.Rule.Number), Markup.Escape(figure.Rule.Name), Said(figure.Value), Said(past), Said(figure.Value - past), Markup.Escape(interval ?? "–"));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Output) }).Write(table);
        foreach (var instrument in results.Score.Instruments)
        {
            screen.Output.WriteLine($"{IndicatorWords.Instrument(instrument.Rule.Instrument)}: {Said(instrument.Score)} × {Format.Number(instrument.Rule.Weight)} = {Said(instrument.Points)}");
        }

        screen.Output.WriteLine($"{IndicatorWords.Kind(kind)} ปีงบประมาณ {assessment.Key.FiscalYear}: {IndicatorWords.Total(results, Format)} · กติกา {assessment.RulePackVersion}");
        if (results.Decision is { } decision)
        {
            screen.Output.WriteLine($"  {decision.Rule.Thai}");
            screen.Output.WriteLine($"  {decision.Rule.English}");
        }

        TellNext(screen, results);
        TellYears(screen, standing.Years(kind));
        TellReconciled(screen, standing);
        if (!results.HasScores)
        {
            screen.Say(
                $"▲ ยังไม่มี{IndicatorWords.Kind(kind)}ของปีนี้ บันทึกด้วยคำสั่ง indicators import หรือ indicators template",
                "No results of this year were recorded; record them with: indicators import (see: indicators template).");
        }
    }

    private static void TellNext(Screen screen, IndicatorResults results)
    {
        if (NextLevel.Of(results) is not { } next)
        {
            return;
        }

        var missing = string.Join(", ", next.InstrumentsMissing.Select(one => $"{IndicatorWords.Instrument(one.Instrument)} ขาด {Format.Score(one.Missing)}").Prepend($"คะแนนรวมขาด {Format.Score(next.TotalMissing)}"));
        screen.Output.WriteLine($"ถึงระดับ {next.Level.Name}: {missing}");
        foreach (var lever in next.Levers.Take(3))
        {
            var alone = lever.NeededAlone is { } needed ? $"เพิ่ม {Format.Score(needed)} ก็ถึงได้ลำพัง" : "ลำพังไม่พอ";
            screen.Output.WriteLine($"  {Format.Number(lever.Rule.Number)}. {lever.Rule.Name}: เพิ่มเต็มที่ได้ {Format.Score(lever.MostGain)} คะแนนรวม · {alone}");
        }
    }

    private static void TellYears(Screen screen, IReadOnlyList<YearResults> years)
    {
        foreach (var year in years.Where(year => year.Results.HasScores).Take(years.Count - 1))
        {
            screen.Output.WriteLine($"ปี {year.Results.FiscalYear}: {IndicatorWords.Total(year.Results, Format)} ({year.Results.Rules?.Levels?.Name ?? "–"})");
        }

        foreach (var changed in years.Where(year => year.SchemeChanged))
        {
            screen.Output.WriteLine($"▲ เปลี่ยนเกณฑ์ระดับตั้งแต่ปี {changed.Results.FiscalYear} ระดับของปีก่อนหน้าเทียบกันไม่ได้ / levels changed from {changed.Results.FiscalYear} on");
        }
    }

    private static void TellReconciled(Screen screen, IndicatorStanding standing)
    {
        foreach (var row in standing.Reconciled().Where(row => row.Difference is not null))
        {
            screen.Output.WriteLine($"ประกาศ {Said(row.Official)} · ติดตามเอง {Said(row.Tracking)} · ต่าง {Said(row.Difference)}: {Format.Number(row.Rule.Number)}. {row.Rule.Name}");
        }
    }

    private static string Said(decimal? score) => score is { } known ? Format.Score(known) : "–";
}
