using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The charts of risks: what they say, not how they are drawn. None of them changes with the clock alone.</summary>
public static class RiskCharts
{
    /// <summary>The key of <see cref="Treatment"/>.</summary>
    public const string TreatmentKey = "risks.treatment";

    /// <summary>The key of <see cref="Movement"/> since the first rating; with a day behind it, since that day: <c>risks.movement.2025-03-31</c>.</summary>
    public const string MovementKey = "risks.movement";

    private const string HeatMapStem = "risks.heat-map";
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The key of <see cref="HeatMap"/>: <c>risks.heat-map</c> for the current ratings, <c>risks.heat-map.residual</c>.</summary>
    public static string HeatMapKey(RatingKind kind) => kind == RatingKind.Current ? HeatMapStem : $"{HeatMapStem}.{RiskFields.Of(kind)}";

    /// <summary>The key of the movement since the end of a day.</summary>
    public static string MovementSinceKey(DateOnly day) => $"{MovementKey}.{RiskWords.Iso(day)}";

    /// <summary>The day in a key of a movement, or nothing.</summary>
    public static DateOnly? DayIn(string key) =>
        key.StartsWith(MovementKey + ".", StringComparison.Ordinal)
        && DateOnly.TryParseExact(key.AsSpan(MovementKey.Length + 1), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The risks in their cells.</summary>
    public static ChartSpec HeatMap(RiskAssessment risks, RatingKind kind)
    {
        var cells = risks.HeatMap(kind);
        var summary = Summary(risks, kind);
        var held = cells.Where(cell => cell.Codes.Count > 0).ToList();
        var told = held.Select(cell => $"โอกาส {Format.Number(cell.Likelihood)} ผลกระทบ {Format.Number(cell.Impact)} คะแนน {Format.Number(cell.Score)} ระดับ{cell.Band.Name.Thai} มี {Format.Number(cell.Codes.Count)} {RiskWords.Risks} ได้แก่ {Listed(cell.Codes)}.");
        return new(
            HeatMapKey(kind),
            ChartKind.RiskHeatMap,
            $"ความเสี่ยงการทุจริต{RiskWords.Name(kind).Thai}: {summary}",
            RiskWords.Risks,
            $"ตารางความเสี่ยงการทุจริต{RiskWords.Name(kind).Thai} โอกาสเกิดคูณผลกระทบ {Format.Digits(risks.Matrix.Size)} {summary}. {string.Join(" ", told)} {Ending(risks)}",
            risks.DataAsOf,
            RiskWords.AsOf(risks.DataAsOf, Format),
            risks.HasSampleData,
            Drawing(risks, kind, cells, [], held.Count == 0 ? null : summary),
            new(
                [new("likelihood", "โอกาสเกิด", "ระดับ"), new("impact", "ผลกระทบ", "ระดับ"), new("score", "คะแนน"), new("band", "ระดับความเสี่ยง"), new("count", "จำนวน", RiskWords.Risks), new("codes", "รหัส")],
                [.. held.OrderByDescending(cell => cell.Score).Select(cell => (IReadOnlyList<ChartCell>)
                    [Count(cell.Likelihood), Count(cell.Impact), Count(cell.Score), new(cell.Band.Name.Thai), Count(cell.Codes.Count), new(Listed(cell.Codes))])]));
    }

    /// <summary>Where the risks moved since a moment.</summary>
    /// <param name="risks">The risks as they stand.</param>
    /// <param name="since">The earlier moment: the end of a day; the first rating where left out.</param>
    public static ChartSpec Movement(RiskAssessment risks, DateOnly? since = null)
    {
        var from = since is { } day ? ThaiTime.EndOfDay(day) : risks.FirstRated ?? risks.AsOf;
        var moved = risks.MovementSince(from).Where(movement => movement.HasMoved).ToList();
        var (lower, higher) = (moved.Count(movement => movement.Change < 0), moved.Count(movement => movement.Change > 0));
        var summary = moved.Count == 0 ? "ไม่มีความเสี่ยงใดเปลี่ยน" : $"ลดลง {Format.Number(lower)} สูงขึ้น {Format.Number(higher)} {RiskWords.Risks}";
        var started = $"ตั้งแต่ {Format.ShortDate(ThaiTime.Day(from))}";
        var arrows = moved.Where(movement => movement.From is not null && movement.To is not null).Select(movement => new HeatMapArrow(
            Format.Digits(RiskCode.Short(movement.Code)), movement.From!.Rating.Likelihood, movement.From.Rating.Impact, movement.To!.Rating.Likelihood, movement.To.Rating.Impact));
        return new(
            since is { } known ? MovementSinceKey(known) : MovementKey,
            ChartKind.RiskMovement,
            $"ความเสี่ยงเคลื่อนไป{started}: {summary}",
            RiskWords.Risks,
            $"ตารางความเสี่ยงพร้อมลูกศร{started} {summary}. {string.Join(" ", moved.Select(movement => $"{Format.Digits(RiskCode.Short(movement.Code))} จาก {RiskWords.Said(movement.From, Format)} เป็น {RiskWords.Said(movement.To, Format)}."))} {Ending(risks)}",
            risks.DataAsOf,
            RiskWords.AsOf(risks.DataAsOf, Format),
            risks.HasSampleData,
            Drawing(risks, RatingKind.Current, risks.HeatMap(RatingKind.Current), [.. arrows], risks.Open.Any(risk => risk.Current is not null) ? summary : null),
            new(
                [new("code", "รหัส"), new("from", $"ณ {Format.ShortDate(ThaiTime.Day(from))}"), new("to", "ล่าสุด"), new("change", "คะแนนเปลี่ยน")],
                [.. risks.MovementSince(from).Select(movement => (IReadOnlyList<ChartCell>)
                    [new(Format.Digits(movement.Code)), new(RiskWords.Said(movement.From, Format)), new(RiskWords.Said(movement.To, Format)), movement.Change is { } change ? new(Format.Number(change), change) : new("–")])]));
    }

    /// <summary>Per quarter: actions done, of those due.</summary>
    public static ChartSpec Treatment(RiskAssessment risks)
    {
        var quarters = risks.Treatment(PeriodKind.Quarter);
        var (due, done) = (quarters.Sum(quarter => quarter.Due), quarters.Sum(quarter => quarter.Done));
        var summary = due == 0 ? ChartSpec.NoData : $"แล้วเสร็จ {Format.Number(done)} จาก {Format.Number(due)} {RiskWords.Actions} (ร้อยละ {Format.Number(100m * done / due)})";
        return new(
            TreatmentKey,
            ChartKind.RiskTreatment,
            $"มาตรการจัดการความเสี่ยง: {summary}",
            RiskWords.Actions,
            $"แผนภูมิแท่งมาตรการจัดการความเสี่ยงที่แล้วเสร็จเทียบกับที่ถึงกำหนดรายไตรมาส {summary}. {string.Join(" ", quarters.Select(quarter => $"{Format.Label(quarter.Period)} {Said(quarter)}."))} {Ending(risks)}",
            risks.DataAsOf,
            RiskWords.AsOf(risks.DataAsOf, Format),
            risks.HasSampleData,
            new BarsDrawing(
                [.. quarters.Where(quarter => quarter.Due > 0 || due == 0).Select(quarter => new TargetBar(
                    Format.Label(quarter.Period),
                    quarter.Due == 0 ? null : quarter.Done,
                    quarter.Due,
                    Said(quarter),
                    $"ถึงกำหนด {Format.Number(quarter.Due)}",
                    quarter.Due > 0 && quarter.Done == quarter.Due ? ChartTone.Reached : quarter.Due > 0 ? ChartTone.Watch : ChartTone.Plain,
                    quarter.Due > 0 && quarter.Done == quarter.Due ? "ครบ" : quarter.Due > 0 ? "ยังไม่ครบ" : ""))],
                $"จำนวนมาตรการ ({RiskWords.Actions})"),
            new(
                [new("period", "ไตรมาสที่ถึงกำหนด"), new("due", "ถึงกำหนด", RiskWords.Actions), new("done", "แล้วเสร็จ", RiskWords.Actions), new("percent", "ร้อยละ", "%")],
                [.. quarters.Select(quarter => (IReadOnlyList<ChartCell>)
                    [new(Format.Label(quarter.Period)), Count(quarter.Due), Count(quarter.Done), quarter.Percent is { } percent ? new(Format.Number(percent), percent) : new("–")])]));
    }

    /// <summary>"๖ เรื่อง: สูงมาก ๑ สูง ๒": how many risks have which level.</summary>
    public static string Summary(RiskAssessment risks, RatingKind kind)
    {
        var rated = risks.Open.Where(risk => risk.Rated(kind) is not null).ToList();
        if (rated.Count == 0)
        {
            return ChartSpec.NoData;
        }

        var bands = risks.Matrix.Bands.OrderByDescending(band => band.From)
            .Select(band => (Band: band, Count: rated.Count(risk => risk.Rated(kind)!.Band == band)))
            .Where(band => band.Count > 0)
            .Select(band => $"{band.Band.Name.Thai} {Format.Number(band.Count)}");
        var unrated = risks.Open.Count - rated.Count;
        return $"{Format.Number(rated.Count)} {RiskWords.Risks} {string.Join(" ", bands)}{(unrated > 0 ? $" ยังไม่ประเมิน {Format.Number(unrated)}" : "")}";
    }

    private static HeatMapDrawing Drawing(RiskAssessment risks, RatingKind kind, IReadOnlyList<RiskCell> cells, IReadOnlyList<HeatMapArrow> arrows, string? summary) => new(
        risks.Matrix.Likelihood.Levels.Count,
        risks.Matrix.Impact.Levels.Count,
        [.. cells.Select(cell => new HeatMapCell(cell.Likelihood, cell.Impact, cell.Band.Colour, Format.Number(cell.Score), cell.Band.Name.Thai, [.. cell.Codes.Select(code => Format.Digits(RiskCode.Short(code)))]))],
        "โอกาสเกิด",
        "ผลกระทบ",
        [.. risks.Matrix.Bands.OrderByDescending(band => band.From).Select(band => Legend(band, risks.Open.Count(risk => risk.Rated(kind)?.Band == band)))],
        arrows,
        summary);

    private static HeatMapBand Legend(RiskBand band, int count) =>
        new(band.Colour, $"{Format.Number(band.From)}–{Format.Number(band.UpTo)} {band.Name.Thai}: {Format.Number(count)} {RiskWords.Risks}", count);

    private static string Said(PeriodTreatment quarter) =>
        quarter.Due == 0 ? "ไม่มีมาตรการที่ถึงกำหนด" : $"{Format.Number(quarter.Done)} จาก {Format.Number(quarter.Due)} {RiskWords.Actions} (ร้อยละ {Format.Number(quarter.Percent!.Value)})";

    private static string Listed(IEnumerable<string> codes) => Format.Digits(string.Join(", ", codes.Select(RiskCode.Short)));

    private static string Ending(RiskAssessment risks) => $"{RiskWords.AsOf(risks.DataAsOf, Format)}{(risks.HasSampleData ? $" {ChartSpec.SampleMark}" : "")}";

    private static ChartCell Count(int number) => new(Format.Number(number), number);
}
