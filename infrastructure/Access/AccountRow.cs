using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>An account as stored, with what Identity keeps of passwords and second factors. No mail address and no telephone number is kept.</summary>
internal sealed class AccountRow : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The code of the authenticator that was taken last: no code is taken twice.</summary>
    public string? LastCode { get; set; }

    /// <summary>Issuer and subject of the system that signs them in, as a hash.</summary>
    public string? SubjectHash { get; set; }

    public List<GrantRow> Grants { get; init; } = [];

    public Account ToAccount() => new(
        Id, UserName!, DisplayName, [.. Grants.OrderBy(grant => grant.Role).ThenBy(grant => grant.AgencyKey, StringComparer.Ordinal).Select(grant => grant.ToGrant())], IsDisabled, CreatedAt)
    {
        SubjectHash = SubjectHash,
        HasPassword = PasswordHash is not null,
        HasSecondFactor = TwoFactorEnabled,
        LockedUntil = LockoutEnd,
    };
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.UserName).HasMaxLength(Account.LongestUserName).IsUnicode(false).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(Account.LongestUserName).IsUnicode(false).IsRequired();
        account.Property(a => a.DisplayName).HasMaxLength(Account.LongestDisplayName);
        account.Property(a => a.PasswordHash).HasMaxLength(400).IsUnicode(false);
        account.Property(a => a.SecurityStamp).HasMaxLength(64).IsUnicode(false);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(64).IsUnicode(false).IsConcurrencyToken();
        account.Property(a => a.LastCode).HasMaxLength(16).IsUnicode(false);
        account.Property(a => a.SubjectHash).HasMaxLength(64).IsUnicode(false);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.SubjectHash).IsUnique();
        account.HasMany(a => a.Grants).WithOne().HasForeignKey(grant => grant.AccountId).OnDelete(DeleteBehavior.Cascade);
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
    }
}

/// <summary>What Identity keeps beside an account: the authenticator's key and recovery codes, sealed and hashed by <see cref="AccountUserStore"/>.</summary>
internal sealed class AccountSecretRow : IdentityUserToken<Guid>;

internal sealed class AccountSecretConfiguration : IEntityTypeConfiguration<AccountSecretRow>
{
    public void Configure(EntityTypeBuilder<AccountSecretRow> secret)
    {
        secret.ToTable("AccountSecrets");
        secret.HasKey(s => new { s.UserId, s.LoginProvider, s.Name });
        secret.Property(s => s.LoginProvider).HasMaxLength(64).IsUnicode(false);
        secret.Property(s => s.Name).HasMaxLength(64).IsUnicode(false);
        secret.Property(s => s.Value).HasMaxLength(4000).IsUnicode(false);
        secret.HasOne<AccountRow>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
