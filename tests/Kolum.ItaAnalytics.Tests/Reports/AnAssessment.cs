using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>A small assessment of fiscal year 2568 with texts of the real report; valid from the start, every value fixed.</summary>
internal sealed class AnAssessment
{
    public static readonly DateTimeOffset Now = new(2025, 10, 8, 9, 0, 0, ThaiTime.Offset);

    private static readonly BuddhistFiscalYear Year = BuddhistFiscalYear.Of(2568);
    private static readonly Agency Kolum = new(AgencyKey.Kolum, "องค์การบริหารส่วนตำบลกอลำ", "อบต.กอลำ", "Kolum Subdistrict Administrative Organization", "ยะรัง", "ปัตตานี");
    private static readonly Period FirstHalf = Period.Window(new(2025, 1, 1), new(2025, 6, 30));

    private readonly List<SurveyFacts> surveys = [];
    private List<Measure> measures = [Guide(), StaffSurvey(), PublicSurvey(), Channels()];
    private List<OutcomeChartPlacement> placements = [];
    private Memo? memo = MemoOfTheOffice();

    public static AssessmentKey Key { get; } = new(AgencyKey.Kolum, Year);

    public AnAssessment WithSampleCounts() => WithCounts(CountSource.Sample);

    public AnAssessment WithRealCounts() => WithCounts(CountSource.Manual);

    public AnAssessment WithoutMeasures()
    {
        measures = [];
        return this;
    }

    public AnAssessment WithMeasure(Measure measure)
    {
        measures = [measure];
        return this;
    }

    public AnAssessment WithoutMemo()
    {
        memo = null;
        return this;
    }

    public AnAssessment WithCharts(int measure, params string[] keys)
    {
        placements = [new(measure, keys)];
        return this;
    }

    public AnAssessment WithEmptySurvey()
    {
        surveys.Add(new(ASurvey("iit", SurveyPart.Iit, "IIT"), Decisions(30, isSample: false), []));
        return this;
    }

