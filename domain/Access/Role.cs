namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What somebody is to an agency. One person may hold several.</summary>
public enum Role
{
    /// <summary>The agency's ITA clerk (ผู้รับผิดชอบ ITA): enters figures, measures and risks, and submits the report.</summary>
    Clerk,

    /// <summary>Head of a section (หัวหน้าส่วนราชการ): follows its measures and risks and checks the report.</summary>
    SectionHead,

    /// <summary>Member of the committee that supports the assessment (กรรมการ ITA): asks, and decides on risks.</summary>
    CommitteeMember,

    /// <summary>Manager (ปลัด, นายก): checks, endorses, signs and publishes the report.</summary>
    Manager,

    /// <summary>Auditor (ผู้ตรวจสอบ): reads everything with the audit trail, changes nothing.</summary>
    Auditor,

    /// <summary>Administrator (ผู้ดูแลระบบ): accounts, agency and webhooks; no figures and no signature.</summary>
    Administrator,

    /// <summary>Reader over several agencies (ผู้อ่านระดับจังหวัด).</summary>
    ProvincialReader,
}
