using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The charts of indicators and scores: what they say, not how they are drawn. Bars are the usual one; the radar is for those who expect it.</summary>
public static class IndicatorCharts
{
    private const string Axis = "คะแนน (๐–๑๐๐)";

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The key of <see cref="Bars"/>: <c>indicators.bars</c>, <c>indicators.tracking.bars</c>.</summary>
    public static string BarsKey(ResultKind kind) => $"indicators{Suffix(kind)}.bars";

    /// <summary>The key of <see cref="Radar"/>.</summary>
    public static string RadarKey(ResultKind kind) => $"indicators{Suffix(kind)}.radar";

    /// <summary>The key of <see cref="BuildUp"/>.</summary>
    public static string BuildUpKey(ResultKind kind) => $"score{Suffix(kind)}.build-up";

    /// <summary>The key of <see cref="ScoreTrend"/>.</summary>
    public static string ScoreTrendKey(ResultKind kind) => $"score{Suffix(kind)}.trend";

    /// <summary>The key of <see cref="IndicatorTrend"/>: <c>indicator.7.trend</c>.</summary>
    public static string IndicatorTrendKey(int indicator, ResultKind kind) => $"indicator{Suffix(kind)}.{ThaiFormat.Plain.Number(indicator)}.trend";

    /// <summary>Every chart that can be drawn: of official results always, of own tracking where something was recorded.</summary>
    public static IEnumerable<(string Key, Func<ChartSpec> Make)> Of(IndicatorStanding standing) =>
        Enum.GetValues<ResultKind>()
            .Where(kind => standing.Of(kind).Figures.Count > 0 && (kind == ResultKind.Official || standing.Of(kind).HasScores))
            .SelectMany(kind => Of(standing, kind));

    /// <summary>Each indicator with its mark of the year before, and the lines of the levels.</summary>
    public static ChartSpec Bars(IndicatorStanding standing, ResultKind kind)
    {
        var (results, before) = (standing.Of(kind), standing.Previous(kind));
        var bars = results.Figures.Select(figure => Bar(figure, before)).ToList();
        var low = results.Figures.Where(figure => figure.Value is not null).MinBy(figure => figure.Value);
        var title = low is null
            ? $"{ChartSpec.NoData}คะแนนตัวชี้วัด ({IndicatorWords.Kind(kind)})"
            : $"ตัวชี้วัดที่ต่ำสุดคือ {Name(low.Rule)} {Format.Score(low.Value!.Value)}";
        return Spec(
            BarsKey(kind),
            ChartKind.IndicatorBars,
            title,
            $"แผนภูมิแท่งคะแนนตัวชี้วัด {IndicatorWords.Kind(kind)} ปีงบประมาณ {Format.Year(results.FiscalYear)}. {Sentences(bars.Select(bar => $"{bar.Name}: {bar.Label}"))}",
            results,
            new ScoreBarsDrawing(bars, LevelLines(results), bars.Any(bar => bar.Before is not null) ? $"ปี {Format.Year(before!.FiscalYear)}" : "", Axis),
            new(
                [new("indicator", "ตัวชี้วัด"), new("name", "ชื่อ"), new("score", "คะแนน", IndicatorWords.Points), new("previous", "ปีก่อน", IndicatorWords.Points), new("change", "เปลี่ยนแปลง", IndicatorWords.Points), new("low", "ช่วงล่าง", IndicatorWords.Points), new("high", "ช่วงบน", IndicatorWords.Points), new("answers", "n", "คน")],
                [.. results.Figures.Select(figure => Row(figure, before))]));
    }

