using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Tests.Charts;

/// <summary>Charts to draw: fixed ones for what a test is about, and any number of odd ones from a seed.</summary>
internal static class SomeCharts
{
    public static readonly ChartLook[] Looks = Enum.GetValues<ChartLook>();

    private static readonly AssessmentKey Assessment = new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568));

    private static readonly string[] Words =
    [
        "กี่", "น้ำ", "ทั้งสิ้น", "ป้ำฎุ", "EIT", "ส่วนที่ ๑", "(ร้อยละ ๑๔๖.๕)", "๑๒,๓๔๕ คน", "External Integrity and Transparency Assessment",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอกเก็บโดยผู้ประเมินตามช่วงเวลาที่กำหนดไว้ในปฏิทินการประเมิน", "ช้ากว่าแผน", "https://www.kolum.go.th/ita/2568",
    ];

    public static SurveyFacts ASurvey(string code = "iit", string title = "IIT", int quota = 40) => new(
        new(Assessment, code, SurveyPart.Iit, title), [Facts.Window(Period.Window(new(2025, 1, 1), new(2025, 6, 30))), Facts.QuotaOf(quota)], []);

    /// <summary>A survey as it stood at noon of 20 May 2025.</summary>
    public static SurveyProgress Progress(SurveyFacts survey, CountSource source, params (int Month, int Day, int People)[] counts) => SurveyProgress.Compute(
        survey with
        {
            Counts =
            [
                .. counts.Select((count, i) => new ResponseCount(
                    new Guid(i + 1, 0, 0, new byte[8]), survey.Survey.Code, new(2025, count.Month, count.Day), CountKind.Increment, count.People, DateTimeOffset.UnixEpoch, "test", source)),
            ],
        },
        Facts.SurveyRules(),
        new(2025, 5, 20, 12, 0, 0, ThaiTime.Offset));

    public static SurveyProgress Progress(CountSource source = CountSource.Manual) =>
        Progress(ASurvey(), source, (1, 20, 4), (2, 12, 9), (3, 14, 11), (5, 14, 8));

    public static SurveyProgress NotStarted() => Progress(ASurvey("eit-2", "EIT ส่วนที่ ๒"), CountSource.Manual);

    public static Measure AMeasure(Period? period) =>
        new(4, "สร้างความรู้ความเข้าใจกับบุคลากร\nบรรทัดที่สอง", [new("๑.", "ประชุม"), new("๒.", "ถ่ายทอด")], ["สำนักปลัด"], period, "ม.ค.-มี.ย.๖๘", [new("๑.", "มีการประชุม")], []);

    public static ChartSpec Timeline() => MeasureCharts.Timeline(AMeasure(Period.Window(new(2025, 1, 1), new(2025, 6, 30))), Assessment.FiscalYear);

    /// <summary>One chart of every kind, each with a figure or two.</summary>
    public static IReadOnlyList<ChartSpec> OfEveryKind(CountSource source = CountSource.Manual) =>
    [
        SurveyCharts.CompletionBars([Progress(source), NotStarted()]),
        SurveyCharts.ByPeriod(Progress(source), PeriodKind.Month),
        SurveyCharts.Tile(Progress(source)),
        Timeline() with { HasSampleData = source == CountSource.Sample },
        With(SomeDrawings.Forecast(), source == CountSource.Sample),
        With(SomeDrawings.ExtendedWithEvents(), source == CountSource.Sample),
        With(SomeDrawings.Funnel(), source == CountSource.Sample),
        With(SomeDrawings.Calibration(), source == CountSource.Sample),
        With(SomeDrawings.Scores(), source == CountSource.Sample),
        With(SomeDrawings.Radar(), source == CountSource.Sample),
        With(SomeDrawings.Trend(), source == CountSource.Sample),
        With(SomeDrawings.BuildUp(), source == CountSource.Sample),
        With(SomeDrawings.Columns(), source == CountSource.Sample),
        With(SomeDrawings.Gantt(), source == CountSource.Sample),
        With(SomeDrawings.Stacked(), source == CountSource.Sample),
        OpenDataCharts.Completion(SomeOpenData()) with { HasSampleData = source == CountSource.Sample },
    ];

    /// <summary>A checklist of FY2568 of which some is recorded.</summary>
    public static OpenDataChecklist SomeOpenData() => OpenDataChecklist.Of(
        Assessment,
        Facts.Rules.Packs.Find(Assessment.FiscalYear),
        [Facts.OpenData(1), Facts.OpenData(2, OpenDataStatus.Missing), Facts.OpenData(3, OpenDataStatus.Checked), Facts.OpenData(12), Facts.OpenData(13)],
        [],
        Facts.Recorded(12).At);

    public static ChartSpec With(ChartDrawing drawing, bool sample = false) => new(
        "test", ChartKind.CompletionBars, "กี่น้ำทั้งสิ้น", "คน", "คำบรรยาย", new(2025, 3, 14), "ข้อมูล ณ ๑๔ มี.ค. ๒๕๖๘", sample, drawing, new([], []));

    /// <summary>A chart that nobody thought of: long names, 0 and huge numbers, gaps, 1 to 366 periods.</summary>
    public static ChartSpec Odd(int seed)
    {
        var dice = new Dice(seed);
        var drawing = seed % 4 == 3 ? Steps(dice) : dice.Below(12) switch
        {
            0 => Periods(dice),
            1 => new BarsDrawing([.. Enumerable.Range(0, 1 + dice.Below(6)).Select(_ => Bar(dice))], Text(dice)),
            2 => Spans(dice),
            3 => Forecast(dice),
            4 => new FunnelDrawing([.. Enumerable.Range(0, dice.Below(13)).Select(_ => Point(dice))], Text(dice), Text(dice), Text(dice)),
            5 => new CalibrationDrawing([.. Enumerable.Range(0, dice.Below(12)).Select(_ => Dot(dice))], Text(dice), Text(dice), Text(dice)),
            6 => new ScoreBarsDrawing([.. Enumerable.Range(0, dice.Below(12)).Select(_ => new ScoreBar(Text(dice), Score(dice), Score(dice), dice.Below(2) == 0 ? null : (20, 80), Text(dice)))], Lines(dice), Text(dice), Text(dice)),
            7 => Radar(dice),
            8 => Trend(dice),
            9 => new BuildUpDrawing([.. Enumerable.Range(0, 1 + dice.Below(5)).Select(_ => new BuildUpPart(Text(dice), Score(dice) / 5, 30, Text(dice)))], Text(dice), Score(dice), Text(dice), Tone(dice), Lines(dice), Text(dice)),
            10 => Columns(dice),
            _ => (ChartDrawing)new TileDrawing(Text(dice), Text(dice), Text(dice), dice.Below(4) == 0 ? null : dice.Below(3000) / 1000m, Text(dice), Tone(dice)),
        };
        return With(drawing, sample: dice.Below(2) == 0) with { Title = Text(dice), AsOfLabel = Text(dice), AsOf = new DateOnly(2025, 1, 1).AddDays(dice.Below(400)) };
    }

    private static ColumnsDrawing Columns(Dice dice)
    {
        var series = 1 + dice.Below(3);
        return new(
            [.. Enumerable.Range(0, 1 + dice.Below(dice.Below(2) == 0 ? 12 : 120)).Select(_ => new ColumnsPeriod(Text(dice), [.. Enumerable.Range(0, series).Select(_ => dice.Below(4) == 0 ? (int?)null : Number(dice))], dice.Below(2) == 0 ? null : Text(dice)))],
            [.. Enumerable.Range(0, series).Select(_ => Text(dice))],
            Text(dice),
            dice.Below(4) == 0 ? null : Text(dice));
    }

    private static RadarDrawing Radar(Dice dice)
    {
        var spokes = 3 + dice.Below(10);
        return new(
            [.. Enumerable.Range(0, spokes).Select(_ => new RadarSpoke(Text(dice)[..1], Text(dice)))],
            [.. Enumerable.Range(0, dice.Below(3)).Select(i => new RadarSeries(Text(dice), [.. Enumerable.Range(0, spokes).Select(_ => Score(dice))], i == 0))],
            [25, 50, 75, 100]);
    }

    private static ScoreTrendDrawing Trend(Dice dice)
    {
        var years = 1 + dice.Below(12);
        return new(
            [.. Enumerable.Range(0, years).Select(year => ThaiFormat.Official.Number(2560 + year))],
            [.. Enumerable.Range(0, dice.Below(6)).Select(i => new ScoreSeries(Text(dice), [.. Enumerable.Range(0, years).Select(_ => Score(dice))], i == 0))],
            Lines(dice),
            dice.Below(2) == 0 ? [] : [(years - 1, Text(dice))],
            Text(dice));
    }

    private static IReadOnlyList<ScoreLine> Lines(Dice dice) => [.. Enumerable.Range(0, dice.Below(3)).Select(i => new ScoreLine(85 + (10 * i), Text(dice)))];

    private static decimal? Score(Dice dice) => dice.Below(4) == 0 ? null : dice.Below(10_001) / 100m;

    private static TargetBar Bar(Dice dice) =>
        new(Text(dice), dice.Below(4) == 0 ? null : Number(dice), 1 + Number(dice), Text(dice), Text(dice), Tone(dice), Text(dice));

    private static FunnelRow Point(Dice dice) =>
        new(Text(dice), dice.Below(3) == 0 ? null : Number(dice), dice.Below(3) == 0 ? null : Number(dice), Text(dice));

    private static CalibrationDot Dot(Dice dice) => new(dice.Below(101) / 100.0, dice.Below(101) / 100.0, 1 + Number(dice), Text(dice));

    /// <summary>From a few days to two years, with totals that fall, events on one day and a fan that may be as wide as the picture.</summary>
    private static ForecastDrawing Forecast(Dice dice)
    {
        var start = new DateOnly(2024, 10, 1).AddDays(dice.Below(200));
        var length = 1 + dice.Below(dice.Below(2) == 0 ? 12 : 730);
        DateOnly Day() => start.AddDays(dice.Below(length + 20) - 10);
        IReadOnlyList<DayValue> Values() => [.. Enumerable.Range(0, dice.Below(60)).Select(i => new DayValue(start.AddDays(i * length / 60), Number(dice)))];
        IReadOnlyList<FanDay> fan = dice.Below(2) == 0
            ? []
            : [.. Enumerable.Range(1, 1 + dice.Below(90)).Select(i => new FanDay(start.AddDays((length / 2) + i), i, i * 2, i * Math.Max(2, Number(dice) % 1000)))];
        return new(
            start,
            start.AddDays(length),
            [.. Enumerable.Range(0, 1 + dice.Below(24)).Select(i => start.AddDays(i * length / 24)).Select(day => new TimelineTick(day, ThaiFormat.Official.DayMonth(day), ThaiFormat.Official.BuddhistYear(day.Year)))],
            Values(),
            Values(),
            [.. Enumerable.Range(0, dice.Below(5)).Select(_ => new PastYearLine(Text(dice), Values()))],
            fan,
            dice.Below(4) == 0 ? null : Text(dice),
            dice.Below(4) == 0 ? null : Text(dice),
            1 + Number(dice),
            Text(dice),
            dice.Below(4) == 0 ? null : Day(),
            Text(dice),
            [.. Enumerable.Range(0, dice.Below(30)).Select(_ => Day())],
            [.. Enumerable.Range(0, dice.Below(3) == 0 ? 20 : dice.Below(4)).Select(_ => new ChartEvent(Day(), Text(dice)))],
            Text(dice),
            dice.Below(2) == 0 ? null : Text(dice));
    }

    private static PeriodsDrawing Periods(Dice dice)
    {
        var kind = (PeriodKind)dice.Below(7);
        var span = Period.Window(new DateOnly(2024, 10, 1).AddDays(dice.Below(200)), new DateOnly(2025, 5, 1).AddDays(dice.Below(240)));
        var known = dice.Below(3) == 0 ? 0 : dice.Below(400);
        var total = 0;
        var columns = span.CoveredBy(kind).Select((period, i) =>
        {
            var people = dice.Below(5) == 0 ? 0 : Number(dice) / (1 + dice.Below(20));
            var counted = i < known && dice.Below(20) > 0;
            total += counted ? people : 0;
            return new PeriodColumn(
                ThaiFormat.Official.DayMonth(period.Start), period.Start, period.EndExclusive, counted ? people : null, counted ? total : null, i, i < 5, ThaiFormat.Official.BuddhistYear(period.Start.Year));
        });
        return new([.. columns], 1 + Number(dice), Text(dice), span.Start.AddDays(dice.Below(300)), Text(dice), Text(dice), new(Text(dice), Text(dice), Text(dice)), Text(dice));
    }

    private static TimelineDrawing Spans(Dice dice)
    {
        var year = BuddhistFiscalYear.Of(2568).Period;
        DateOnly Day() => year.Start.AddDays(dice.Below(700) - 100);
        return new(
            year.Start,
            year.EndExclusive,
            [.. year.CoveredBy(PeriodKind.Quarter).Select(quarter => new TimelineTick(quarter.Start, ThaiFormat.Month(quarter.Start), ThaiFormat.Official.BuddhistYear(quarter.Start.Year)))],
            [.. Enumerable.Range(0, dice.Below(5)).Select(_ => new TimelineSpan(Text(dice), Day(), Day(), Text(dice), Tone(dice)))],
            dice.Below(2) == 0 ? null : Day(),
            Text(dice));
    }

    private static ChartDrawing Steps(Dice dice) => dice.Below(2) == 0
        ? Gantt(dice)
        : new StackedBarsDrawing(
            [new(Text(dice), ChartTone.Behind), new(Text(dice), ChartTone.Plain)],
            [.. Enumerable.Range(0, dice.Below(8)).Select(_ => new StackedBar(Text(dice), [Number(dice), Number(dice)], Text(dice)))],
            Text(dice),
            Text(dice));

    private static GanttDrawing Gantt(Dice dice)
    {
        var year = BuddhistFiscalYear.Of(2568).Period;
        DateOnly Day() => year.Start.AddDays(dice.Below(700) - 100);
        DateOnly? Perhaps() => dice.Below(3) == 0 ? null : Day();
        DaySpan? Span() => dice.Below(3) == 0 ? null : new(Day(), Day());
        return new(
            year.Start,
            year.EndExclusive,
            [.. year.CoveredBy(PeriodKind.Quarter).Select(quarter => new TimelineTick(quarter.Start, ThaiFormat.Month(quarter.Start), ThaiFormat.Official.BuddhistYear(quarter.Start.Year)))],
            [.. Enumerable.Range(0, dice.Below(9)).Select(_ => new GanttRow(Text(dice), Text(dice), Text(dice), Text(dice), Tone(dice), Span(), Span(), dice.Below(2) == 0, Perhaps(), Perhaps()))],
            new(Text(dice), Text(dice), Text(dice), Text(dice)),
            Text(dice));
    }

    private static string Text(Dice dice) => string.Join(' ', Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => Words[dice.Below(Words.Length)]));

    private static int Number(Dice dice) => dice.Below(8) switch
    {
        0 => 0,
        1 => 1,
        2 => 40,
        3 => 400,
        4 => 12_345,
        5 => 100_000,
        _ => dice.Below(500),
    };

    private static ChartTone Tone(Dice dice) => (ChartTone)dice.Below(4);

    /// <summary>Numbers that follow from a seed alone, on every machine.</summary>
    private sealed class Dice(int seed)
    {
        private ulong state = unchecked(((ulong)seed * 6364136223846793005UL) + 1442695040888963407UL);

        public int Below(int limit)
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            return (int)((state >> 33) % (ulong)limit);
        }
    }
}
