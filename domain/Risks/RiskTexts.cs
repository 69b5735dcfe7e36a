using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>What a decision about a risk says, field by field: for the history of changes.</summary>
internal static class RiskTexts
{
    /// <summary>Each field with its stable name and its text; days are ISO, levels invariant, words Thai.</summary>
    public static IEnumerable<(string Field, BilingualText Name, string Text)> Of(OneRiskDecision decision) => decision switch
    {
        RiskDescribed described => Of(described.Description),
        RiskRated rated => [(Lower(rated.Kind), RiskWords.Name(rated.Kind), rated.Rating?.ToString() ?? "")],
        RiskActionSet set => Of(set.Action),
        RiskAccepted accepted => [("acceptance", new("การยอมรับความเสี่ยง", "acceptance"), !accepted.IsAccepted ? "" : accepted.Until is { } until ? RiskWords.Iso(until) : "ไม่มีกำหนด")],
        RiskReviewed reviewed =>
        [
            ($"{Lower(reviewed.Round)} day", new($"วันทบทวน{RiskWords.Name(reviewed.Round).Thai}", $"day of the {RiskWords.Name(reviewed.Round).English}"), RiskWords.Iso(reviewed.Day)),
            ($"{Lower(reviewed.Round)} text", new($"ผลทบทวน{RiskWords.Name(reviewed.Round).Thai}", $"result of the {RiskWords.Name(reviewed.Round).English}"), reviewed.Text),
        ],
        RiskClosed closed => [("state", new("สถานะ", "state"), closed.IsClosed ? "ปิดแล้ว" : "เปิดอยู่"), ("closing evidence", new("หลักฐานการปิด", "evidence of the closing"), closed.Evidence)],
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Unknown decision."),
    };

    private static IEnumerable<(string Field, BilingualText Name, string Text)> Of(RiskDescription description) =>
    [
        ("area", new("ด้าน", "area"), RiskWords.Name(description.Area).Thai),
        ("process", new("กระบวนงาน", "process"), description.Process),
        ("event", new("เหตุการณ์ความเสี่ยง", "event"), description.Event),
        ("causes", new("สาเหตุ", "causes"), description.Causes),
        ("scenario", new("รูปแบบพฤติการณ์", "scenario"), description.Scenario),
        ("controls", new("การควบคุมที่มีอยู่", "controls"), description.Controls),
        ("ownerUnit", new("หน่วยงานรับผิดชอบ", "owner unit"), description.OwnerUnit),
        ("strategy", new("กลยุทธ์", "strategy"), description.Strategy is { } strategy ? RiskWords.Name(strategy).Thai : ""),
        ("links", new("ความเชื่อมโยง", "links"), description.Links.ToString()),
    ];

    private static IEnumerable<(string Field, BilingualText Name, string Text)> Of(RiskAction action)
    {
        var number = ThaiFormat.Plain.Number(action.Number);
        return new (string Field, string Thai, string English, string Text)[]
        {
            ("text", "สิ่งที่ทำ", "text", action.Text),
            ("ownerUnit", "หน่วยงานรับผิดชอบ", "owner unit", action.OwnerUnit),
            ("start", "วันเริ่ม", "start", action.Start is { } start ? RiskWords.Iso(start) : ""),
            ("due", "กำหนดเสร็จ", "due date", RiskWords.Iso(action.Due)),
            ("status", "สถานะ", "status", RiskWords.Name(action.Status).Thai),
            ("doneOn", "วันที่เสร็จ", "day on which it was done", action.DoneOn is { } done ? RiskWords.Iso(done) : ""),
            ("evidence", "หลักฐาน", "evidence", action.Evidence),
        }.Select(field => ($"action {number}: {field.Field}", new BilingualText($"มาตรการที่ {number}: {field.Thai}", $"action {number}: {field.English}"), field.Text));
    }

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
