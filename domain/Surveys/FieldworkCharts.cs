using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The charts of fieldwork: will we make it, which desk works, how good were the forecasts.</summary>
public static class FieldworkCharts
{
    /// <summary>The key of <see cref="Calibration"/>.</summary>
    public const string CalibrationKey = "surveys.calibration";

    private const int MostPastYears = 2;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The key of <see cref="Forecast"/>: <c>survey.iit.forecast</c>.</summary>
    public static string ForecastKey(string surveyCode) => $"survey.{surveyCode}.forecast";

    /// <summary>The key of <see cref="Funnel"/>: <c>survey.eit-1.funnel</c>.</summary>
    public static string FunnelKey(string surveyCode) => $"survey.{surveyCode}.funnel";

    /// <summary>The running total, the plan in force on each day, earlier years, and how the total may go on to the deadline.</summary>
    public static ChartSpec Forecast(SurveyProgress progress, IReadOnlyList<EarlierSeason> earlier)
    {
        var survey = progress.Survey;
        var window = progress.Window.Span;
        var said = SurveyWords.Said(progress.Forecast, Format);
        var plan = progress.PlanByDay();
        var fan = progress.ForecastFan();
        var axisStart = Earlier(progress.History.Whole.FirstDay ?? window.Start, window.Start);
        var axisEnd = Later(progress.DataAsOf?.AddDays(1) ?? window.EndExclusive, window.EndExclusive);
        var estimate = progress.Forecast as Forecast.Estimate;
        var counted = progress.History.Whole.Days.Select(day => new DayValue(day, progress.History.Whole.TotalAt(day)));
        var drawing = new ForecastDrawing(
            axisStart,
            axisEnd,
            Ticks(axisStart, axisEnd),
            [.. counted],
            [.. plan.Select(day => new DayValue(day.Day, day.Planned))],
            [.. earlier.Take(MostPastYears).Select(season => Past(season, survey.Assessment.FiscalYear)).Where(line => line.Points.Count > 0)],
            [.. fan.Select(point => new FanDay(point.Day, point.Low, point.Median, point.High))],
            estimate is null ? null : $"ช่วงคาดการณ์ร้อยละ {Format.Number((int)Math.Round(estimate.Level * 100))}",
            progress.Forecast is Surveys.Forecast.Unavailable unavailable ? unavailable.Reason.Thai.Split(':')[0] : null,
            progress.Quota.Required,
            $"ขั้นต่ำ {Format.Number(progress.Quota.Required)} {SurveyWords.People}",
            window.LastDay,
            $"ปิดรับ {Format.ShortDate(window.LastDay)}",
            [.. progress.Holidays().Select(holiday => holiday.Day)],
            Events(progress),
            SurveyWords.People,
            progress.Completion is null ? null : said);
        var basis = estimate is null ? "" : $" {SurveyWords.Basis(estimate.Basis, Format)}.";
        return new(
            ForecastKey(survey.Code),
            ChartKind.Forecast,
            $"{survey.Title}: {said}",
            SurveyWords.People,
            $"แผนภูมิยอดสะสมและการคาดการณ์ของ {survey.Title} {SurveyWords.OfRequired(progress.Completion, progress.Quota, Format)}. {said}.{basis} กำหนดปิดรับ {Format.ShortDate(window.LastDay)}. {Ending(progress)}",
            progress.DataAsOf,
            SurveyWords.AsOf(progress.DataAsOf, Format),
            progress.HasSampleData,
            drawing,
            ForecastTable(progress, fan));
    }

    /// <summary>Per service point: how often its QR code was scanned, and how many answered.</summary>
    /// <param name="progress">A survey with service points that have links.</param>
    public static ChartSpec Funnel(SurveyProgress progress)
    {
        var desks = progress.Funnel();
        var scans = desks.Sum(desk => desk.Scans);
        var rows = desks.Select(desk => new FunnelRow(
            desk.Group.Group.Name, desk.Scans, Completed(desk.Group.Figure), $"สแกน {Format.Number(desk.Scans)} ครั้ง · ตอบ {SurveyWords.Said(desk.Group.Figure, Format)}")).ToList();
        return new(
            FunnelKey(progress.Survey.Code),
            ChartKind.Funnel,
            $"{progress.Survey.Title}: สแกนคิวอาร์โค้ด {Format.Number(scans)} ครั้ง จาก {Format.Number(desks.Count)} จุดบริการ",
            "ครั้ง และ คน",
            $"แผนภูมิจำนวนครั้งที่สแกนเทียบกับผู้ตอบต่อจุดบริการ {string.Join(" ", rows.Select(row => $"{row.Name}: {row.Label}."))} {Ending(progress)}",
            progress.DataAsOf,
            SurveyWords.AsOf(progress.DataAsOf, Format),
            progress.HasSampleData,
            new FunnelDrawing(rows, "สแกน", "ตอบแล้ว", "ครั้ง / คน"),
            new(
                [new("servicePoint", "จุดบริการ"), new("scans", "สแกน", "ครั้ง"), new("completed", "ตอบแล้ว", SurveyWords.People)],
                [
                    .. desks.Select(desk => (IReadOnlyList<ChartCell>)
                    [
                        new(desk.Group.Group.Name), Count(desk.Scans), Completed(desk.Group.Figure) is { } completed ? Count(completed) : new(SurveyWords.Said(desk.Group.Figure, Format)),
                    ]),
                ]));
    }

