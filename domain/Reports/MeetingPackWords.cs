using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The fixed words of the meeting pack.</summary>
public static class MeetingPackWords
{
    /// <summary>Its title.</summary>
    public const string Title = "รายงานความก้าวหน้าการเก็บแบบวัด ITA เสนอคณะกรรมการ";

    /// <summary>The table of the surveys.</summary>
    public const string Surveys = "ความก้าวหน้าของแบบวัด";

    /// <summary>The head of what is behind.</summary>
    public const string Behind = "ที่ต้องเร่งดำเนินการ";

    /// <summary>What is said where nothing is behind.</summary>
    public const string NothingBehind = "ไม่มีแบบวัดที่ช้ากว่าแผน";

    /// <summary>What is said where there is no survey.</summary>
    public const string NoSurveys = "ยังไม่มีแบบวัดของปีนี้";

    /// <summary>The head of the charts.</summary>
    public const string Charts = "แผนภูมิและข้อมูล";

    /// <summary>The head of the measures.</summary>
    public const string Measures = "มาตรการและหลักฐาน";

    /// <summary>The head of the findings.</summary>
    public const string Findings = "ข้อสังเกต";

    /// <summary>What is said where nothing was found.</summary>
    public const string NoFindings = "ไม่มีข้อสังเกต";

    /// <summary>The sentence that paper with sample data carries.</summary>
    public const string SampleNotice = "จำนวนผู้ตอบและจำนวนขั้นต่ำในเอกสารนี้เป็นตัวอย่าง ไม่ใช่ข้อเท็จจริง";

    /// <summary>How serious a finding is, in a word.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Info => "โปรดทราบ",
        Severity.Warning => "โปรดตรวจ",
        Severity.Error => "ไม่ถูกต้อง",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Unknown severity."),
    };
}
