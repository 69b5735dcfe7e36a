using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The words by which people tell each other counts, as patterns over a line with the digits 0–9.</summary>
internal static partial class PastedWords
{
    /// <summary>What stands in a line in place of a day once it is found: no letter, no digit, and nothing that people can paste.</summary>
    public const char TakenOut = '\u0001';

    private const string N = @"(?<![0-9])(?<![0-9][.,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?![0-9]|[.,:][0-9])";
    private const string Unit = @"\s?(?:คน|ราย|ชุด|ท่าน|คำตอบ|persons?|people)";
    private const string Is = @"\s?(?:คือ|จำนวน|เป็น|ได้)?\s?[:=]?\s?";

    private const string Month =
        @"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
        + @"|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)(?:\.|(?![ก-๎])))";

    private const string DayWords = @"(?<lead>ณ(?:\s?วันที่)?|(?:ประจำ|ข้อมูล)?วันที่)?\s?";

    // A number behind a month is its year unless it is a count: "14 มี.ค. 25 คน", "14 มี.ค. 40/50".
    private const string Year = @"(?:\s?(?:พ\.ศ\.\s?)?(?:[0-9]{4}|[0-9]{2})(?![0-9]|[.,][0-9]|\s?/|\s?(?:คน|ราย|ชุด|ท่าน|จาก)))";

    private const string AnyDay =
        DayWords + @"(?<day>(?<![0-9/.-])[0-9]{1,2}(?<by>[/.-])[0-9]{1,2}\k<by>(?:[0-9]{4}|[0-9]{2})(?![0-9/]|[.,][0-9])"
        + @"|(?<![0-9/.-])[0-9]{4}(?<by>[-./])[0-9]{1,2}\k<by>[0-9]{1,2}(?![0-9/]|[.,][0-9])"
        + @"|(?<![0-9][.,]?)[0-9]{1,2}\s?" + Month + Year + @"?)"
        + @"|(?<lead>ณ(?:\s?วันที่)?|วันที่)\s?(?<day>[0-9]{1,2}/[0-9]{1,2})(?![0-9/])";

    private const string Time =
        @"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])(?:\s?(?:น\.?(?![ก-๎])|[ap]m(?![a-z])))?|(?<![0-9])[0-9]{1,2}\.[0-9]{2}\s?น\.";

    private const string Part =
        @"(?:\s?\(?\s?(?:ส่วนที่|ส่วน|ตอนที่|part)\s?(?<part>[0-9]+)\s?\)?|\s?\((?<part>[12])\)|[-_.]?(?<part>[12])(?![0-9/]|[.,][0-9])|\s(?<part>[12])(?=\s?[:=]))";

    private const string TimeUnit = @"\s?(?:วัน(?!ที่)|เดือน|ปี|ชั่วโมง|ชม\.?|นาที|สัปดาห์|โมง|น\.)";

    // "ภายใน ๓๐ มิ.ย." and "ภายใน ๕ วัน" say until when, and name no survey.
    private const string Survey =
        @"(?<iit>(?<![a-z])iit(?![a-z])|ภายใน(?!\s?(?:\u0001|วัน|เวลา|กำหนด|สัปดาห์|เดือน|ปี|สิ้น|[0-9]+" + TimeUnit + @")))"
        + @"|(?<eit>(?<![a-z])eit(?![a-z])" + Part + @"?|ภายนอก)|(?<onlypart>ส่วนที่\s?(?<part>[0-9]+))|(?<oit>(?<![a-z])oit(?![a-z]))";

    private const string Percent = @"ร้อยละ\s?[0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*\s?(?:%|เปอร์เซ็นต์|percent)";

    private const string Of = @"(?:จาก(?:ทั้งหมด|เป้าหมาย|เป้า|จำนวน|ขั้นต่ำ)?|(?:out\s)?of)\s?";
    private const string Fraction =
        @"(?<n>" + N + @")(?:" + Unit + @")?\s?(?:(?<slash>/)\s?|" + Of + @")(?<q>" + N + @")(?!\s?/)(?:" + Unit + @")?";