    /// <summary>All indicators around a centre.</summary>
    public static ChartSpec Radar(IndicatorStanding standing, ResultKind kind)
    {
        var (results, before) = (standing.Of(kind), standing.Previous(kind));
        List<RadarSeries> series = [];
        if (before is { HasScores: true })
        {
            series.Add(new($"ปี {Format.Year(before.FiscalYear)}", [.. results.Figures.Select(figure => before.Of(figure.Rule.Number))], IsPast: true));
        }

        if (results.HasScores)
        {
            series.Add(new($"ปี {Format.Year(results.FiscalYear)}", [.. results.Figures.Select(figure => figure.Value)], IsPast: false));
        }

        return Spec(
            RadarKey(kind),
            ChartKind.IndicatorRadar,
            $"คะแนนตัวชี้วัดทั้ง {Format.Number(results.Figures.Count)} ตัว ({IndicatorWords.Kind(kind)}): {IndicatorWords.Total(results, Format)}",
            $"แผนภูมิเรดาร์คะแนนตัวชี้วัด {IndicatorWords.Kind(kind)} ปีงบประมาณ {Format.Year(results.FiscalYear)}. {Sentences(results.Figures.Select(figure => $"{Name(figure.Rule)}: {IndicatorWords.Score(figure.Value, Format)}"))}",
            results,
            new RadarDrawing([.. results.Figures.Select(Spoke)], series, [0, 25, 50, 75, 100]),
            new(
                [new("indicator", "ตัวชี้วัด"), new("score", "คะแนน", IndicatorWords.Points), new("previous", "ปีก่อน", IndicatorWords.Points)],
                [.. results.Figures.Select(figure => (IReadOnlyList<ChartCell>)[new(Name(figure.Rule), figure.Rule.Number), Cell(figure.Value), Cell(before?.Of(figure.Rule.Number))])]));
    }

    /// <summary>How the total comes about from the instruments.</summary>
    public static ChartSpec BuildUp(IndicatorStanding standing, ResultKind kind)
    {
        var results = standing.Of(kind);
        var parts = results.Score.Instruments.Select(Part).ToList();
        return Spec(
            BuildUpKey(kind),
            ChartKind.ScoreBuildUp,
            $"คะแนนรวม ({IndicatorWords.Kind(kind)}): {IndicatorWords.Total(results, Format)}",
            $"แผนภูมิที่มาของคะแนนรวม {IndicatorWords.Kind(kind)} ปีงบประมาณ {Format.Year(results.FiscalYear)}. {Sentences(parts.Select(part => $"{part.Name}: {part.Label}"))} {IndicatorWords.Total(results, Format)}. {Format.Digits(results.Decision?.Rule.Thai ?? "")}",
            results,
            new BuildUpDrawing(
                parts, "คะแนนรวม", results.Total, results.Total is null ? ChartSpec.NoData : IndicatorWords.Total(results, Format), IndicatorWords.Tone(results.Decision, results.Total), LevelLines(results), Axis),
            new(
                [new("instrument", "แบบวัด"), new("weight", "น้ำหนัก", "%"), new("score", "คะแนน", IndicatorWords.Points), new("points", "คะแนนถ่วงน้ำหนัก", IndicatorWords.Points)],
                [
                    .. results.Score.Instruments.Select(score => (IReadOnlyList<ChartCell>)[new(IndicatorWords.Instrument(score.Rule.Instrument)), new(Format.Number(100 * score.Rule.Weight), 100 * score.Rule.Weight), Cell(score.Score), Cell(score.Points)]),
                    [new("คะแนนรวม"), new(Format.Number(100), 100), Cell(results.Total), Cell(results.Total)],
                ]));
    }

    /// <summary>Total and instruments over the years.</summary>
    public static ChartSpec ScoreTrend(IndicatorStanding standing, ResultKind kind)
    {
        var years = standing.Years(kind);
        ScoreSeries[] series =
        [
            new("รวม", [.. years.Select(year => year.Results.Total)], IsMain: true),
            .. Enum.GetValues<Instrument>().Select(instrument => new ScoreSeries(IndicatorWords.Instrument(instrument), [.. years.Select(year => year.Results.Of(instrument))], IsMain: false)),
        ];
        return Trend(ScoreTrendKey(kind), standing, kind, $"คะแนนรวมและรายแบบวัด ({IndicatorWords.Kind(kind)}){Told(years, year => year.Results.Total)}", series);
    }

