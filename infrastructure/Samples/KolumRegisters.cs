using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Infrastructure.Samples;

/// <summary>
/// The registers of FY2568 as far as the report of that year tells of them: its own words, and nothing that it does not say.
/// Days and numbers that it leaves open stay unknown.
/// </summary>
internal static class KolumRegisters
{
    private const string Manual = "คู่มือประชาชน";

    /// <summary>The entries.</summary>
    /// <param name="recorded">When and by whom they are recorded.</param>
    public static IReadOnlyList<EntrySet> Told(Recorded recorded) =>
    [
        .. Numbered(Registers.Services, 1, recorded,
        [
            [("service", "การจัดการการทุจริตและประพฤติมิชอบ"), ("unit", "งานกฎหมาย"), ("manual", "คู่มือแนวทางการจัดการการทุจริตและประพฤติมิชอบ")],
            [("service", "การลงทะเบียนและยื่นคำขอรับเบี้ยยังชีพผู้สูงอายุ"), ("unit", "สำนักปลัด"), ("manual", Manual)],
            [("service", "การลงทะเบียนและยื่นคำขอรับเบี้ยความพิการ"), ("unit", "สำนักปลัด"), ("manual", Manual)],
            [("service", "การยื่นคำร้องเพื่อขอรับเงินเบี้ยยังชีพผู้ป่วยเอดส์"), ("unit", "สำนักปลัด"), ("manual", Manual)],
        ]),
        .. Numbered(Registers.Briefings, 3, recorded,
        [
            [("topic", "รายละเอียดเกี่ยวกับแผนการใช้จ่ายงบประมาณประจำปี ๒๕๖๘ วัตถุประสงค์การใช้งานงบประมาณ")],
        ]),
        .. Numbered(Registers.Publicity, 6, recorded,
        [
            Topic("ข่าวสารการจัดโครงการ/กิจกรรม"),
            Topic("การบริหารเงินงบประมาณ"),
            Topic("ข่าวสารหน่วยงาน"),
            Topic("การบริหารงาน"),
            Topic("ข้อมูลพื้นฐาน"),
            Topic("การบริหารและพัฒนาทรัพยากรบุคคล"),
            Topic("การส่งเสริมความโปร่งใสการป้องกันปราบปรามการทุจริต"),
            Topic("มาตรการภายในป้องกันการทุจริต"),
            [("topic", "ช่องทางการสื่อสารต่าง ๆ ของหน่วยงาน"), ("medium", "อินโฟกราฟิก เช่น ภาพโปสเตอร์ ผ่านเครือข่ายสังคมออนไลน์ เช่น facebook")],
        ]),
        .. Numbered(Registers.Channels, 7, recorded,
        [
            [("channel", "ช่องทางการร้องเรียน/ร้องทุกข์"), ("kind", "complaints")],
            [("channel", "ช่องทางการร้องเรียนการทุจริตของเจ้าหน้าที่"), ("kind", "corruption-complaints")],
            [("channel", Water), ("kind", Registers.EService)],
            [("channel", Places), ("kind", Registers.EService)],
            [("channel", "เว็บไซต์ขององค์การบริหารส่วนตำบลกอลำ"), ("kind", "website"), ("address", "https://www.kolum.go.th")],
            [("channel", "เครือข่ายสังคมออนไลน์ เช่น facebook"), ("kind", "social-network")],
        ]),
        .. Numbered(Registers.Meetings, 1, recorded, [[("measure", "1"), ("subject", "ชี้แจงให้บุคลากรทราบเรื่องการให้บริการอย่างเท่าเทียมกัน เป็นไปตามขั้นตอนที่กำหนด"), ("invited", "บุคลากรภายใน"), ("state", Registers.Held)]]),
        .. Numbered(Registers.Meetings, 4, recorded, [[("measure", "4"), ("subject", "สร้างความรู้ความเข้าใจเกี่ยวกับตัวชี้วัดการรับรู้ IIT"), ("invited", "คณะกรรมการสนับสนุนการประเมิน ITA (คณะผู้บริหารและหัวหน้าส่วนราชการ)"), ("state", Registers.Held)]], after: 1),
        .. Numbered(Registers.Meetings, 5, recorded, [[("month", "2025-03"), ("measure", "5"), ("subject", "ประชุมประจำเดือน: ขอความร่วมมือประชาสัมพันธ์ให้ผู้มาติดต่อทำแบบประเมิน EIT"), ("invited", "บุคลากรภายในหน่วยงาน"), ("state", Registers.Held)]], after: 2),
    ];

    /// <summary>The e-service for water, as the report names it.</summary>
    public const string Water = "ระบบยื่นคำร้องออนไลน์เพื่อขอน้ำอุปโภค-บริโภค";

    /// <summary>The e-service for rooms and places, as the report names it.</summary>
    public const string Places = "ระบบขอใช้บริการสถานที่/ห้องประชุม/สนามกีฬา/สำหรับประชาชนทั่วไป";

    private static (string Field, string Text)[] Topic(string topic) => [("topic", topic), ("medium", "เว็บไซต์หลักของ อบต.กอลำ")];

    private static IEnumerable<EntrySet> Numbered(string register, int measure, Recorded recorded, (string Field, string Text)[][] entries, int after = 0) => entries.Select((entry, index) => new EntrySet(
        register,
        after + index + 1,
        RegisterValues.Of(entry.Select(value => KeyValuePair.Create(value.Field, value.Text))),
        $"รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. ๒๕๖๘ มาตรการที่ {ThaiFormat.Official.Number(measure)}",
        recorded));
}
