using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Screens;

/// <summary>Who may show charts in a frame of their own pages; the section <c>Embeds</c>.</summary>
public sealed record EmbedSettings
{
    /// <summary>Origins: <c>https://www.kolum.go.th</c>; without any only this program itself.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Charts that everybody may see without signing in (account mode), as <c>agency/chart</c>: <c>kolum/survey.iit.by-month</c>. What is not listed is shown to those who may read.</summary>
    public IReadOnlyList<string> Public { get; init; } = [];

    /// <summary>Whether a chart is listed for everybody.</summary>
    public bool IsPublic(AgencyKey agency, string? chart) => Public.Contains($"{agency}/{chart}", StringComparer.OrdinalIgnoreCase);

    /// <summary>What a browser is told: <c>frame-ancestors 'self' https://www.kolum.go.th</c>. What is no origin is left out.</summary>
    public string FrameAncestors => string.Join(' ', Origins.Where(IsOrigin).Select(origin => origin.TrimEnd('/')).Prepend("'self'").Prepend("frame-ancestors"));

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && text.TrimEnd('/').All(letter => char.IsAsciiLetterOrDigit(letter) || ".-:/[]".Contains(letter, StringComparison.Ordinal));
}