    /// <summary>One indicator over the years.</summary>
    public static ChartSpec IndicatorTrend(IndicatorStanding standing, IndicatorRule indicator, ResultKind kind)
    {
        var years = standing.Years(kind);
        ScoreSeries[] series = [new(Name(indicator), [.. years.Select(year => year.Results.Of(indicator.Number))], IsMain: true)];
        return Trend(IndicatorTrendKey(indicator.Number, kind), standing, kind, $"{Name(indicator)}{Told(years, year => year.Results.Of(indicator.Number))}", series);
    }

    private static IEnumerable<(string Key, Func<ChartSpec> Make)> Of(IndicatorStanding standing, ResultKind kind)
    {
        yield return (BarsKey(kind), () => Bars(standing, kind));
        yield return (RadarKey(kind), () => Radar(standing, kind));
        yield return (BuildUpKey(kind), () => BuildUp(standing, kind));
        yield return (ScoreTrendKey(kind), () => ScoreTrend(standing, kind));
        foreach (var figure in standing.Of(kind).Figures.Where(figure => standing.Years(kind).Any(year => year.Results.Of(figure.Rule.Number) is not null)))
        {
            yield return (IndicatorTrendKey(figure.Rule.Number, kind), () => IndicatorTrend(standing, figure.Rule, kind));
        }
    }

    private static ChartSpec Trend(string key, IndicatorStanding standing, ResultKind kind, string title, ScoreSeries[] series)
    {
        var (years, results) = (standing.Years(kind), standing.Of(kind));
        var names = years.Select(year => Format.Year(year.Results.FiscalYear)).ToList();
        var told = years.Index().Select(year => $"ปี {names[year.Index]} {string.Join(" ", series.Select(one => $"{one.Name} {IndicatorWords.Score(one.Values[year.Index], Format)}"))}{(year.Item.SchemeChanged ? " (เปลี่ยนเกณฑ์ระดับ)" : "")}");
        return Spec(
            key,
            ChartKind.ScoreTrend,
            title,
            $"แผนภูมิเส้นคะแนนรายปี {IndicatorWords.Kind(kind)}. {Sentences(told)}",
            results,
            new ScoreTrendDrawing(names, series, LevelLines(results), [.. years.Index().Where(year => year.Item.SchemeChanged).Select(year => (year.Index, $"เปลี่ยนเกณฑ์ระดับก่อนปี {names[year.Index]}"))], Axis),
            new(
                [new("year", "ปีงบประมาณ"), .. series.Select((one, i) => new ChartColumn(series.Length == 1 ? "score" : i == 0 ? "total" : one.Name.ToLowerInvariant(), one.Name, IndicatorWords.Points)), new("level", "ระดับ"), new("scheme", "เกณฑ์")],
                [.. years.Index().Select(year => (IReadOnlyList<ChartCell>)
                [
                    new(names[year.Index], year.Item.Results.FiscalYear.Year),
                    .. series.Select(one => Cell(one.Values[year.Index])),
                    new(year.Item.Results.Decision?.Level.Name ?? "–"),
                    new($"{year.Item.Results.Rules?.Levels?.Name ?? "–"}{(year.Item.SchemeChanged ? " (เปลี่ยนเกณฑ์)" : "")}"),
                ])]));
    }

    private static RadarSpoke Spoke(IndicatorFigure figure) =>
        new(Format.Number(figure.Rule.Number), $"{Name(figure.Rule)} {IndicatorWords.Score(figure.Value, Format)}");

    private static string Told(IReadOnlyList<YearResults> years, Func<YearResults, decimal?> value)
    {
        var known = years.Where(year => value(year) is not null).ToList();
        return known switch
        {
            [] => $": {ChartSpec.NoData}",
            [var only] => $": {Format.Score(value(only)!.Value)} ในปี {Format.Year(only.Results.FiscalYear)}",
            [var first, .., var last] => $": จาก {Format.Score(value(first)!.Value)} ในปี {Format.Year(first.Results.FiscalYear)} เป็น {Format.Score(value(last)!.Value)} ในปี {Format.Year(last.Results.FiscalYear)}",
        };
    }

