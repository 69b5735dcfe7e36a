using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The charts of surveys: what they say, not how they are drawn.</summary>
public static class SurveyCharts
{
    /// <summary>The key of <see cref="CompletionBars"/>.</summary>
    public const string CompletionBarsKey = "surveys.completion";

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The key of <see cref="ByPeriod"/>: <c>survey.iit.by-month</c>.</summary>
    public static string ByPeriodKey(string surveyCode, PeriodKind kind) => $"survey.{surveyCode}.by-{PeriodWords.Key(kind)}";

    /// <summary>The key of <see cref="Tile"/>: <c>survey.iit.tile</c>.</summary>
    public static string TileKey(string surveyCode) => $"survey.{surveyCode}.tile";

    /// <summary>One bar per survey: how many answered, of how many needed.</summary>
    /// <param name="surveys">One or more surveys, in instrument order.</param>
    public static ChartSpec CompletionBars(IReadOnlyList<SurveyProgress> surveys)
    {
        var asOf = surveys.Max(survey => survey.DataAsOf);
        var bars = surveys.Select(survey => new TargetBar(
            survey.Survey.Title,
            survey.Completion?.Completed,
            survey.Quota.Required,
            SurveyWords.OfRequired(survey.Completion, survey.Quota, Format),
            $"ขั้นต่ำ {Format.Number(survey.Quota.Required)}",
            SurveyWords.Tone(survey.Status.Code),
            SurveyWords.Word(survey.Status.Code)));
        var sentences = surveys.Select(survey => $"{survey.Survey.Title}: {SurveyWords.OfRequired(survey.Completion, survey.Quota, Format)}").ToList();
        return new(
            CompletionBarsKey,
            ChartKind.CompletionBars,
            BarsTitle(surveys, sentences),
            SurveyWords.People,
            $"แผนภูมิแท่งจำนวนผู้ตอบเทียบจำนวนขั้นต่ำ {string.Join(" ", sentences.Select(s => s + "."))} {Ending(asOf, surveys.Any(s => s.HasSampleData))}",
            asOf,
            SurveyWords.AsOf(asOf, Format),
            surveys.Any(survey => survey.HasSampleData),
            new BarsDrawing([.. bars], $"จำนวนผู้ตอบ ({SurveyWords.People})"),
            new(
                [new("survey", "แบบวัด"), new("completed", "ตอบแล้ว", SurveyWords.People), new("required", "ขั้นต่ำ", SurveyWords.People), new("percent", "ร้อยละ", "%"), new("status", "สถานะ")],
                [.. surveys.Select(CompletionRow)]));
    }

    /// <summary>Per period: what came, the running total, the planned pace, the target and the deadline.</summary>
    public static ChartSpec ByPeriod(SurveyProgress progress, PeriodKind kind)
    {
        var survey = progress.Survey;
        var rows = progress.PeriodsBy(kind);
        var asOf = SurveyWords.AsOf(progress.DataAsOf, Format);
        var summary = SurveyWords.OfRequired(progress.Completion, progress.Quota, Format);
        var drawing = new PeriodsDrawing(
            [.. rows.Select(row => new PeriodColumn(PeriodWords.Tick(row.Period), row.Period.Start, row.Period.EndExclusive, row.Completed, row.Cumulative, row.PlannedCumulative, row.HasEnded, PeriodWords.YearBelow(row.Period)))],
            progress.Quota.Required,
            $"ขั้นต่ำ {Format.Number(progress.Quota.Required)} {SurveyWords.People}",
            progress.Window.Span.LastDay,
            $"ปิดรับ {Format.ShortDate(progress.Window.Span.LastDay)}",
            SurveyWords.People,
            new($"ราย{PeriodWords.Kind(kind)}", "สะสม", "แผนสะสม"),
            progress.Completion is null ? null : summary);
        var periods = rows.Where(row => row.Cumulative is not null).Select(row => $"{Format.Label(row.Period)} {Format.Number(row.Completed!.Value)} สะสม {Format.Number(row.Cumulative!.Value)}");
        var told = rows.Count <= 12 ? string.Join(" ", periods.Select(p => p + ".")) + " " : "";
        return new(
            ByPeriodKey(survey.Code, kind),
            ChartKind.CompletionByPeriod,
            $"{survey.Title}: {summary}",
            SurveyWords.People,
            $"แผนภูมิจำนวนผู้ตอบ {survey.Title} ราย{PeriodWords.Kind(kind)} {summary}. {told}กำหนดปิดรับ {Format.ShortDate(progress.Window.Span.LastDay)}. {Ending(progress.DataAsOf, progress.HasSampleData)}",
            progress.DataAsOf,
            asOf,
            progress.HasSampleData,
            drawing,
            PeriodTable(rows));
    }

