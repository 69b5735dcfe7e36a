using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Addresses of web pages (http and https).</summary>
public static partial class WebAddresses
{
    /// <summary>The longest address that is kept, characters.</summary>
    public const int Longest = 2000;

    /// <summary>The addresses that a text names, each once, in order; an end of sentence behind one is not part of it.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Written().Matches(text).Select(found => found.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '}', '\'')).Where(found => TryRead(found) is not null).Distinct()];

    /// <summary>An address that somebody typed; nothing where it is none, is too long or carries a password.</summary>
    public static Uri? TryRead(string typed) =>
        typed.Length <= Longest
        && Uri.TryCreate(typed, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
            ? address
            : null;

    /// <summary>Thai words follow an address without a blank, so that it ends where its own letters do.</summary>
    [GeneratedRegex(@"https?://[\x21-\x7E-[""<>`]]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
