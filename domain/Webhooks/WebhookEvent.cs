namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>What a webhook may be told.</summary>
public enum WebhookEvent
{
    /// <summary>The total of a survey has reached its quota. Never told of sample figures.</summary>
    QuotaReached,

    /// <summary>A survey has fallen behind what an even pace asks for, or has stalled. Never told of sample figures.</summary>
    SurveyBehind,

    /// <summary>A version of the annual report was signed.</summary>
    ReportSigned,

    /// <summary>A version of the annual report was opened to everybody.</summary>
    ReportPublished,

    /// <summary>Somebody tries whether the receiver answers; sent on demand only.</summary>
    Test,
}
