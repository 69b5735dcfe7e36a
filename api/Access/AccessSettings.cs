using System.Net;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Who is trusted; the section <c>Access</c>.</summary>
internal sealed record AccessSettings
{
    /// <summary>Codes of settings that do not go together.</summary>
    public const string ModeUnknown = "ACCESS_MODE_UNKNOWN";

    /// <summary>A proxy is not named by its address.</summary>
    public const string ProxyUnreadable = "ACCESS_PROXY_UNREADABLE";

    /// <summary>It is not said who needs a second factor.</summary>
    public const string SecondFactorUnknown = "ACCESS_SECOND_FACTOR_UNKNOWN";

    /// <summary>Account mode would send passwords over the network in the clear.</summary>
    public const string NotEncrypted = "BINDING_NOT_ENCRYPTED";

    private const string Offered = "offered";
    private const string Signers = "signers";
    private const string Everybody = "everybody";

    /// <summary><c>local</c> (whoever sits at this machine) or <c>accounts</c>.</summary>
    public string Mode { get; init; } = "local";

    /// <summary>The addresses of the proxies whose forwarded headers are believed, for example <c>10.0.0.5</c>.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Who needs a second factor: <c>offered</c> (nobody), <c>signers</c> (who signs reports on or gives rights), or <c>everybody</c>.</summary>
    public string SecondFactor { get; init; } = Offered;

    /// <summary>The system that signs people in, as set.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>The same in account mode; nothing where none is set.</summary>
    public OpenIdSettings? OpenIdInUse => HasAccounts ? OpenId : null;

    /// <summary>Whether people sign in.</summary>
    public bool HasAccounts => Is(Mode, "accounts");

    /// <summary>The proxies' addresses; those that cannot be read are refused at the start.</summary>
    public IReadOnlyList<IPAddress> ProxyAddresses => [.. Proxies.Select(text => IPAddress.TryParse(text, out var address) ? address : null).OfType<IPAddress>()];

    /// <summary>What the configuration says; local mode where it says nothing.</summary>
    public static AccessSettings Of(IConfiguration configuration) => configuration.GetSection("Access").Get<AccessSettings>() ?? new();

    /// <summary>Whether an account is let in to nothing before it has a second factor. Whoever has no password signs in elsewhere, which asks for its own.</summary>
    public bool LacksSecondFactor(Account account) =>
        account is { HasPassword: true, HasSecondFactor: false } && (Is(SecondFactor, Everybody) || (Is(SecondFactor, Signers) && account.IsSensitive));

    /// <summary>What speaks against starting like this.</summary>
    /// <param name="urls">Where the program would listen.</param>
    public IReadOnlyList<Finding> Refusals(IReadOnlyCollection<string> urls)
    {
        if (!HasAccounts)
        {
            return Is(Mode, "local") ? LocalModeBinding.Refusals(urls) : [Unknown()];
        }

        return
        [
            .. Is(SecondFactor, Offered) || Is(SecondFactor, Signers) || Is(SecondFactor, Everybody) ? Array.Empty<Finding>() : [SecondFactorUnreadable()],
            .. OpenId?.Refusals() ?? [],
            .. Proxies.Where(text => !IPAddress.TryParse(text, out _)).Select(Unreadable),
            .. Proxies.Count > 0 ? [] : urls.Where(url => !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && LocalModeBinding.Refusals([url]).Count > 0).Select(InTheClear),
        ];
    }

    private Finding Unknown() => Finding.Error(
        ModeUnknown,
        new("Access", "Mode"),
        $"ไม่รู้จัก Access:Mode “{Wording.Quote(Mode)}” ใช้ได้คือ local หรือ accounts",
        $"Access:Mode is '{Wording.Quote(Mode)}'; it is local or accounts.");

    private Finding SecondFactorUnreadable() => Finding.Error(
        SecondFactorUnknown,
        new("Access", "SecondFactor"),
        $"ไม่รู้จัก Access:SecondFactor “{Wording.Quote(SecondFactor)}” ใช้ได้คือ {Offered}, {Signers} หรือ {Everybody}",
        $"Access:SecondFactor is '{Wording.Quote(SecondFactor)}'; it is {Offered}, {Signers} or {Everybody}.");

    private static bool Is(string said, string wanted) => said.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static Finding Unreadable(string proxy) => Finding.Error(
        ProxyUnreadable,
        new("Access", "Proxies"),
        $"Access:Proxies “{Wording.Quote(proxy)}” ไม่ใช่เลขที่อยู่ IP เช่น 10.0.0.5",
        $"Access:Proxies has '{Wording.Quote(proxy)}', which is no IP address such as 10.0.0.5.");

    private static Finding InTheClear(string url) => Finding.Error(
        NotEncrypted,
        new("urls"),
        $"ไม่เปิดที่ {url}: รหัสผ่านจะผ่านเครือข่ายโดยไม่เข้ารหัส โปรดใช้ https:// (ตั้ง Kestrel__Certificates__Default__Path) หรือเปิดเฉพาะในเครื่องนี้ หรือระบุ proxy ที่เข้ารหัสแทนด้วย Access__Proxies__0=เลขที่อยู่ IP",
        $"Not listening on {url}: passwords would cross the network unencrypted. Use https:// (set Kestrel__Certificates__Default__Path), listen on this machine only, or name the proxy that encrypts instead: Access__Proxies__0=its IP address.");
}
