using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>What a browser may load and run for a page (Content-Security-Policy): only what this program itself hands out, and no script or style written into a page.</summary>
public static partial class PagePolicy
{
    private const string Own =
        "default-src 'none'; script-src 'self'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; style-src 'self'";

    private const string Nobody = "frame-ancestors 'none'";

    /// <summary>Of an ordinary page, which nobody may frame.</summary>
    public static string Page { get; } = $"{Own}; {Nobody}";

    /// <summary>Of a page that others may frame.</summary>
    /// <param name="frameAncestors">Who may: <c>frame-ancestors 'self' https://www.kolum.go.th</c>.</param>
    public static string Framed(string frameAncestors) => $"{Own}; {frameAncestors}";

    /// <summary>Of a document that carries its style within it: that very style is allowed, by its hash.</summary>
    /// <param name="html">The document.</param>
    public static string Document(string html) => OfStyles([.. Styles().Matches(html).Select(style => style.Groups[1].Value)]);

    /// <summary>Of a document that carries these styles within it.</summary>
    public static string OfStyles(params IReadOnlyList<string> styles) =>
        $"{Own}{string.Concat(styles.Select(style => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.ReplaceLineEndings("\n"))))}'"))}; {Nobody}";

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Styles();
}
