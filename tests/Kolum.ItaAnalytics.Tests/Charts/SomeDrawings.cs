using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Tests.Charts;

/// <summary>Drawings of fieldwork: a forecast, service points and a calibration, as they are and at their edges.</summary>
internal static class SomeDrawings
{
    private static readonly DateOnly Opened = new(2025, 1, 6);
    private static readonly DateOnly FirstEnd = new(2025, 3, 31);
    private static readonly DateOnly Extended = new(2025, 4, 30);

    /// <summary>The as-of day of a running survey.</summary>
    public static DateOnly Today { get; } = new(2025, 3, 14);

    /// <summary>A survey that is under way, with two earlier years and a fan.</summary>
    public static ForecastDrawing Forecast() => Frame(FirstEnd) with
    {
        Counted = Total(Today, 0.37),
        PastYears = [new("ปี ๒๕๖๗", Total(FirstEnd, 0.52)), new("ปี ๒๕๖๖", Total(FirstEnd, 0.44))],
        Fan = Fan(Today, 24, FirstEnd),
        FanLabel = "ช่วงคาดการณ์ ๙๐ %",
        Summary = "๒๔ จาก ๔๐ คน (ร้อยละ ๖๐)",
    };

    /// <summary>Steps in every state: done in time, saved by a moved deadline, late, under way, without any day.</summary>
    public static GanttDrawing Gantt() => new(
        new(2024, 10, 1),
        new(2025, 10, 1),
        [.. new[] { new DateOnly(2024, 10, 1), new(2025, 1, 1), new(2025, 4, 1), new(2025, 7, 1) }.Select(day => new TimelineTick(day, ThaiFormat.Month(day), ThaiFormat.Official.BuddhistYear(day.Year)))],
        [
            Row(1, "ประชุมคณะกรรมการสนับสนุนการประเมิน ITA", "แล้วเสร็จ · ทันกำหนด", ChartTone.Reached, (new(2024, 11, 1), new(2024, 12, 15)), (new(2024, 11, 4), new(2024, 12, 10))),
            Row(2, "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน โดยระบุขั้นตอนและระยะเวลาที่ใช้ในการให้บริการ", "แล้วเสร็จ · ทันเฉพาะกำหนดที่เลื่อน", ChartTone.Watch, (new(2025, 1, 6), new(2025, 4, 30)), (new(2025, 1, 20), new(2025, 4, 20))) with { FirstDeadline = FirstEnd },
            Row(3, "เผยแพร่คู่มือทางเว็บไซต์", "แล้วเสร็จ · ช้ากว่ากำหนด", ChartTone.Behind, (new(2025, 4, 1), new(2025, 5, 31)), (new(2025, 5, 1), new(2025, 7, 5))),
            Row(4, "กำชับเจ้าหน้าที่ให้ปฏิบัติตามคู่มือ", "กำลังดำเนินการ", ChartTone.Plain, (new(2025, 6, 1), new(2025, 9, 30)), (new(2025, 6, 10), new(2025, 7, 31))) with { IsUnderWay = true },
            Row(5, "ประเมินความพึงพอใจ", "ยังไม่เริ่ม", ChartTone.Plain, null, null),
        ],
        new("แผน", "ดำเนินการจริง", "กำหนด", "กำหนดเดิมก่อนเลื่อน"),
        "แล้วเสร็จ ๓ จาก ๕ ขั้นตอน · ช้ากว่ากำหนด ๑ · ทันเฉพาะกำหนดที่เลื่อน ๑");

