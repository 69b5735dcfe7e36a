using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>How rules are said in Thai, on every surface alike.</summary>
public static class RuleWords
{
    /// <summary>How sure a rule is, in a few words.</summary>
    public static string Confidence(Confidence confidence) => confidence switch
    {
        Common.Confidence.Verified => "พบในแหล่งที่เผยแพร่",
        Common.Confidence.Derived => "คำนวณย้อนจากผลที่ประกาศ",
        Common.Confidence.Secondary => "แหล่งเดียว รอยืนยัน",
        Common.Confidence.Unconfirmed => "ยังไม่ยืนยัน",
        Common.Confidence.Unknown => "ยังไม่ทราบ",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Unknown confidence."),
    };

    /// <summary>A step of the national calendar.</summary>
    public static string Step(AssessmentStep step) => step switch
    {
        AssessmentStep.Whole => "การประเมินทั้งหมด",
        AssessmentStep.Registration => "ลงทะเบียนและนำเข้าข้อมูล",
        AssessmentStep.OpenData => "ตอบ OIT",
        AssessmentStep.Surveys => "เก็บข้อมูล IIT และ EIT",
        AssessmentStep.Scoring => "ตรวจให้คะแนน OIT",
        AssessmentStep.Clarification => "ชี้แจงเพิ่มเติม",
        AssessmentStep.Confirmation => "ยืนยันผลคะแนน",
        AssessmentStep.Announcement => "ประกาศผล",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };
}
