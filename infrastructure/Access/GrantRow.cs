using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>A role of an account as stored; no agency means every one.</summary>
internal sealed class GrantRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    public required string? AgencyKey { get; init; }

    public static GrantRow Of(Guid account, Grant grant) => new() { Id = Guid.NewGuid(), AccountId = account, Role = grant.Role, AgencyKey = grant.Agency?.Value };

    public Grant ToGrant() => new(Role, AgencyKey is null ? null : Domain.Common.AgencyKey.Of(AgencyKey));
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<GrantRow>
{
    public void Configure(EntityTypeBuilder<GrantRow> grant)
    {
        grant.ToTable("Grants");
        grant.Property(g => g.Id).ValueGeneratedNever();
        grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        grant.Property(g => g.AgencyKey).HasMaxLength(32).IsUnicode(false);
        grant.HasIndex(g => g.AccountId);
        grant.HasOne<AgencyRow>().WithMany().HasForeignKey(g => g.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