    /// <summary>One number, one bar, one word.</summary>
    public static ChartSpec Tile(SurveyProgress progress)
    {
        var survey = progress.Survey;
        var completion = progress.Completion;
        var word = SurveyWords.Word(progress.Status.Code);
        var drawing = new TileDrawing(
            survey.Title,
            completion is null ? ChartSpec.NoData : $"{Format.Number(completion.Completed)} จาก {Format.Number(completion.Required)}",
            completion is null ? $"ขั้นต่ำ {Format.Number(progress.Quota.Required)} {SurveyWords.People}" : $"{SurveyWords.People} · ร้อยละ {Format.Number(completion.Percent)}",
            completion is null ? null : (decimal)completion.Completed / completion.Required,
            word,
            SurveyWords.Tone(progress.Status.Code));
        var summary = SurveyWords.OfRequired(completion, progress.Quota, Format);
        return new(
            TileKey(survey.Code),
            ChartKind.StatusTile,
            $"{survey.Title}: {summary}",
            SurveyWords.People,
            $"{survey.Title}: {summary} สถานะ {word}. {Ending(progress.DataAsOf, progress.HasSampleData)}",
            progress.DataAsOf,
            SurveyWords.AsOf(progress.DataAsOf, Format),
            progress.HasSampleData,
            drawing,
            new(
                [new("survey", "แบบวัด"), new("completed", "ตอบแล้ว", SurveyWords.People), new("required", "ขั้นต่ำ", SurveyWords.People), new("percent", "ร้อยละ", "%"), new("status", "สถานะ")],
                [CompletionRow(progress)]));
    }

    private static string BarsTitle(IReadOnlyList<SurveyProgress> surveys, List<string> sentences) => surveys switch
    {
        [_] => sentences[0],
        _ when surveys.All(survey => survey.Completion is null) => $"{ChartSpec.NoData}ผู้ตอบแบบวัด",
        _ => $"ผู้ตอบถึงจำนวนขั้นต่ำแล้ว {Format.Number(surveys.Count(survey => survey.Completion is { IsReached: true }))} จาก {Format.Number(surveys.Count)} แบบวัด",
    };

    private static IReadOnlyList<ChartCell> CompletionRow(SurveyProgress progress) =>
    [
        new(progress.Survey.Title),
        Count(progress.Completion?.Completed),
        Count(progress.Quota.Required),
        Percent(progress.Completion?.Percent),
        new(SurveyWords.Word(progress.Status.Code)),
    ];

    private static ChartTable PeriodTable(IReadOnlyList<PeriodCompletion> rows) => new(
        [
            new("period", "ช่วงเวลา"),
            new("completed", "ตอบในช่วง", SurveyWords.People),
            new("cumulative", "สะสม", SurveyWords.People),
            new("plannedCumulative", "แผนสะสม", SurveyWords.People),
            new("required", "ขั้นต่ำ", SurveyWords.People),
            new("percent", "ร้อยละ", "%"),
        ],
        [.. rows.Select(row => (IReadOnlyList<ChartCell>)
        [
            new(Format.Label(row.Period), Day: row.Period.Start),
            Count(row.Completed),
            Count(row.Cumulative),
            Count(row.PlannedCumulative),
            Count(row.Required),
            Percent(row.Percent),
        ])]);

    private static ChartCell Count(int? people) => people is { } number ? new(Format.Number(number), number) : new("–");

    private static ChartCell Percent(decimal? percent) => percent is { } number ? new(Format.Number(number), number) : new("–");

    private static string Ending(DateOnly? asOf, bool hasSampleData) =>
        $"{SurveyWords.AsOf(asOf, Format)}{(hasSampleData ? $". {ChartSpec.SampleMark}" : "")}";
}
