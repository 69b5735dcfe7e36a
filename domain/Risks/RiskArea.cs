namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The four areas in which the risk of corruption is assessed.</summary>
/// <remarks>Source: risk assessments that local bodies published for FY2567 and FY2569; older guidance had three.</remarks>
public enum RiskArea
{
    /// <summary>การพิจารณาอนุมัติ อนุญาต และการให้บริการตามกฎหมายว่าด้วยการอำนวยความสะดวก พ.ศ. ๒๕๕๘.</summary>
    ApprovalsAndPermits,

    /// <summary>ความโปร่งใสของการใช้อำนาจและตำแหน่งหน้าที่.</summary>
    PowerAndPosition,

    /// <summary>การใช้จ่ายงบประมาณและการบริหารจัดการทรัพยากรภาครัฐ.</summary>
    BudgetAndResources,

    /// <summary>การบริหารงานบุคคล.</summary>
    Personnel,
}

/// <summary>What is done with a risk: the four T.</summary>
public enum RiskStrategy
{
    /// <summary>Treat: ลดความเสี่ยง.</summary>
    Treat,

    /// <summary>Transfer: ถ่ายโอนความเสี่ยง.</summary>
    Transfer,

    /// <summary>Take: ยอมรับความเสี่ยง.</summary>
    Take,

    /// <summary>Terminate: หลีกเลี่ยง/ยกเลิกกิจกรรม.</summary>
    Terminate,
}

/// <summary>What a rating of a risk is about.</summary>
public enum RatingKind
{
    /// <summary>Before any control.</summary>
    Inherent,

    /// <summary>With the controls that exist.</summary>
    Current,

    /// <summary>With the actions that are planned or done.</summary>
    Residual,
}

/// <summary>How far an action against a risk has come.</summary>
public enum RiskActionStatus
{
    /// <summary>ยังไม่เริ่ม.</summary>
    Planned,

    /// <summary>กำลังดำเนินการ.</summary>
    UnderWay,

    /// <summary>แล้วเสร็จ.</summary>
    Done,

    /// <summary>ยกเลิก.</summary>
    Dropped,
}

/// <summary>The two reviews of a risk within its fiscal year.</summary>
public enum ReviewRound
{
    /// <summary>รอบ ๖ เดือน.</summary>
    SixMonths,

    /// <summary>รอบ ๑๒ เดือน.</summary>
    TwelveMonths,
}
