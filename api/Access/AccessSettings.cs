using System.Net;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Who is trusted; the section <c>Access</c>.</summary>
internal sealed record AccessSettings
{
    /// <summary>Codes of settings that do not go together.</summary>
    public const string ModeUnknown = "ACCESS_MODE_UNKNOWN";

    /// <summary>A proxy is not named by its address.</summary>
    public const string ProxyUnreadable = "ACCESS_PROXY_UNREADABLE";

    /// <summary>Account mode would send passwords over the network in the clear.</summary>
    public const string NotEncrypted = "BINDING_NOT_ENCRYPTED";

    /// <summary><c>local</c> (whoever sits at this machine) or <c>accounts</c>.</summary>
    public string Mode { get; init; } = "local";

    /// <summary>The addresses of the proxies whose forwarded headers are believed, for example <c>10.0.0.5</c>.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Whether people sign in.</summary>
    public bool HasAccounts => Mode.Equals("accounts", StringComparison.OrdinalIgnoreCase);

    /// <summary>The proxies' addresses; those that cannot be read are refused at the start.</summary>
    public IReadOnlyList<IPAddress> ProxyAddresses => [.. Proxies.Select(text => IPAddress.TryParse(text, out var address) ? address : null).OfType<IPAddress>()];

    /// <summary>What the configuration says; local mode where it says nothing.</summary>
    public static AccessSettings Of(IConfiguration configuration) => configuration.GetSection("Access").Get<AccessSettings>() ?? new();

    /// <summary>What speaks against starting like this.</summary>
    /// <param name="urls">Where the program would listen.</param>
    public IReadOnlyList<Finding> Refusals(IReadOnlyCollection<string> urls)
    {
        if (!HasAccounts)
        {
            return Mode.Equals("local", StringComparison.OrdinalIgnoreCase) ? LocalModeBinding.Refusals(urls) : [Unknown()];
        }

        return
        [
            .. Proxies.Where(text => !IPAddress.TryParse(text, out _)).Select(Unreadable),
            .. Proxies.Count > 0 ? [] : urls.Where(url => !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && LocalModeBinding.Refusals([url]).Count > 0).Select(InTheClear),
        ];
    }

    private Finding Unknown() => Finding.Error(
        ModeUnknown,
        new("Access", "Mode"),
        $"ไม่รู้จัก Access:Mode “{Wording.Quote(Mode)}” ใช้ได้คือ local หรือ accounts",
        $"Access:Mode is '{Wording.Quote(Mode)}'; it is local or accounts.");

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
