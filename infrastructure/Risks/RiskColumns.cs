using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>The columns of a file of risks, in the order of the template.</summary>
internal enum RiskColumn
{
    Code,
    Area,
    Process,
    Event,
    Causes,
    Scenario,
    Controls,
    InherentLikelihood,
    InherentImpact,
    CurrentLikelihood,
    CurrentImpact,
    ResidualLikelihood,
    ResidualImpact,
    Strategy,
    OwnerUnit,
    Measures,
    Indicators,
    OpenDataItems,
    AcceptedUntil,
    ActionNumber,
    Action,
    ActionOwnerUnit,
    ActionStart,
    ActionDue,
    ActionStatus,
    ActionDoneOn,
    Evidence,
}

/// <summary>How the columns of a file of risks are headed.</summary>
internal static class RiskColumns
{
    /// <summary>The headings, in the order of <see cref="RiskColumn"/>.</summary>
    public static IReadOnlyList<ColumnHeading> Headings { get; } =
    [
        new("รหัสความเสี่ยง", "code", IsRequired: false),
        new("ด้าน", "area", IsRequired: true),
        new("กระบวนงาน", "process", IsRequired: true),
        new("เหตุการณ์ความเสี่ยง", "event", IsRequired: true),
        new("สาเหตุ", "causes", IsRequired: false),
        new("รูปแบบพฤติการณ์", "scenario", IsRequired: false),
        new("การควบคุมที่มีอยู่", "controls", IsRequired: false),
        new("โอกาสก่อนควบคุม", "inherentLikelihood", IsRequired: false),
        new("ผลกระทบก่อนควบคุม", "inherentImpact", IsRequired: false),
        new("โอกาสปัจจุบัน", "currentLikelihood", IsRequired: false),
        new("ผลกระทบปัจจุบัน", "currentImpact", IsRequired: false),
        new("โอกาสคงเหลือ", "residualLikelihood", IsRequired: false),
        new("ผลกระทบคงเหลือ", "residualImpact", IsRequired: false),
        new("กลยุทธ์", "strategy", IsRequired: false),
        new("หน่วยงานรับผิดชอบ", "ownerUnit", IsRequired: false),
        new("มาตรการในรายงาน", "measures", IsRequired: false),
        new("ตัวชี้วัด", "indicators", IsRequired: false),
        new("รายการOIT", "openDataItems", IsRequired: false),
        new("ยอมรับถึงวันที่", "acceptedUntil", IsRequired: false),
        new("มาตรการจัดการที่", "actionNumber", IsRequired: false),
        new("มาตรการจัดการ", "action", IsRequired: false),
        new("หน่วยงานดำเนินการ", "actionOwnerUnit", IsRequired: false),
        new("วันเริ่ม", "actionStart", IsRequired: false),
        new("กำหนดเสร็จ", "actionDue", IsRequired: false),
        new("สถานะ", "actionStatus", IsRequired: false),
        new("วันที่เสร็จ", "actionDoneOn", IsRequired: false),
        new("หลักฐาน", "evidence", IsRequired: false),
    ];

    /// <summary>The file: a year holds at most 99 risks.</summary>
    public static RowFile File { get; } = new(
        Headings, "RISKS", "ความเสี่ยง", [(int)RiskColumn.AcceptedUntil, (int)RiskColumn.ActionStart, (int)RiskColumn.ActionDue, (int)RiskColumn.ActionDoneOn]);

    /// <summary>The column of a field, as the use cases name it; those of an action are "action due", "action evidence".</summary>
    public static RiskColumn Of(string field) => field switch
    {
        "area" => RiskColumn.Area,
        "process" => RiskColumn.Process,
        "event" => RiskColumn.Event,
        "causes" => RiskColumn.Causes,
        "scenario" => RiskColumn.Scenario,
        "controls" => RiskColumn.Controls,
        "inherent" => RiskColumn.InherentLikelihood,
        "current" => RiskColumn.CurrentLikelihood,
        "residual" => RiskColumn.ResidualLikelihood,
        "ownerUnit" => RiskColumn.OwnerUnit,
        "acceptedUntil" => RiskColumn.AcceptedUntil,
        "actionNumber" => RiskColumn.ActionNumber,
        "action text" => RiskColumn.Action,
        "action ownerUnit" => RiskColumn.ActionOwnerUnit,
        "action start" => RiskColumn.ActionStart,
        "action due" => RiskColumn.ActionDue,
        "action doneOn" => RiskColumn.ActionDoneOn,
        "action evidence" => RiskColumn.Evidence,
        _ => RiskColumn.Code,
    };
}
