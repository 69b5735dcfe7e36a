using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

/// <summary>The corruption risks of the year, one row each, closed ones too; none where no matrix was taken and no risk recorded.</summary>
internal sealed class RisksFeed() : Feed<RiskFlatRow>(
    "risks",
    new("ความเสี่ยงการทุจริตของปี", "The corruption risks of the year"),
    FeedFilters.None,
    [
        new("code", DataType.Text, null, "รหัสความเสี่ยง เช่น RSK-01/2568", "Code of the risk within the year, for example RSK-01/2568.", row => row.Code),
        new("areaNumber", DataType.Integer, null, "ด้านที่ 1–4", "Number of the area, 1 to 4.", row => row.AreaNumber),
        new("area", DataType.Text, null, "ชื่อด้าน", "Name of the area, in Thai.", row => row.Area),
        new("process", DataType.Text, null, "กระบวนงาน/โครงการ", "The process or project, in Thai.", row => row.Process),
        new("event", DataType.Text, null, "เหตุการณ์ความเสี่ยง", "What could happen, in Thai.", row => row.Event),
        new("ownerUnit", DataType.Text, null, "หน่วยงานรับผิดชอบ ว่างคือยังไม่กำหนด", "The unit that answers for it; empty where none does.", row => row.OwnerUnit is { Length: > 0 } unit ? unit : null),
        new("strategy", DataType.Text, null, "กลยุทธ์จัดการ TREAT (ลดความเสี่ยง) TRANSFER (ถ่ายโอนความเสี่ยง) TAKE (ยอมรับความเสี่ยง) TERMINATE (หลีกเลี่ยง/ยกเลิก) ว่างคือยังไม่กำหนด", "What is done with it: TREAT, TRANSFER, TAKE, TERMINATE; empty where not decided.", row => row.Strategy is { } strategy ? EnumNames.Of(strategy) : null),
        new("inherentLikelihood", DataType.Integer, null, "โอกาสเกิด ก่อนมีการควบคุม 1–6 ว่างคือยังไม่ประเมิน", "Level of likelihood before any control, 1 to 6; empty where not rated.", row => row.InherentLikelihood),
        new("inherentImpact", DataType.Integer, null, "ผลกระทบ ก่อนมีการควบคุม 1–6 ว่างคือยังไม่ประเมิน", "Level of impact before any control, 1 to 6; empty where not rated.", row => row.InherentImpact),
        new("inherentScore", DataType.Integer, null, "คะแนนก่อนมีการควบคุม = โอกาสเกิด × ผลกระทบ 1–36", "Score before any control: likelihood * impact, 1 to 36; empty where not rated.", row => row.InherentScore),
        new("currentLikelihood", DataType.Integer, null, "โอกาสเกิด ตามการควบคุมที่มีอยู่ 1–6 ว่างคือยังไม่ประเมิน", "Level of likelihood with the controls that exist, 1 to 6; empty where not rated.", row => row.CurrentLikelihood),
        new("currentImpact", DataType.Integer, null, "ผลกระทบ ตามการควบคุมที่มีอยู่ 1–6 ว่างคือยังไม่ประเมิน", "Level of impact with the controls that exist, 1 to 6; empty where not rated.", row => row.CurrentImpact),
        new("currentScore", DataType.Integer, null, "คะแนนตามการควบคุมที่มีอยู่ = โอกาสเกิด × ผลกระทบ 1–36", "Score with the controls that exist: likelihood * impact, 1 to 36; empty where not rated.", row => row.CurrentScore),
        new("currentBand", DataType.Text, null, "รหัสระดับความเสี่ยงตามการควบคุมที่มีอยู่ ตามตารางประเมินของปี", "Code of the level of risk with the controls that exist, on the year's matrix; empty where not rated.", row => row.CurrentBand),
        new("residualLikelihood", DataType.Integer, null, "โอกาสเกิด ที่คงเหลือหลังดำเนินการ 1–6 ว่างคือยังไม่ประเมิน", "Level of likelihood with the actions that are planned or done, 1 to 6; empty where not rated.", row => row.ResidualLikelihood),
        new("residualImpact", DataType.Integer, null, "ผลกระทบ ที่คงเหลือหลังดำเนินการ 1–6 ว่างคือยังไม่ประเมิน", "Level of impact with the actions that are planned or done, 1 to 6; empty where not rated.", row => row.ResidualImpact),
        new("residualScore", DataType.Integer, null, "คะแนนที่คงเหลือหลังดำเนินการ = โอกาสเกิด × ผลกระทบ 1–36", "Score with the actions that are planned or done: likelihood * impact, 1 to 36; empty where not rated.", row => row.ResidualScore),
        new("residualBand", DataType.Text, null, "รหัสระดับความเสี่ยงที่คงเหลือหลังดำเนินการ", "Code of the level of risk with the actions that are planned or done; empty where not rated.", row => row.ResidualBand),
        new("actions", DataType.Integer, "actions", "จำนวนมาตรการจัดการ ไม่นับที่ยกเลิก", "Actions that were not given up, 0 or more.", row => row.Actions),
        new("actionsDone", DataType.Integer, "actions", "ในจำนวนนั้น แล้วเสร็จ", "Of those, done.", row => row.ActionsDone),
        new("actionsOverdue", DataType.Integer, "actions", "ในจำนวนนั้น เลยกำหนดและยังไม่เสร็จ", "Of those, overdue and not done.", row => row.ActionsOverdue),
        new("acceptedUntil", DataType.Date, null, "วันสุดท้ายที่ยอมรับความเสี่ยง (ค.ศ.) ว่างคือไม่ได้ยอมรับหรือไม่กำหนดวันสิ้นสุด", "Last day of its acceptance; empty where it is not accepted, or without an end.", row => row.AcceptedUntil),
        new("isOpen", DataType.Boolean, null, "ยังติดตามอยู่หรือไม่", "Whether it is still looked after.", row => row.IsOpen),
        new("isSample", DataType.Boolean, null, "เป็นข้อมูลตัวอย่าง ไม่ใช่ข้อเท็จจริง", "Whether it is only an example, not a fact.", row => row.IsSample),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<RiskFlatRow> RowsOf(Assessment assessment, FeedQuestion asked) => assessment.Risks?.Rows() ?? [];
}