    private static readonly Recorded Imported = new(new(2025, 1, 1, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "นำเข้า");

    public AssessmentFacts Facts() => new(
        Key,
        Kolum,
        [],
        [],
        surveys,
        new([.. measures.Select(measure => new MeasureVersion(measure, Imported))]),
        [new(
            ["รายงานผลการดำเนินการ", "เพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ.๒๕๖๘", "องค์การบริหารส่วนตำบลกอลำ", "อำเภอยะรัง จังหวัดปัตตานี"],
            memo,
            "0000",
            [Finding.Warning(ThaiPeriods.MonthMisspelt, new("measure 4", "ระยะเวลาดำเนินการ"), "“มี.ย.” ไม่ใช่ชื่อเดือนที่ถูกต้อง อ่านเป็น มิ.ย. โปรดยืนยัน", "'มี.ย.' is not a correct month name.")],
            Imported)],
        placements);

    public Assessment Build() => Assessment.Compute(Facts(), Tests.Facts.Rules, Now);

    public AnnualReport Report() => AnnualReport.Of(Build());

    private AnAssessment WithCounts(CountSource source)
    {
        surveys.Add(Counted(ASurvey("iit", SurveyPart.Iit, "IIT"), 30, source, 8, 17, 26, 30));
        surveys.Add(Counted(ASurvey("eit-1", SurveyPart.EitPart1, "EIT ส่วนที่ ๑"), 40, source, 5, 12, 24, 32));
        return this;
    }

    private static SurveyFacts Counted(Survey survey, int required, CountSource source, params int[] totals) => new(
        survey,
        Decisions(required, source == CountSource.Sample),
        [.. totals.Select((total, index) => new ResponseCount(
            new Guid(index, (short)survey.Part, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
            survey.Code,
            new DateOnly(2025, 2 + index, 28),
            CountKind.Reading,
            total,
            new DateTimeOffset(2025, 2 + index, 28, 16, 0, 0, ThaiTime.Offset),
            "ทดสอบ",
            source))]);

    private static Survey ASurvey(string code, SurveyPart part, string title) => new(Key, code, part, title);

    private static IReadOnlyList<SurveyDecision> Decisions(int required, bool isSample) =>
    [
        new WindowSet(FirstHalf, "รายงาน", Confidence.Verified, Imported),
        new QuotaSet(required, "ทดสอบ", Confidence.Unconfirmed, isSample, Imported),
    ];

    private static Memo MemoOfTheOffice() => new(
        "สำนักงานปลัดองค์การบริหารส่วนตำบลกอลำ โทร..... ๐๗๓-๗๑๙๗๗๓",
        "ปน ๗๑๓๐๑ / ๒๕๖๘",
        new(2025, 10, 8),
        "๘ ตุลาคม ๒๕๖๘",
        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ.๒๕๖๘",
        "นายองค์การบริหารส่วนตำบลกอลำ",
        [
            "ด้วยสำนักปลัด องค์การบริหารส่วนตำบลกอลำ ได้ดำเนินการจัดกิจกรรมเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ.๒๕๖๘ เสร็จสิ้นแล้ว นั้น จึงขอส่งรายงานผลการดำเนินการเพื่อพิจารณาอนุมัติ",
            "จึงเรียนมาเพื่อทราบและดำเนินการต่อไป",
        ],
        [
            new([], "นางนุรีดา มะยา", "หัวหน้าสำนักปลัด"),
            new(["เรียน ปลัด อบต.กอลำ", "-เพื่อโปรดทราบและพิจารณา"], "นางสาวมานิตา แดสามัญ", "ปลัดองค์การบริหารส่วนตำบลกอลำ"),
            new(["เรียน นายกเพื่อโปรดพิจารณาต่อไป", "ทราบ"], "นายอาหามะ ปูแทน", "นายกองค์การบริหารส่วนตำบลกอลำ"),
        ]);

    private static Measure Guide() => new(
        1,
        "การปฏิบัติหรือให้บริการแก่บุคคลภายนอก เป็นไปตามขั้นตอนและระยะเวลาที่กำหนด",
        [new("๑.", "จัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน โดยระบุขั้นตอนและระยะเวลาที่ใช้ในการปฏิบัติงานหรือการให้บริการ"), new("๒.", "กำชับให้เจ้าหน้าที่ผู้ปฏิบัติหรือให้บริการ ประชาชน ถือปฏิบัติตามคู่มือดังกล่าวโดยเคร่งครัด")],
        ["สำนักปลัด", "กองช่าง", "กองคลัง", "กองการศึกษา"],
        Period.Window(new(2024, 10, 1), new(2025, 9, 30)),
        "ต.ค.๖๗-ก.ย.๖๘",
        [new("๑.", "จัดประชุมชี้แจงให้บุคลากรภายในทราบเรื่องการให้บริการอย่างเท่าเทียมกัน เป็นไปตามขั้นตอนที่กำหนด")],
        [new(null, "ประชาชนในพื้นที่ได้รับรู้ถึงขั้นตอนและระยะเวลาในการดำเนินการของทุกเรื่องที่ต้องการติดต่อ")]);

    private static Measure StaffSurvey() => new(
        4,
        "สร้างความรู้ความเข้าใจกับบุคลากรในหน่วยงานเกี่ยวกับตัวชี้วัดตามแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)",
        [new("๑.", "ประชุมคณะกรรมการสนับสนุนการประเมิน ITA"), new("๒.", "หัวหน้าส่วนราชการ ถ่ายทอดความรู้ความเข้าใจ")],
        ["คณะกรรมการสนับสนุนการประเมิน ITA"],
        FirstHalf,
        "ม.ค.-มี.ย.๖๘",
        [new("๑.", "มีการประชุมคณะกรรมการสนับสนุนการประเมิน ITA"), new("๒.", "หัวหน้าส่วนราชการได้ถ่ายทอดความรู้ความเข้าใจ")],
        [new("๑.", "บุคลากรมีความเข้าใจในแต่ละข้อคำถาม"), new("๒.", "มีการตอบแบบประเมิน (IIT) ครบตามจำนวนภายในระยะเวลาที่กำหนด")]);

    private static Measure PublicSurvey() => new(
        5,
        "สร้างความรู้ความเข้าใจกับบุคลากรในหน่วยงานเกี่ยวกับตัวชี้วัดตามแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (EIT)",
        [new("๑.", "ประชุมบุคลากรภายในหน่วยงานเพื่อขอความร่วมมือให้ช่วยกันประชาสัมพันธ์")],
        ["เจ้าหน้าที่ทุกคนขององค์การบริหารส่วนตำบลกอลำ"],
        FirstHalf,
        "ม.ค.-มี.ย.๖๘",
        [new("๒.", "ได้แนะนำให้แสดงคิวอาร์โค้ดไว้ที่บนโต๊ะทำงาน")],
        [new("๒.", "มีการตอบแบบประเมิน (EIT) ครบตามจำนวนภายในระยะเวลาที่กำหนด")]);

    private static Measure Channels() => new(
        7,
        "ช่องทางการติดต่อสื่อสาร\n-ช่องทางการร้องเรียน ร้องทุกข์\n-ช่องทางการบริหารประชาชน(e-Service)",
        [new(null, "จัดทำช่องทางการติดต่อสื่อสาร/ช่องทางการร้องเรียน/ร้องทุกข์")],
        ["สำนักปลัด"],
        null,
        "ม.ค.-มิย.",
        [new(null, "มีการจัดทำช่องทางการติดต่อสื่อสาร"), new("๓.", "ช่องทางการบริการประชาชน (e-Service)"), new("๓.๑", "ระบบยื่นคำร้องออนไลน์เพื่อขอน้ำอุปโภค-บริโภค"), new("-", "เว็บไซต์ https://www.kolum.go.th")],
        [new("๑.", "เจ้าหน้าที่ให้ความร่วมมือ <ในการ> ประชาสัมพันธ์ & ให้คำแนะนำ")]);
}