    private static ScoreBar Bar(IndicatorFigure figure, IndicatorResults? before)
    {
        var past = before?.Of(figure.Rule.Number);
        var interval = (figure.Score as IndicatorScore.Known)?.Interval;
        var change = IndicatorWords.Change(figure.Value - past, Format);
        string?[] parts = [change, IndicatorWords.Interval(interval, Format)];
        var aside = string.Join(" · ", parts.OfType<string>());
        var label = figure.Value is { } score ? Format.Score(score) + (aside.Length > 0 ? $" ({aside})" : "")
            : figure.Score is IndicatorScore.Suppressed ? "ไม่แสดง (ผู้ตอบน้อย)" : ChartSpec.NoData;
        return new(Name(figure.Rule), figure.Value, past, interval is null ? null : (interval.Low, interval.High), label);
    }

    private static BuildUpPart Part(InstrumentScore score)
    {
        var (name, weight) = (IndicatorWords.Instrument(score.Rule.Instrument), score.Rule.Weight);
        var label = score is { Score: { } known, Points: { } points }
            ? $"{Format.Score(known)} × {Format.Number(weight)} = {Format.Score(points)}"
            : $"{ChartSpec.NoData}ตัวชี้วัดที่ {string.Join(", ", score.Missing.Select(one => Format.Number(one.Number)))}";
        return new($"{name} (น้ำหนักร้อยละ {Format.Number(100 * weight)})", score.Points, 100 * weight, label);
    }

    private static IReadOnlyList<ChartCell> Row(IndicatorFigure figure, IndicatorResults? before)
    {
        var interval = (figure.Score as IndicatorScore.Known)?.Interval;
        var past = before?.Of(figure.Rule.Number);
        return
        [
            new(Format.Number(figure.Rule.Number), figure.Rule.Number),
            new(figure.Rule.Name),
            Cell(figure.Value),
            Cell(past),
            Cell(figure.Value - past),
            Cell(interval?.Low),
            Cell(interval?.High),
            interval is { } known ? new(Format.Number(known.Answers), known.Answers) : new("–"),
        ];
    }

    /// <summary>The least total of each passing level: two lines at one place would be one.</summary>
    private static IReadOnlyList<ScoreLine> LevelLines(IndicatorResults results) => results.Rules?.Levels is { } scheme
        ? [.. scheme.Levels.Where(level => level.From >= scheme.PassMark).GroupBy(level => level.From).Select(same => new ScoreLine(same.Key, $"{string.Join("/", same.Reverse().Select(level => level.Name))} {Format.Number(same.Key)}"))]
        : [];

    private static ChartSpec Spec(string key, ChartKind kind, string title, string alt, IndicatorResults results, ChartDrawing drawing, ChartTable table) => new(
        key,
        kind,
        title,
        IndicatorWords.Points,
        $"{alt} {AsOf(results)}",
        results.RecordedOn,
        AsOf(results),
        HasSampleData: false,
        drawing,
        table);

    private static string AsOf(IndicatorResults results) => results.RecordedOn is { } day ? $"ปีงบประมาณ {Format.Year(results.FiscalYear)} · ข้อมูล ณ {Format.ShortDate(day)}" : ChartSpec.NoData;

    private static string Name(IndicatorRule rule) => $"{Format.Number(rule.Number)}. {rule.Name}";

    private static string Sentences(IEnumerable<string> sentences) => string.Join(" ", sentences.Select(sentence => $"{sentence}."));

    private static ChartCell Cell(decimal? score) => score is { } known ? new(Format.Score(known), known) : new("–");

    private static string Suffix(ResultKind kind) => kind == ResultKind.Official ? "" : ".tracking";
}
