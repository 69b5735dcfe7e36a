using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Webhooks;

/// <summary>A webhook as stored; its secret is sealed.</summary>
internal sealed class WebhookRow
{
    public required Guid Id { get; init; }

    public required string AgencyKey { get; init; }

    public required string Address { get; set; }

    public required string Events { get; set; }

    public required string Description { get; set; }

    public required bool IsEnabled { get; set; }

    public required string SealedSecret { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public static WebhookRow Of(Webhook webhook) => new()
    {
        Id = webhook.Id,
        AgencyKey = webhook.Agency.Value,
        Address = webhook.Address,
        Events = JsonText.Write(webhook.Events),
        Description = webhook.Description,
        IsEnabled = webhook.IsEnabled,
        SealedSecret = webhook.SealedSecret,
        CreatedAt = webhook.Created.At,
        CreatedBy = webhook.Created.By,
        ChangedAt = webhook.Changed.At,
        ChangedBy = webhook.Changed.By,
    };

    public Webhook ToWebhook() => new(
        Id,
        Domain.Common.AgencyKey.Of(AgencyKey),
        Address,
        JsonText.Read<WebhookEvent[]>(Events),
        Description,
        IsEnabled,
        SealedSecret,
        new(CreatedAt, CreatedBy),
        new(ChangedAt, ChangedBy));
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> webhook)
    {
        webhook.ToTable("Webhooks");
        webhook.HasIndex(w => w.AgencyKey);
        webhook.Property(w => w.Id).ValueGeneratedNever();
        webhook.Property(w => w.AgencyKey).HasMaxLength(32).IsUnicode(false);
        webhook.Property(w => w.Address).HasMaxLength(2000);
        webhook.Property(w => w.Events).HasMaxLength(500).IsUnicode(false);
        webhook.Property(w => w.Description).HasMaxLength(Webhook.LongestDescription);
        webhook.Property(w => w.SealedSecret).HasMaxLength(1000).IsUnicode(false);
        webhook.Property(w => w.CreatedBy).HasMaxLength(200);
        webhook.Property(w => w.ChangedBy).HasMaxLength(200);
        webhook.HasOne<AgencyRow>().WithMany().HasForeignKey(w => w.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
