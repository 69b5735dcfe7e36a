using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Webhooks;

/// <summary>A condition as webhooks know it. Its key is unique, so that of two processes that see a change one tells of it.</summary>
internal sealed class WebhookConditionRow
{
    public required string AgencyKey { get; init; }

    public required int FiscalYear { get; init; }

    public required WebhookEvent Event { get; init; }

    public required string Subject { get; init; }

    public required bool Holds { get; set; }

    public required int Times { get; set; }

    public static WebhookConditionRow Of(KnownCondition condition) => new()
    {
        AgencyKey = condition.Assessment.Agency.Value,
        FiscalYear = condition.Assessment.FiscalYear.Year,
        Event = condition.Event,
        Subject = condition.Subject,
        Holds = condition.Holds,
        Times = condition.Times,
    };

    public KnownCondition ToCondition() => new(new(Domain.Common.AgencyKey.Of(AgencyKey), BuddhistFiscalYear.Of(FiscalYear)), Event, Subject, Holds, Times);
}

internal sealed class WebhookConditionConfiguration : IEntityTypeConfiguration<WebhookConditionRow>
{
    public void Configure(EntityTypeBuilder<WebhookConditionRow> condition)
    {
        condition.ToTable("WebhookConditions");
        condition.HasKey(c => new { c.AgencyKey, c.FiscalYear, c.Event, c.Subject });
        condition.Property(c => c.AgencyKey).HasMaxLength(32).IsUnicode(false);
        condition.Property(c => c.Event).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        condition.Property(c => c.Subject).HasMaxLength(64).IsUnicode(false);
        condition.HasOne<AgencyRow>().WithMany().HasForeignKey(c => c.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
