using Kolum.ItaAnalytics.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Webhooks;

/// <summary>A message to a webhook with how far it has come: the queue and its log in one.</summary>
internal sealed class WebhookDeliveryRow
{
    public required Guid Id { get; init; }

    public required Guid WebhookId { get; init; }

    public required WebhookEvent Event { get; init; }

    public required int FiscalYear { get; init; }

    public required string Subject { get; init; }

    public required int Times { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required WebhookDeliveryState State { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset? NextAttemptAt { get; init; }

    public required DateTimeOffset? LastAt { get; init; }

    public required int? LastStatus { get; init; }

    public required string? LastProblem { get; init; }

    public required int? LastMilliseconds { get; init; }

    public static WebhookDeliveryRow Of(WebhookDelivery delivery) => new()
    {
        Id = delivery.Id,
        WebhookId = delivery.Webhook,
        Event = delivery.About.Event,
        FiscalYear = delivery.About.FiscalYear,
        Subject = delivery.About.Subject,
        Times = delivery.About.Times,
        Payload = delivery.Payload,
        CreatedAt = delivery.CreatedAt,
        State = delivery.State,
        Attempts = delivery.Attempts,
        NextAttemptAt = delivery.NextAttemptAt,
        LastAt = delivery.Last?.At,
        LastStatus = delivery.Last?.Status,
        LastProblem = delivery.Last?.Problem,
        LastMilliseconds = MillisecondsOf(delivery),
    };

    public WebhookDelivery ToDelivery() => new(
        Id,
        WebhookId,
        new(Event, FiscalYear, Subject, Times),
        Payload,
        CreatedAt,
        State,
        Attempts,
        NextAttemptAt,
        LastAt is { } at ? new(at, LastStatus, LastProblem, TimeSpan.FromMilliseconds(LastMilliseconds ?? 0)) : null);

    public static int? MillisecondsOf(WebhookDelivery delivery) => delivery.Last is { } last ? (int)last.Duration.TotalMilliseconds : null;
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDeliveryRow>
{
    public void Configure(EntityTypeBuilder<WebhookDeliveryRow> delivery)
    {
        delivery.ToTable("WebhookDeliveries");
        delivery.HasIndex(d => new { d.State, d.NextAttemptAt });
        // The same occasion is told once to each webhook, whatever happens.
        delivery.HasIndex(d => new { d.WebhookId, d.FiscalYear, d.Event, d.Subject, d.Times }).IsUnique();
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.Event).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        delivery.Property(d => d.Subject).HasMaxLength(64).IsUnicode(false);
        delivery.Property(d => d.State).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        delivery.Property(d => d.LastProblem).HasMaxLength(200);
        delivery.HasOne<WebhookRow>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }
}
