namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Which addresses a short link may lead to: no open redirect.</summary>
public static class SurveyAddresses
{
    private const int Longest = 500;

    /// <summary>An address that a short link may lead to: https, no user name, the usual port; in its normal form. Nothing where the text is none.</summary>
    public static Uri? TryRead(string text) =>
        text.Length <= Longest
        && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0
        && address.IsDefaultPort
        && address.HostNameType == UriHostNameType.Dns
            ? address
            : null;

    /// <summary>Whether the host of an address is on a list; a host stands for itself only, not for those below it.</summary>
    public static bool IsAllowed(Uri address, IEnumerable<string> hosts) => hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase);

    /// <summary>A host name for the list, in lower case; nothing where the text is none.</summary>
    public static string? TryReadHost(string text)
    {
        var host = text.Trim().ToLowerInvariant();
        return host.Length is > 3 and <= 253 && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns ? host : null;
    }
}
