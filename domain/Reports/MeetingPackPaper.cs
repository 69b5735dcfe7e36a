using System.Globalization;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>
/// Lays out what the ITA committee looks at in a meeting: where each survey stands, what is behind, charts, measures, findings.
/// Everything in it is as known at the assessment's moment, so that the pack of a past day can be made again.
/// </summary>
public static class MeetingPackPaper
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The pack of an assessment at its moment.</summary>
    public static Paper Of(Assessment assessment)
    {
        var day = ThaiTime.Day(assessment.AsOf);
        return new(
            $"{assessment.Key.Agency}-meeting-pack-{assessment.Key.FiscalYear}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            $"เอกสารประชุม ITA {assessment.Agency.ShortName} ปีงบประมาณ {Format.Year(assessment.Key.FiscalYear)} ณ {Format.ShortDate(day)}",
            $"{MeetingPackWords.Title} {YearLine(assessment)} {AsOf(assessment)}",
            assessment.Agency.Name,
            [
                Section(assessment, MeetingPackWords.Surveys, PaperLayout.Landscape, HeaderLines(assessment), [.. Surveys(assessment)]),
                Section(assessment, MeetingPackWords.Charts, PaperLayout.Portrait, [], [new PaperBlock.Heading(MeetingPackWords.Charts), .. Charts(assessment)]),
                Section(assessment, MeetingPackWords.Measures, PaperLayout.Portrait, [], [new PaperBlock.Heading(MeetingPackWords.Measures), Measures(assessment)]),
                Section(assessment, MeetingPackWords.Findings, PaperLayout.Portrait, [], [new PaperBlock.Heading(MeetingPackWords.Findings), Findings(assessment)]),
            ]);
    }

    private static PaperSection Section(Assessment assessment, string name, PaperLayout layout, IReadOnlyList<string> header, IReadOnlyList<PaperBlock> blocks) =>
        new(name, layout, header, assessment.HasSampleData ? $"{ChartSpec.SampleMark}: {MeetingPackWords.SampleNotice}" : null, blocks);

    private static string[] HeaderLines(Assessment assessment) =>
        [MeetingPackWords.Title, YearLine(assessment), $"{assessment.Agency.Name} {assessment.Agency.Location}", AsOf(assessment)];

    private static string YearLine(Assessment assessment) => $"ประจำปีงบประมาณ พ.ศ.{Format.Year(assessment.Key.FiscalYear)}";

    /// <summary>The day of the meeting, and how far the counts reach.</summary>
    private static string AsOf(Assessment assessment)
    {
        var asked = $"ตามที่บันทึกถึงวันที่ {Format.LongDate(ThaiTime.Day(assessment.AsOf))}";
        return assessment.DataAsOf is { } counted ? $"{asked} (ยอดผู้ตอบล่าสุด ณ {Format.ShortDate(counted)})" : $"{asked} ({ChartSpec.NoData}ยอดผู้ตอบ)";
    }

    private static IEnumerable<PaperBlock> Surveys(Assessment assessment)
    {
        if (assessment.Surveys.Count == 0)
        {
            yield return Prose(MeetingPackWords.NoSurveys);
            yield break;
        }

        yield return Prose(assessment.Coverage is { } coverage
            ? $"ตอบแล้วรวมร้อยละ {Format.Number(coverage.Percent)} ของจำนวนขั้นต่ำทุกแบบวัด ({Format.Number(coverage.Completed)} จาก {Format.Number(coverage.Required)} {SurveyWords.People})"
            : $"{ChartSpec.NoData}ยอดผู้ตอบ");
        yield return new PaperBlock.Table(
            MeetingPackWords.Surveys,
            [
                new("survey", ["แบบวัด"], 3),
                new("completed", ["ตอบแล้ว", "(คน)"], 2, PaperAlignment.End),
                new("required", ["ขั้นต่ำ", "(คน)"], 2, PaperAlignment.End),
                new("percent", ["ร้อยละ"], 2, PaperAlignment.End),
                new("status", ["สถานะ"], 3, PaperAlignment.Middle),
                new("daysLeft", ["เหลือ", "(วันทำการ)"], 2.3, PaperAlignment.End),
                new("needed", ["ต้องได้ต่อ", "วันทำการ (คน)"], 2.7, PaperAlignment.End),
                new("chance", ["โอกาสครบจำนวน และที่มา"], 9),
            ],
            [.. assessment.Surveys.Select(Row)]);
        yield return new PaperBlock.Heading(MeetingPackWords.Behind);
        var behind = assessment.Surveys.Where(survey => IsBehind(survey.Status.Code)).ToList();
        if (behind.Count == 0)
        {
            yield return Prose(MeetingPackWords.NothingBehind);
        }

        foreach (var survey in behind)
        {
            yield return new PaperBlock.Prose(new("-", [new TextPart.Words(
                $"{survey.Survey.Title}: {SurveyWords.Word(survey.Status.Code)} ({survey.Status.Rule.Thai}) {SurveyWords.OfRequired(survey.Completion, survey.Quota, Format)}")]));
        }
    }

    private static bool IsBehind(SurveyStatusCode status) =>
        status is SurveyStatusCode.NotStarted or SurveyStatusCode.Behind or SurveyStatusCode.Stalled or SurveyStatusCode.ClosedMissed;

    private static PaperRow Row(SurveyProgress survey) => new($"survey-{survey.Survey.Code}", [
        PaperCell.Of(survey.Survey.Title),
        PaperCell.Of(survey.Completion is { } rate ? Format.Number(rate.Completed) : "–"),
        PaperCell.Of(Format.Number(survey.Quota.Required)),
        PaperCell.Of(survey.Completion is { } share ? Format.Number(share.Percent) : "–"),
        PaperCell.Of(SurveyWords.Word(survey.Status.Code)),
        PaperCell.Of(Format.Number(survey.Status.WorkingDaysLeft)),
        PaperCell.Of(survey.Status.PerWorkingDayNeeded is { } needed ? Format.Number(needed, 1) : "–"),
        PaperCell.Of(SurveyWords.Said(survey.Forecast, Format) + (survey.Forecast is Forecast.Estimate estimate ? $"\n{SurveyWords.Basis(estimate.Basis, Format)}" : "")),
    ]);

    private static IEnumerable<PaperBlock> Charts(Assessment assessment)
    {
        string[] keys =
        [
            SurveyCharts.CompletionBarsKey,
            .. assessment.Surveys.SelectMany(survey => (string[])
                [SurveyCharts.ByPeriodKey(survey.Survey.Code, PeriodKind.Month), FieldworkCharts.ForecastKey(survey.Survey.Code)]),
        ];
        var charts = keys.Select(assessment.Chart).OfType<ChartSpec>().ToList();
        return charts.Count == 0
            ? [Prose(MeetingPackWords.NoSurveys)]
            : charts.Select(chart => new PaperBlock.Figure(
                chart, $"{chart.AsOfLabel} · กติกา {Format.Digits(assessment.RulePackVersion)} · แผนภูมิ {chart.Key} · ข้อเท็จจริง {assessment.FactsHash()[..12]}"));
    }

    private static PaperBlock Measures(Assessment assessment) => assessment.Measures.Count == 0
        ? Prose(ReportWords.NoMeasures)
        : new PaperBlock.Table(
            MeetingPackWords.Measures,
            [
                new("number", ["ที่"], 1, PaperAlignment.Middle),
                new("title", ["มาตรการ"], 8),
                new("units", ["หน่วยงานรับผิดชอบ"], 4),
                new("period", ["ระยะเวลา"], 3, PaperAlignment.Middle),
                new("evidence", ["หลักฐาน", "(ชิ้น)"], 2, PaperAlignment.End),
            ],
            [.. assessment.Measures.Select(measure => MeasureRow(assessment, measure))]);

    private static PaperRow MeasureRow(Assessment assessment, Measure measure) => new($"measure-{ThaiFormat.Plain.Number(measure.Number)}", [
        PaperCell.Of(Format.Number(measure.Number)),
        PaperCell.Of(measure.Title),
        PaperCell.Of(measure.ResponsibleUnits.Count > 0 ? string.Join('\n', measure.ResponsibleUnits) : "–"),
        PaperCell.Of(measure.Period is { } period ? Format.Span(period) : measure.PeriodAsWritten),
        PaperCell.Of(Format.Number(assessment.EvidenceOf(measure).Count)),
    ]);

    private static PaperBlock Findings(Assessment assessment) => assessment.Findings.Count == 0
        ? Prose(MeetingPackWords.NoFindings)
        : new PaperBlock.Table(
            MeetingPackWords.Findings,
            [new("severity", ["ระดับ"], 2.2, PaperAlignment.Middle), new("place", ["ที่"], 4), new("message", ["ข้อสังเกต"], 10)],
            [.. assessment.Findings.OrderByDescending(finding => finding.Severity).Select(finding => new PaperRow(null, [
                PaperCell.Of(MeetingPackWords.Word(finding.Severity)),
                PaperCell.Of(string.Join(' ', new[] { finding.Place.Subject, finding.Place.Field }.OfType<string>())),
                PaperCell.Of($"{finding.Message.Thai} ({finding.Code})"),
            ]))]);

    private static PaperBlock.Prose Prose(string text) => new(ReportLine.OfWords(text));
}
