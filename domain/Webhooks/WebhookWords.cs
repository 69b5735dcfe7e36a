using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>How events and messages are called.</summary>
public static class WebhookWords
{
    /// <summary>The events that a webhook may choose.</summary>
    public static IReadOnlyList<WebhookEvent> ToChoose { get; } = [.. Enum.GetValues<WebhookEvent>().Where(happened => happened != WebhookEvent.Test)];

    /// <summary>What happened.</summary>
    public static BilingualText Of(WebhookEvent happened) => happened switch
    {
        WebhookEvent.QuotaReached => new("ยอดผู้ตอบถึงจำนวนขั้นต่ำ", "quota reached"),
        WebhookEvent.SurveyBehind => new("แบบวัดช้ากว่าแผน", "survey behind"),
        WebhookEvent.ReportSigned => new("ลงนามรายงานแล้ว", "report signed"),
        WebhookEvent.ReportPublished => new("เผยแพร่รายงานแล้ว", "report published"),
        WebhookEvent.Test => new("ทดสอบ", "test"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
    };

    /// <summary>How far a message has come.</summary>
    public static BilingualText Of(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Waiting => new("รอส่ง", "waiting"),
        WebhookDeliveryState.Delivered => new("ส่งแล้ว", "delivered"),
        WebhookDeliveryState.GivenUp => new("เลิกส่ง", "given up"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>What came of the last attempt, shortly: "HTTP 204", "timeout", or nothing before the first one.</summary>
    public static string? Outcome(WebhookDelivery delivery) =>
        delivery.Last is { } last ? last.Problem ?? FormattableString.Invariant($"HTTP {last.Status}") : null;
}