    /// <summary>Open steps of three units.</summary>
    public static StackedBarsDrawing Stacked() => new(
        [new("เลยกำหนด", ChartTone.Behind), new("ครบกำหนดใน ๓๐ วัน", ChartTone.Watch), new("หลังจากนั้นหรือไม่มีกำหนด", ChartTone.Plain)],
        [
            new("สำนักปลัด", [2, 3, 4], "ค้าง ๙: เลยกำหนด ๒ ใกล้กำหนด ๓"),
            new("คณะกรรมการสนับสนุนการประเมิน ITA", [0, 1, 2], "ค้าง ๓: เลยกำหนด ๐ ใกล้กำหนด ๑ (ทันเฉพาะกำหนดที่เลื่อน ๑)"),
            new("เจ้าหน้าที่ทุกคนขององค์การบริหารส่วนตำบลกอลำ", [0, 0, 1], "ค้าง ๑: เลยกำหนด ๐ ใกล้กำหนด ๐"),
        ],
        "ขั้นตอนที่ยังไม่แล้วเสร็จ",
        "๓ หน่วยงาน เลยกำหนด ๒ ใกล้กำหนด ๔ ขั้นตอน");

    public static ForecastDrawing NoData() => Frame(FirstEnd);

    public static ForecastDrawing TooEarly() => Frame(FirstEnd) with
    {
        Counted = [new(Opened, 1), new(Opened.AddDays(1), 3)],
        FanNote = "เร็วเกินไปที่จะคาดการณ์",
        Summary = "๓ จาก ๔๐ คน (ร้อยละ ๗.๕)",
    };

    public static ForecastDrawing Reached() => Frame(FirstEnd) with
    {
        Counted = Total(Today, 0.66),
        PastYears = [new("ปี ๒๕๖๗", Total(FirstEnd, 0.52))],
        Summary = "๔๔ จาก ๔๐ คน (ร้อยละ ๑๑๐)",
    };

    /// <summary>The window was extended, so the plan steps down; much happened, twice on one day.</summary>
    public static ForecastDrawing ExtendedWithEvents() => Frame(Extended) with
    {
        Counted = Total(new(2025, 4, 4), 0.33),
        Planned = [.. Plan(FirstEnd, Opened, new(2025, 3, 27)), .. Plan(Extended, new(2025, 3, 28), Extended)],
        PastYears = [new("ปี ๒๕๖๗", Total(FirstEnd, 0.52)), new("ปี ๒๕๖๖", Total(FirstEnd, 0.5)), new("ปี ๒๕๖๕", Total(FirstEnd, 0.51))],
        Fan = Fan(new(2025, 4, 4), 29, Extended),
        FanLabel = "ช่วงคาดการณ์ ๙๐ %",
        Events =
        [
            new(new(2025, 1, 20), "วันรณรงค์ที่ตลาดนัด"),
            new(new(2025, 1, 22), "ติดป้ายคิวอาร์ทุกจุดบริการ"),
            new(new(2025, 1, 22), "ประชุมกำนันผู้ใหญ่บ้าน"),
            new(new(2025, 3, 25), "หนังสือแจ้งเตือนจากจังหวัด"),
            new(new(2025, 3, 28), "ขยายเวลาถึง ๓๐ เม.ย. ๒๕๖๘"),
            new(new(2025, 4, 3), "หน่วยเคลื่อนที่"),
        ],
        Summary = "๒๙ จาก ๔๐ คน (ร้อยละ ๗๒.๕)",
    };

    public static FunnelDrawing Funnel() => new(
        [
            new("สำนักปลัด", 120, 32, "สแกน ๑๒๐ ครั้ง · ตอบแล้ว ๓๒ คน"),
            new("กองคลัง", 64, 0, "สแกน ๖๔ ครั้ง · ตอบแล้ว ๐ คน"),
            new("กองช่าง", 18, null, "สแกน ๑๘ ครั้ง · ไม่แสดง (น้อยกว่า ๕)"),
            new("ศูนย์พัฒนาเด็กเล็ก", null, null, ChartSpec.NoData),
        ],
        "สแกน",
        "ตอบแล้ว",
        "ครั้ง / คน");

