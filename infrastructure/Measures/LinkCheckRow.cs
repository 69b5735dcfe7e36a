using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>What came of looking at an address; the latest row of an address holds.</summary>
internal sealed class LinkCheckRow
{
    public long Id { get; init; }

    public required string AgencyKey { get; init; }

    public required string Address { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool Answered { get; init; }

    public required string? Problem { get; init; }

    public static LinkCheckRow Of(AgencyKey agency, LinkCheck check) => new()
    {
        AgencyKey = agency.Value,
        Address = check.Address,
        At = check.At,
        Answered = check.Answered,
        Problem = check.Problem,
    };

    public LinkCheck ToCheck() => new(Address, At, Answered, Problem);
}

internal sealed class LinkCheckConfiguration : IEntityTypeConfiguration<LinkCheckRow>
{
    public void Configure(EntityTypeBuilder<LinkCheckRow> check)
    {
        check.ToTable("LinkChecks");
        check.HasIndex(c => c.AgencyKey);
        check.Property(c => c.AgencyKey).HasMaxLength(32).IsUnicode(false);
        check.Property(c => c.Address).HasMaxLength(2000);
        check.Property(c => c.Problem).HasMaxLength(200);
        check.HasOne<AgencyRow>().WithMany().HasForeignKey(c => c.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
