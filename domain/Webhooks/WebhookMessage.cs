using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>What a webhook is told.</summary>
/// <param name="Delivery">The id of the message.</param>
/// <param name="Event">What happened.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="Assessment">The figures at the moment of telling.</param>
/// <param name="Survey">The survey that it is about; nothing where it is about none.</param>
/// <param name="Version">The version of the report that it is about; nothing where it is about none.</param>
public sealed record WebhookMessage(
    Guid Delivery, WebhookEvent Event, DateTimeOffset OccurredAt, Assessment Assessment, SurveyProgress? Survey = null, ReportVersion? Version = null);

/// <summary>Writes messages as they are sent.</summary>
public interface IWebhookPayloads
{
    /// <summary>The message as JSON.</summary>
    string Write(WebhookMessage message);
}