    /// <summary>Twelve months of three counts, with a 0, a gap and months to come.</summary>
    public static ColumnsDrawing Columns() => new(
        [
            .. Enumerable.Range(0, 12).Select(i => new ColumnsPeriod(
                ThaiFormat.Month(new DateOnly(2024, 10, 1).AddMonths(i)),
                i is 4 or > 8 ? [null, null, null] : [3 + i, i, i / 2],
                ThaiFormat.Official.BuddhistYear(new DateOnly(2024, 10, 1).AddMonths(i).Year))),
        ],
        ["รับ", "แล้วเสร็จ", "ในเวลา"],
        "จำนวน (เรื่อง)",
        "รับ ๕๐ เรื่อง แล้วเสร็จ ๒๗ ในเวลา ๑๒");

    public static FunnelDrawing LongFunnel() => Funnel() with
    {
        Rows =
        [
            .. Enumerable.Range(1, 12).Select(i => new FunnelRow(
                i % 3 == 0
                    ? $"จุดบริการรับชำระภาษีที่ดินและสิ่งปลูกสร้าง ภาษีป้าย และค่าธรรมเนียมเก็บขนขยะมูลฝอย ประจำหมู่ที่ {i}"
                    : $"งานป้องกันและบรรเทาสาธารณภัยจุดที่ {i}",
                i * 13,
                i * 5,
                $"สแกน {ThaiFormat.Official.Number(i * 13)} · ตอบแล้ว {ThaiFormat.Official.Number(i * 5)}")),
        ],
    };

    public static CalibrationDrawing Calibration() => new(
        [
            new(0.08, 0.05, 41, "n = ๔๑"),
            new(0.27, 0.33, 12, "n = ๑๒"),
            new(0.52, 0.45, 9, "n = ๙"),
            new(0.71, 0.8, 15, "n = ๑๕"),
            new(0.94, 1, 63, "n = ๖๓"),
        ],
        "ความน่าจะเป็นที่คาดการณ์ไว้",
        "สัดส่วนที่เกิดขึ้นจริง",
        "คาดการณ์ตรง");

    /// <summary>Three indicators: with last year and an interval, without last year, and without a score.</summary>
    public static ScoreBarsDrawing Scores() => new(
        [
            new("๑. การปฏิบัติหน้าที่", 85.21m, 80m, (78.10m, 90.40m), "๘๕.๒๑ (เพิ่มขึ้น ๕.๒๑)"),
            new("๒. การใช้งบประมาณ", 70.59m, null, null, "๗๐.๕๙"),
            new("๓. การใช้อำนาจ", null, 75m, null, ChartSpec.NoData),
        ],
        Levels,
        "ปี ๒๕๖๗",
        "คะแนน (๐–๑๐๐)");

    public static RadarDrawing Radar() => new(
        [.. Enumerable.Range(1, 10).Select(number => new RadarSpoke(ThaiFormat.Official.Number(number), $"{ThaiFormat.Official.Number(number)}. ตัวชี้วัด {ThaiFormat.Official.Score(60 + (4 * number))}"))],
        [
            new("ปี ๒๕๖๗", [.. Enumerable.Range(1, 10).Select(number => (decimal?)(55 + (4 * number)))], IsPast: true),
            new("ปี ๒๕๖๘", [.. Enumerable.Range(1, 10).Select(number => number == 4 ? null : (decimal?)(60 + (4 * number)))], IsPast: false),
        ],
        [0, 25, 50, 75, 100]);

    public static ScoreTrendDrawing Trend() => new(
        ["๒๕๖๔", "๒๕๖๕", "๒๕๖๖", "๒๕๖๗", "๒๕๖๘"],
        [
            new("รวม", [80, 86, null, 88, 92], IsMain: true),
            new("IIT", [75, 80, null, 84, 90], IsMain: false),
            new("EIT", [78, 82, null, 83, 86], IsMain: false),
            new("OIT", [85, 93, null, 96, 99], IsMain: false),
        ],
        Levels,
        [(2, "เปลี่ยนเกณฑ์ระดับก่อนปี ๒๕๖๖")],
        "คะแนน (๐–๑๐๐)");

