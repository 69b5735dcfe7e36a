using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What permissions are called where people read them.</summary>
public static class PermissionNames
{
    /// <summary>In Thai, as a verb: “บันทึกยอดผู้ตอบ”.</summary>
    public static string Thai(Permission permission) => Of(permission).Thai;

    /// <summary>In English, as a verb: “record counts”.</summary>
    public static string English(Permission permission) => Of(permission).English;

    private static BilingualText Of(Permission permission) => permission switch
    {
        Permission.ReadAssessments => new("ดูข้อมูลการประเมิน", "read assessments"),
        Permission.ExportData => new("ส่งออกข้อมูล", "export data"),
        Permission.ReadAuditTrail => new("ดูบันทึกการใช้งาน", "read the audit trail"),
        Permission.RecordCounts => new("บันทึกยอดผู้ตอบ", "record counts"),
        Permission.SetUpSurveys => new("ตั้งค่าแบบวัด", "set up surveys"),
        Permission.RecordIndicators => new("บันทึกผลตัวชี้วัดและ OIT", "record indicators and OIT"),
        Permission.ChangeMeasures => new("แก้ไขมาตรการ", "change measures"),
        Permission.RecordMetrics => new("บันทึกตัวเลขและทะเบียนของมาตรการ", "record metrics and registers"),
        Permission.AddEvidence => new("แนบและถอนหลักฐาน", "add and withdraw evidence"),
        Permission.ChangeRisks => new("แก้ไขความเสี่ยง", "change risks"),
        Permission.SetRiskMatrix => new("กำหนดตารางระดับความเสี่ยง", "set the risk matrix"),
        Permission.ChooseRules => new("เลือกชุดเกณฑ์ของปี", "choose the year's rules"),
        Permission.SubmitReport => new("เสนอรายงาน", "submit the report"),
        Permission.CheckReport => new("ตรวจรายงาน", "check the report"),
        Permission.EndorseReport => new("เห็นชอบรายงาน", "endorse the report"),
        Permission.SignReport => new("ลงนามรายงาน", "sign the report"),
        Permission.PublishReport => new("เผยแพร่รายงาน", "publish the report"),
        Permission.DescribeAgency => new("แก้ไขข้อมูลหน่วยงาน", "describe the agency"),
        Permission.RegisterAgencies => new("เพิ่มหน่วยงาน", "register agencies"),
        Permission.ManageSamples => new("จัดการข้อมูลตัวอย่าง", "manage sample data"),
        Permission.ManageWebhooks => new("จัดการเว็บฮุก", "manage webhooks"),
        Permission.CreateTokens => new("สร้างโทเค็น", "create tokens"),
        Permission.ManageUsers => new("จัดการผู้ใช้", "manage users"),
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "Not named."),
    };
}