    private const string Quota =
        @"(?:" + Of + @"|เป้าหมาย|เป้า|ขั้นต่ำ|อย่างน้อย|โควตา|กลุ่มตัวอย่าง|ต้องได้|ต้องตอบ|ต้องเก็บ|(?<![a-z])(?:quota|target|minimum|min|goal))"
        + Is + @"(?<q>" + N + @")(?:" + Unit + @")?";

    private const string Other =
        @"(?:ยังไม่ได้ตอบ|ยังไม่ตอบ|ไม่ได้ตอบ|ไม่ตอบ|ยังขาดอีก|ยังขาด|ขาดอีก|ขาด|เหลืออีก|คงเหลือ|เหลือ|อีก|เพิ่มขึ้น|เพิ่มอีก|เพิ่ม"
        + @"|ครั้งที่|รอบที่|รอบ|ข้อที่|ข้อ|หมู่ที่|หมู่|ห้อง|ลำดับที่|ลำดับ|เลขที่|โทร\.?|วันที่|ปีงบประมาณ|ปี|พ\.ศ\.|ค\.ศ\.|ita|(?<![a-z])(?:remaining|left|fy))"
        + @"\s?(?:พ\.ศ\.)?\s?[:=]?\s?" + N + @"(?:" + Unit + @")?"
        + @"|\+\s?" + N + @"(?:" + Unit + @")?"
        + @"|" + N + @"\s?(?:ครั้ง|ข้อ|บาท|คะแนน)|" + N + TimeUnit;

    private const string Count =
        @"(?:ตอบ(?:แบบ(?:สอบถาม|วัด|ประเมิน))?(?:กลับ)?(?:แล้ว|ครบ)?|ทำแล้ว|ดำเนินการแล้ว|แล้ว|ได้|ยอดสะสม|ยอด|สะสม|รวม|จำนวน|เป็น|มี"
        + @"|(?<![a-z])(?:answered|completed|responses?|done))" + Is + @"(?<n>" + N + @")(?:" + Unit + @")?(?:\s?(?<slash>/)\s?(?<q>" + N + @")(?!\s?/)(?:" + Unit + @")?)?|(?<n>" + N + @")" + Unit;

    /// <summary>The days of a line: they are found first, because half of one looks like a count.</summary>
    [GeneratedRegex(AnyDay, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Day();

    /// <summary>The next thing in a line, its days taken out, that is understood.</summary>
    [GeneratedRegex(
        @"(?<istime>" + Time + @")|(?<issurvey>" + Survey + @")|(?<ispercent>" + Percent + @")|(?<isfraction>" + Fraction + @")|(?<isquota>" + Quota
        + @")|(?<isother>" + Other + @")|(?<iscount>" + Count + @")|(?<isnumber>(?<n>" + N + @"))|(?<isodd>[0-9][0-9.,]*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Mark();

    /// <summary>Words that turn the numbers behind them into something else than counts, however far behind.</summary>
    [GeneratedRegex(@"เป้า|ขั้นต่ำ|อย่างน้อย|โควตา|กลุ่มตัวอย่าง|ต้อง|เหลือ|ขาด|ยังไม่|quota|target|minimum|remaining", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex TurnsNumbers();

    /// <summary>What a chat puts before a message: the time, and after a tab the name.</summary>
    [GeneratedRegex(
        @"\A\s*[\[(]?[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?:\s?(?:น\.|[ap]m))?[\])]?(?:(?<tab>\t[^\t]*\t)|\s|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex ChatHead();

    /// <summary>Words around a count or a day that add nothing, and all that is no letter.</summary>
    [GeneratedRegex(
        @"แบบวัด|แบบสอบถาม|ผู้ตอบ|ผู้มีส่วนได้ส่วนเสีย|ส่วน|ตอบ|กลับ|แล้ว|ครบ|จำนวน|ทั้งหมด|ทั้งสิ้น|ข้อมูล|รายงาน|สรุป|ยอด|สะสม|รวม|สถานะ|อัตรา|การ|คิดเป็น|ความคืบหน้า|ความก้าวหน้า|ล่าสุด"
        + @"|เวลา|ประจำ|ณ|วันที่|วัน|ที่|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์|คน|ราย|ชุด|ครับ|ค่ะ|คะ|นะ|จ้า|(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|total|status|[^\p{L}\p{M}]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Filler();
}