    /// <summary>Forecast probabilities of seasons that are over, against the share that came true.</summary>
    /// <param name="bins">One or more tenths of probability.</param>
    /// <param name="hasSampleData">Whether a season is only an example.</param>
    public static ChartSpec Calibration(IReadOnlyList<CalibrationBin> bins, bool hasSampleData)
    {
        var count = bins.Sum(bin => bin.Count);
        var dots = bins.Select(bin => new CalibrationDot(bin.Predicted, bin.Observed, bin.Count, $"n = {Format.Number(bin.Count)}"));
        return new(
            CalibrationKey,
            ChartKind.Calibration,
            $"ความแม่นของการคาดการณ์จาก {Format.Number(count)} วันทำการในรอบที่ปิดแล้ว",
            "%",
            $"แผนภูมิเทียบโอกาสที่คาดการณ์กับสิ่งที่เกิดขึ้นจริง {string.Join(" ", bins.Select(bin => $"คาด {SurveyWords.Chance(bin.Predicted, Format)} ครบจริงร้อยละ {Format.Number((int)Math.Round(bin.Observed * 100))} ({Format.Number(bin.Count)} วัน)."))}{(hasSampleData ? $" {ChartSpec.SampleMark}" : "")}",
            null,
            "รอบที่ปิดแล้วของหน่วยงาน",
            hasSampleData,
            new CalibrationDrawing([.. dots], "โอกาสครบที่คาดการณ์", "สัดส่วนที่ครบจริง", "ตรงพอดี"),
            new(
                [new("predicted", "คาดการณ์", "%"), new("observed", "เกิดจริง", "%"), new("count", "จำนวนวัน", "วัน")],
                [.. bins.Select(bin => (IReadOnlyList<ChartCell>)[Percent(bin.Predicted), Percent(bin.Observed), Count(bin.Count)])]));
    }

    private static int? Completed(GroupFigure figure) => (figure as GroupFigure.Counted)?.Completed;

    /// <summary>Moves of the window's end, and what the agency noted.</summary>
    private static IReadOnlyList<ChartEvent> Events(SurveyProgress progress) =>
    [
        .. progress.Windows().Skip(1).Select(window => new ChartEvent(ThaiTime.Day(window.Recorded.At), $"เลื่อนปิดรับเป็น {Format.ShortDate(window.Span.LastDay)}"))
            .Concat(progress.Events().Select(noted => new ChartEvent(noted.Day, noted.Label)))
            .OrderBy(happened => happened.Day),
    ];

    private static PastYearLine Past(EarlierSeason season, BuddhistFiscalYear current)
    {
        var years = current.Year - season.FiscalYear.Year;
        var whole = season.Progress.History.Whole;
        return new($"ปี {Format.Year(season.FiscalYear)}", [.. whole.Days.Select(day => new DayValue(day.AddYears(years), whole.TotalAt(day))).DistinctBy(point => point.Day)]);
    }

    private static IReadOnlyList<TimelineTick> Ticks(DateOnly start, DateOnly endExclusive)
    {
        var months = Period.Of(PeriodKind.Window, start, endExclusive).CoveredBy(PeriodKind.Month).Where(month => month.Start >= start).ToList();
        var days = months.Count >= 2
            ? months.Select(month => month.Start)
            : Enumerable.Range(0, 7).Select(part => start.AddDays((endExclusive.DayNumber - start.DayNumber - 1) * part / 6)).Distinct();
        return [.. days.Select(day => new TimelineTick(day, months.Count >= 2 ? ThaiFormat.Month(day) : Format.DayMonth(day), Format.BuddhistYear(day.Year)))];
    }

    private static ChartTable ForecastTable(SurveyProgress progress, IReadOnlyList<ForecastPoint> fan) => new(
        [
            new("day", "วันที่"),
            new("cumulative", "สะสม", SurveyWords.People),
            new("plannedCumulative", "แผนสะสม", SurveyWords.People),
            new("low", "คาดต่ำ", SurveyWords.People),
            new("median", "คาดกลาง", SurveyWords.People),
            new("high", "คาดสูง", SurveyWords.People),
        ],
        [
            .. progress.PeriodsBy(PeriodKind.Week).Where(week => week.Cumulative is not null).Select(week => (IReadOnlyList<ChartCell>)
            [
                Day(week.Period.LastDay), Count(week.Cumulative!.Value), Count(week.PlannedCumulative), None, None, None,
            ]),
            .. fan.Select(point => (IReadOnlyList<ChartCell>)[Day(point.Day), None, None, Count(point.Low), Count(point.Median), Count(point.High)]),
        ]);

    private static ChartCell None { get; } = new("–");

    private static ChartCell Count(int number) => new(Format.Number(number), number);

    private static ChartCell Percent(double share)
    {
        var percent = (decimal)Math.Round(share * 100, 1);
        return new(Format.Number(percent), percent);
    }

    private static ChartCell Day(DateOnly day) => new(Format.ShortDate(day), Day: day);

    private static string Ending(SurveyProgress progress) =>
        $"{SurveyWords.AsOf(progress.DataAsOf, Format)}{(progress.HasSampleData ? $". {ChartSpec.SampleMark}" : "")}";

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
