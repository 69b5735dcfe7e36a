using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Makes tokens for programs and takes them back: one's own.</summary>
/// <param name="store">Where they are.</param>
/// <param name="clock">Now.</param>
public sealed class ManageTokens(ITokenStore store, TimeProvider clock)
{
    /// <summary>Makes a token.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="name">What it is for, 1–100 characters.</param>
    /// <param name="scopes">The permissions that it may use, at least one, each of them the owner's.</param>
    /// <param name="agency">The only agency; every one of the owner's where left out.</param>
    /// <param name="days">For how many days it works, 1–366.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The token with its secret, or why there is none (codes: <see cref="AccountCodes"/>).</returns>
    public async Task<Checked<ApiTokenWithSecret>> CreateAsync(
        Account owner, string name, IReadOnlyCollection<Permission> scopes, AgencyKey? agency, int days, CancellationToken cancellation)
    {
        var rights = owner.ToActor(agency: agency).Rights;
        List<Finding> problems =
        [
            .. name.Trim().Length is 0 or > ApiToken.LongestName
                ? [Problem("name", $"ชื่อโทเค็นต้องมี 1 ถึง {ApiToken.LongestName} ตัวอักษร", $"A token's name has 1 to {ApiToken.LongestName} characters.")]
                : Array.Empty<Finding>(),
            .. days is < 1 or > ApiToken.LongestDays
                ? [Problem("days", $"อายุโทเค็นต้องอยู่ระหว่าง 1 ถึง {ApiToken.LongestDays} วัน", $"A token works for 1 to {ApiToken.LongestDays} days.")]
                : Array.Empty<Finding>(),
            .. scopes.Count == 0 ? [Problem("scopes", "โปรดเลือกสิทธิ์อย่างน้อยหนึ่งข้อ", "Choose at least one permission.")] : Array.Empty<Finding>(),
            .. scopes.Append(Permission.CreateTokens).Distinct().Where(scope => !rights.MayAnywhere(scope)).Select(scope => Problem(
                "scopes", $"คุณไม่มีสิทธิ์ “{PermissionNames.Thai(scope)}” จึงมอบให้โทเค็นไม่ได้", $"You may not “{PermissionNames.English(scope)}” yourself, so a token of yours cannot.")),
        ];
        if (problems.Count > 0)
        {
            return Checked.Refuse<ApiTokenWithSecret>(problems);
        }

        var (now, secret) = (ThaiTime.Now(clock), ApiToken.Prefix + Secrets.New());
        var token = new ApiToken(
            Guid.CreateVersion7(now), owner.Id, name.Trim(), secret[..(ApiToken.Prefix.Length + 4)], Secrets.HashOf(secret), [.. scopes.Distinct().Order()], agency, now, now.AddDays(days));
        await store.AddAsync(token, cancellation);
        return Checked.Accept(new ApiTokenWithSecret(token, secret));
    }

    /// <summary>The tokens of an account, latest first.</summary>
    public Task<IReadOnlyList<ApiToken>> ListAsync(Account owner, CancellationToken cancellation) => store.ListAsync(owner.Id, cancellation);

    /// <summary>Takes a token back at once.</summary>
    public async Task<Checked<ApiToken>> RevokeAsync(Account owner, Guid id, CancellationToken cancellation)
    {
        var now = ThaiTime.Now(clock);
        return (await store.ListAsync(owner.Id, cancellation)).FirstOrDefault(token => token.Id == id && token.Works(now)) is { } token
            && await store.RevokeAsync(id, now, cancellation)
                ? Checked.Accept(token with { RevokedAt = now })
                : Checked.Refuse<ApiToken>(Finding.Error(
                    AccountCodes.TokenUnknown, new("token", "id"), "ไม่พบโทเค็นนี้ หรือใช้ไม่ได้แล้ว", "There is no such token, or it works no more."));
    }

    private static Finding Problem(string field, string thai, string english) => Finding.Error(AccountCodes.TokenInvalid, new("token", field), thai, english);
}
