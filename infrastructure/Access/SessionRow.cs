using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>A session as stored.</summary>
internal sealed class SessionRow
{
    public const int LongestClient = 200;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public required string Client { get; init; }

    public Session ToSession() => new(Id, AccountId, StartedAt, LastSeenAt, Client);
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Client).HasMaxLength(SessionRow.LongestClient);
        session.HasIndex(s => s.LastSeenAt);
        session.HasOne<AccountRow>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
