using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>A token as stored: only the hash of its secret.</summary>
internal sealed class ApiTokenRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required string Hint { get; init; }

    public required string SecretHash { get; init; }

    public required string Scopes { get; init; }

    public required string? AgencyKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public static ApiTokenRow Of(ApiToken token) => new()
    {
        Id = token.Id,
        AccountId = token.Account,
        Name = token.Name,
        Hint = token.Hint,
        SecretHash = token.SecretHash,
        Scopes = JsonText.Write(token.Scopes),
        AgencyKey = token.Agency?.Value,
        CreatedAt = token.CreatedAt,
        ExpiresAt = token.ExpiresAt,
    };

    public ApiToken ToToken() => new(
        Id, AccountId, Name, Hint, SecretHash, JsonText.Read<Permission[]>(Scopes), AgencyKey is null ? null : Domain.Common.AgencyKey.Of(AgencyKey), CreatedAt, ExpiresAt)
    {
        LastUsedAt = LastUsedAt,
        RevokedAt = RevokedAt,
    };
}

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiTokenRow>
{
    public void Configure(EntityTypeBuilder<ApiTokenRow> token)
    {
        token.ToTable("ApiTokens");
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        token.Property(t => t.Hint).HasMaxLength(32).IsUnicode(false);
        token.Property(t => t.SecretHash).HasMaxLength(64).IsUnicode(false);
        token.Property(t => t.Scopes).HasMaxLength(1000).IsUnicode(false);
        token.Property(t => t.AgencyKey).HasMaxLength(32).IsUnicode(false);
        token.HasIndex(t => t.SecretHash).IsUnique();
        token.HasOne<AccountRow>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
