using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The words for states and steps, on every surface alike.</summary>
public static class SignOffWords
{
    /// <summary>A state in a word.</summary>
    public static BilingualText Of(ReportState state) => state switch
    {
        ReportState.Draft => new("ฉบับร่าง", "a draft"),
        ReportState.Submitted => new("เสนอแล้ว", "submitted"),
        ReportState.Checked => new("หัวหน้าสำนักปลัดตรวจแล้ว", "checked by the head of office"),
        ReportState.Endorsed => new("ปลัดเห็นชอบแล้ว", "endorsed by the chief administrator"),
        ReportState.Signed => new("นายกลงนามแล้ว", "signed by the mayor"),
        ReportState.Published => new("เผยแพร่แล้ว", "published"),
        ReportState.SentBack => new("ส่งกลับให้แก้ไข", "sent back"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>A step in a word.</summary>
    public static BilingualText Of(SignOffAction action) => action switch
    {
        SignOffAction.Submit => new("เสนอรายงาน", "submit"),
        SignOffAction.Check => new("หัวหน้าสำนักปลัดตรวจ", "check"),
        SignOffAction.Endorse => new("ปลัดเห็นชอบ", "endorse"),
        SignOffAction.Sign => new("นายกลงนาม", "sign"),
        SignOffAction.Publish => new("เผยแพร่", "publish"),
        SignOffAction.SendBack => new("ส่งกลับ", "send back"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Unknown step."),
    };
}
