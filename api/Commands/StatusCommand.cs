using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Spectre.Console;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>status FY</c>: where each survey stands today, what is needed, and whether it will be reached.</summary>
internal static class StatusCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var asOf = Years.AsOf();
        var command = new Command("status", "ถึงไหนแล้ว ต้องเร่งเท่าไร จะครบหรือไม่ / where the surveys stand, what is needed, will it be reached") { year, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            var table = new Table().Border(TableBorder.Simple).AddColumns("แบบวัด", "ตอบแล้ว", "สถานะ", "เหลือ (วัน)", "ต่อวัน");
            foreach (var survey in assessment.Surveys)
            {
                table.AddRow(
                    Markup.Escape(survey.Survey.Title),
                    Markup.Escape(SurveyWords.OfRequired(survey.Completion, survey.Quota, Format)),
                    SurveyWords.Word(survey.Status.Code),
                    Format.Number(survey.Status.WorkingDaysLeft),
                    survey.Status.PerWorkingDayNeeded is { } needed ? Format.Number(needed, 1) : "–");
            }

            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Output) }).Write(table);
            foreach (var survey in assessment.Surveys)
            {
                screen.Output.WriteLine($"{survey.Survey.Title}: {SurveyWords.Said(survey.Forecast, Format)}");
                screen.Output.WriteLine($"  {survey.Status.Rule.Thai}");
                screen.Output.WriteLine($"  ขั้นต่ำ: {survey.Quota.Rule}");
                if (survey.Forecast is Forecast.Estimate estimate)
                {
                    screen.Output.WriteLine($"  {SurveyWords.Basis(estimate.Basis, Format)}");
                }
            }

            if (assessment.Coverage is { } coverage)
            {
                screen.Output.WriteLine($"รวมทุกแบบวัด: {Format.Number(coverage.Completed)} จาก {Format.Number(coverage.Required)} คน (ร้อยละ {Format.Number(coverage.Percent)})");
            }

            if (assessment.HasSampleData)
            {
                screen.Say($"▲ {ChartSpec.SampleMark}: ยอดหรือจำนวนขั้นต่ำบางรายการเป็นตัวอย่าง ไม่ใช่ข้อเท็จจริง", "SAMPLE DATA: some counts or quotas are examples, not facts.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
