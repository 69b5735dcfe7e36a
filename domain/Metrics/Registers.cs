using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Every register that exists. A new field is one more line here: form, check, file, history and API follow.</summary>
public static class Registers
{
    /// <summary>The services that the office gives, with their standard times and manuals.</summary>
    public const string Services = "services";

    /// <summary>Requests per service and month.</summary>
    public const string ServiceMonths = "service-months";

    /// <summary>Briefings of the staff on the spending of the budget.</summary>
    public const string Briefings = "briefings";

    /// <summary>What was made public.</summary>
    public const string Publicity = "publicity";

    /// <summary>The ways in which people reach the office, e-services among them.</summary>
    public const string Channels = "channels";

    /// <summary>Use per channel and month.</summary>
    public const string ChannelMonths = "channel-months";

    /// <summary>Complaints as counts per month and kind: never a person, never a text.</summary>
    public const string Complaints = "complaints";

    /// <summary>Meetings that measures promise.</summary>
    public const string Meetings = "meetings";

    /// <summary>The kind of channel that takes requests online.</summary>
    public const string EService = "e-service";

    /// <summary>A meeting that was held.</summary>
    public const string Held = "held";

    private const string Requests = "เรื่อง";
    private const string People = "คน";

    /// <summary>All of them, in the order of the measures of the report.</summary>
    public static IReadOnlyList<RegisterDefinition> All { get; } =
    [
        new(
            Services,
            new("ทะเบียนงานบริการ", "services"),
            [
                RegisterField.Text("service", "งานบริการ", "service") with { IsRequired = true, Example = "การลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ" },
                RegisterField.Text("unit", "หน่วยงานที่ให้บริการ", "unit") with { Example = "สำนักปลัด" },
                RegisterField.Number("steps", "จำนวนขั้นตอน", "steps", "ขั้นตอน", least: 1, most: 99) with { Example = "3" },
                RegisterField.Number("standardTime", "ระยะเวลามาตรฐาน", "standard time", unit: null, least: 1, most: 1000) with { Example = "15" },
                RegisterField.Choice(
                    "timeUnit",
                    "หน่วยเวลา",
                    "unit of time",
                    Choice("minutes", "นาที", "minutes"),
                    Choice("hours", "ชั่วโมง", "hours"),
                    Choice("working-days", "วันทำการ", "working days"),
                    Choice("days", "วัน", "days")) with { Example = "นาที" },
                RegisterField.Text("documents", "เอกสารที่ต้องใช้", "documents needed", longest: 1000) with { HasLines = true, Example = "บัตรประจำตัวประชาชน" },
                RegisterField.Text("manual", "ชื่อคู่มือ", "manual") with { Example = "คู่มือประชาชน" },
                RegisterField.Address("manualAddress", "ลิงก์คู่มือ", "link of the manual"),
                RegisterField.Day("manualDay", "วันที่ของคู่มือ", "day of the manual") with { Example = "15 พ.ย. 2567" },
            ],
            ["service"])
        {
            Rules = [new NeedsAnother("standardTime", "timeUnit"), new NeedsAnother("timeUnit", "standardTime"), new NeedsAnother("manualDay", "manual"), new NeedsAnother("manualAddress", "manual")],
        },
        new(
            ServiceMonths,
            new("คำขอรับบริการรายเดือน", "requests per service and month"),
            [
                RegisterField.Month("month", "เดือน", "month") with { IsRequired = true, IsWithinYear = true, Example = "ม.ค. 2568" },
                RegisterField.Text("service", "งานบริการ", "service") with { IsRequired = true, Example = "การลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ" },
                RegisterField.Number("received", "คำขอที่รับ", "requests received", Requests) with { IsRequired = true, IsFigure = true, Example = "20" },
                RegisterField.Number("withinTime", "เสร็จในเวลามาตรฐาน", "answered within the standard time", Requests) with { IsRequired = true, Example = "19" },
            ],
            ["month", "service"])
        {
            Rules = [new PartOfWhole("withinTime", "received"), new NamedElsewhere("service", Services, "service")],
        },
        new(
            Briefings,
            new("ทะเบียนการชี้แจงงบประมาณ", "budget briefings"),
            [
                RegisterField.Day("day", "วันที่", "day") with { Example = "20 ม.ค. 2568" },
                RegisterField.Text("unit", "หน่วยงาน", "unit") with { Example = "กองคลัง" },
                RegisterField.Text("topic", "หัวข้อ", "topic") with { IsRequired = true, Example = "แผนการใช้จ่ายงบประมาณประจำปี" },
                RegisterField.Number("attended", "ผู้เข้าร่วม", "attended", People) with { IsFigure = true, Example = "25" },
                RegisterField.Number("staff", "บุคลากรทั้งหมด", "staff", People, least: 1) with { Example = "30" },
                RegisterField.Address("material", "ลิงก์เอกสาร", "link of the material"),
            ],
            ["day", "unit", "topic"])
        {
            Rules = [new NeedsAnother("attended", "staff"), new PartOfWhole("attended", "staff")],
        },
        new(
            Publicity,
            new("ทะเบียนสื่อประชาสัมพันธ์", "publicity items"),
            [
                RegisterField.Text("topic", "หัวข้อ", "topic") with { IsRequired = true, Example = "ข่าวสารการจัดโครงการ/กิจกรรม" },
                RegisterField.Text("title", "เรื่อง", "title") with { Example = "รับสมัครผู้เข้าร่วมโครงการ" },
                RegisterField.Text("medium", "สื่อ", "medium") with { Example = "เว็บไซต์" },
                RegisterField.Address("address", "ลิงก์", "link"),
                RegisterField.Day("day", "วันที่เผยแพร่", "day") with { IsFigure = true, Example = "12 ก.พ. 2568" },
                RegisterField.Number("openDataItem", "ข้อOIT", "open-data item", unit: null, least: 1, most: 99) with { Example = "4" },
            ],
            ["topic", "title", "medium", "day", "address"])
        {
            Rules = [new KnownOpenDataItem("openDataItem")],
        },
        new(
            Channels,
            new("ทะเบียนช่องทางและe-Service", "channels and e-services"),
            [
                RegisterField.Text("channel", "ช่องทาง", "channel") with { IsRequired = true, Example = "เว็บไซต์ของหน่วยงาน" },
                RegisterField.Choice(
                    "kind",
                    "ประเภท",
                    "kind",
                    Choice("website", "เว็บไซต์", "website"),
                    Choice("social-network", "สื่อสังคมออนไลน์", "social network"),
                    Choice("complaints", "ร้องเรียน/ร้องทุกข์", "complaints"),
                    Choice("corruption-complaints", "ร้องเรียนการทุจริต", "complaints of corruption"),
                    Choice(EService, "e-Service", "e-service"),
                    Choice("telephone", "โทรศัพท์", "telephone"),
                    Choice("in-person", "ติดต่อด้วยตนเอง", "in person"),
                    Choice("other", "อื่น ๆ", "other")) with { IsRequired = true, Example = "เว็บไซต์" },
                RegisterField.Address("address", "ที่อยู่เว็บ", "address") with { Example = "https://example.go.th" },
                RegisterField.Day("checkedOn", "วันที่ตรวจล่าสุด", "last checked on") with { Example = "3 มี.ค. 2568" },
                RegisterField.Choice("answered", "ผลการตรวจ", "result of the check", Choice("yes", "ใช้ได้", "answered"), Choice("no", "ใช้ไม่ได้", "did not answer")) with { Example = "ใช้ได้" },
            ],
            ["channel"])
        {
            Rules = [new NeedsAnother("answered", "checkedOn"), new NeedsAnother("checkedOn", "answered")],
        },
        new(
            ChannelMonths,
            new("การใช้ช่องทางรายเดือน", "use per channel and month"),
            [
                RegisterField.Month("month", "เดือน", "month") with { IsRequired = true, IsWithinYear = true, Example = "ม.ค. 2568" },
                RegisterField.Text("channel", "ช่องทาง", "channel") with { IsRequired = true, Example = "ระบบยื่นคำร้องออนไลน์" },
                RegisterField.Number("uses", "จำนวนครั้งที่ใช้", "uses", "ครั้ง") with { IsRequired = true, IsFigure = true, Example = "12" },
            ],
            ["month", "channel"])
        {
            Rules = [new NamedElsewhere("channel", Channels, "channel")],
        },
        new(
            Complaints,
            new("เรื่องร้องเรียนรายเดือน", "complaints per month"),
            [
                RegisterField.Month("month", "เดือน", "month") with { IsRequired = true, IsWithinYear = true, Example = "ม.ค. 2568" },
                RegisterField.Choice(
                    "kind",
                    "ประเภทเรื่อง",
                    "kind",
                    Choice("general", "ร้องเรียน/ร้องทุกข์ทั่วไป", "general"),
                    Choice("corruption", "การทุจริตของเจ้าหน้าที่", "corruption of staff")) with { IsRequired = true, Example = "ร้องเรียน/ร้องทุกข์ทั่วไป" },
                RegisterField.Number("received", "เรื่องที่รับ", "received", Requests) with { IsRequired = true, IsFigure = true, Example = "4" },
                RegisterField.Number("finished", "เรื่องที่แล้วเสร็จ", "finished", Requests) with { IsRequired = true, Example = "3" },
                RegisterField.Number("withinTime", "แล้วเสร็จในเวลา", "finished within time", Requests) with { IsRequired = true, Example = "3" },
            ],
            ["month", "kind"])
        {
            Rules = [new PartOfWhole("finished", "received"), new PartOfWhole("withinTime", "finished")],
        },
        new(
            Meetings,
            new("ทะเบียนการประชุม", "meetings"),
            [
                RegisterField.Month("month", "เดือน", "month") with { MayBePlanned = true, Example = "มี.ค. 2568" },
                RegisterField.Day("day", "วันที่", "day") with { MayBePlanned = true, Example = "14 มี.ค. 2568" },
                RegisterField.Number("measure", "มาตรการที่", "measure", unit: null, least: 1, most: 99) with { IsRequired = true, Example = "5" },
                RegisterField.Text("subject", "เรื่อง", "subject") with { IsRequired = true, Example = "ชี้แจงการตอบแบบวัด EIT" },
                RegisterField.Text("invited", "ผู้ได้รับเชิญ(ตำแหน่ง)", "invited (roles)") with { IsRequired = true, Example = "หัวหน้าส่วนราชการ" },
                RegisterField.Choice("state", "สถานะ", "state", Choice("planned", "กำหนดไว้", "planned"), Choice(Held, "ประชุมแล้ว", "held"), Choice("not-held", "ไม่ได้ประชุม", "not held")) with { IsRequired = true, Example = "ประชุมแล้ว" },
            ],
            ["month", "day", "measure", "subject", "invited"])
        {
            Rules = [new DayInMonth("day", "month")],
        },
    ];

    /// <summary>A register by its code, or nothing.</summary>
    public static RegisterDefinition? Find(string code) => All.FirstOrDefault(register => register.Code == code);

    /// <summary>A register that certainly exists.</summary>
    /// <exception cref="ArgumentException">There is none of this code.</exception>
    public static RegisterDefinition Of(string code) => Find(code) ?? throw new ArgumentException($"There is no register {code}.", nameof(code));

    /// <summary>That there is no register of a code.</summary>
    public static Finding Unknown(string code)
    {
        var known = string.Join(", ", All.Select(register => register.Code));
        return Finding.Error(
            MetricCodes.RegisterUnknown, new(Wording.Quote(code), "register"), $"ไม่มีทะเบียน “{Wording.Quote(code)}” มีแต่ {known}", $"There is no register '{Wording.Quote(code)}'; there is {known}.");
    }

    private static RegisterChoice Choice(string code, string thai, string english) => new(code, new(thai, english));
}