    public static BuildUpDrawing BuildUp() => new(
        [
            new("IIT (น้ำหนักร้อยละ ๓๐)", 22.62m, 30, "๗๕.๔๐ × ๐.๓ = ๒๒.๖๒"),
            new("EIT (น้ำหนักร้อยละ ๓๐)", 24.11m, 30, "๘๐.๓๕ × ๐.๓ = ๒๔.๑๑"),
            new("OIT (น้ำหนักร้อยละ ๔๐)", 40, 40, "๑๐๐.๐๐ × ๐.๔ = ๔๐.๐๐"),
        ],
        "คะแนนรวม",
        86.73m,
        "๘๖.๗๓ คะแนน ระดับ ผ่าน",
        ChartTone.Watch,
        Levels,
        "คะแนน (๐–๑๐๐)");

    private static ScoreLine[] Levels => [new(85, "ผ่าน/ผ่านดี ๘๕"), new(95, "ผ่านดีเยี่ยม ๙๕")];

    /// <summary>Axis, plan, target, deadline and holidays: what is known before anybody answers.</summary>
    private static ForecastDrawing Frame(DateOnly lastDay) => new(
        new(2025, 1, 1),
        lastDay.AddDays(6),
        [.. Enumerable.Range(1, 4).Select(month => new DateOnly(2025, month, 1)).Select(day => new TimelineTick(day, ThaiFormat.Month(day), ThaiFormat.Official.BuddhistYear(day.Year)))],
        [],
        Plan(lastDay, Opened, lastDay),
        [],
        [],
        null,
        null,
        40,
        "ขั้นต่ำ ๔๐ คน",
        lastDay,
        $"ปิดรับ {ThaiFormat.Official.ShortDate(lastDay)}",
        [new(2025, 1, 1), new(2025, 2, 12), new(2025, 4, 7), new(2025, 4, 14), new(2025, 4, 15)],
        [],
        "คน",
        null);

    private static GanttRow Row(int number, string text, string label, ChartTone tone, (DateOnly From, DateOnly Until)? plan, (DateOnly From, DateOnly Until)? real) => new(
        $"ขั้นตอนที่ {ThaiFormat.Official.Number(number)}",
        text,
        label,
        plan is { } planned ? $"กำหนด {ThaiFormat.Official.ShortDate(planned.Until)}" : "",
        tone,
        plan is { } span ? new(span.From, span.Until.AddDays(1)) : null,
        real is { } came ? new(came.From, came.Until.AddDays(1)) : null,
        IsUnderWay: false,
        plan?.Until,
        FirstDeadline: null);

    private static IReadOnlyList<DayValue> Plan(DateOnly lastDay, DateOnly from, DateOnly until) =>
    [
        .. Days(from, until).Select(day => new DayValue(
            day, (int)Math.Round(40.0 * (day.DayNumber - Opened.DayNumber + 1) / (lastDay.DayNumber - Opened.DayNumber + 1)))),
    ];

    /// <summary>So many a day, more on some weeks than on others.</summary>
    private static IReadOnlyList<DayValue> Total(DateOnly until, double perDay) =>
    [
        .. Days(Opened, until).Select((day, i) => new DayValue(day, (int)((perDay * i) + (2 * perDay * Math.Sin(i / 7.0))))),
    ];

    private static IReadOnlyList<FanDay> Fan(DateOnly asOf, int total, DateOnly until) =>
    [
        .. Days(asOf.AddDays(1), until).Select((day, i) => new FanDay(
            day, total + (int)(0.25 * i), total + (int)(0.6 * i), total + (int)((0.75 * i) + (2.2 * Math.Sqrt(i))))),
    ];

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly until) =>
        Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}
