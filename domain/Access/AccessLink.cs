using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A link by which somebody sets their password, once.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Account">Whose.</param>
/// <param name="SecretHash">What is stored of the secret in it.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="IsLocalOnly">Whether it works from this machine only: the first administrator's.</param>
public sealed record AccessLink(Guid Id, Guid Account, string SecretHash, DateTimeOffset ExpiresAt, bool IsLocalOnly)
{
    /// <summary>How long a link works that an administrator hands on.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(48);

    /// <summary>How long the first administrator's works.</summary>
    public static TimeSpan FirstLifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>What is said of a link that works no more, or not from here.</summary>
    public static Finding Invalid { get; } = Finding.Error(
        AccountCodes.LinkInvalid, new("account", "link"), "ลิงก์นี้ใช้ไปแล้วหรือหมดอายุ โปรดขอลิงก์ใหม่", "The link was used or is too old; ask for a new one.");
}

/// <summary>An account with a link to be handed on; the secret is shown this once.</summary>
/// <param name="Account">The account.</param>
/// <param name="Secret">The secret of the link: <c>/welcome/{secret}</c>.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record Invited(Account Account, string Secret, DateTimeOffset ExpiresAt);
