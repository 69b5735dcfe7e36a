using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What roles are called where people read them.</summary>
public static class RoleNames
{
    /// <summary>In both languages.</summary>
    public static BilingualText Of(Role role) => role switch
    {
        Role.Clerk => new("ผู้รับผิดชอบ ITA", "ITA clerk"),
        Role.SectionHead => new("หัวหน้าส่วนราชการ", "section head"),
        Role.CommitteeMember => new("กรรมการ ITA", "committee member"),
        Role.Manager => new("ผู้บริหาร (ลงนาม)", "manager (signs)"),
        Role.Auditor => new("ผู้ตรวจสอบ", "auditor"),
        Role.Administrator => new("ผู้ดูแลระบบ", "administrator"),
        Role.ProvincialReader => new("ผู้อ่านระดับจังหวัด", "provincial reader"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not named."),
    };
}
