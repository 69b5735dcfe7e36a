namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>The same sentence in Thai and in English.</summary>
/// <param name="Thai">Thai, shown first.</param>
/// <param name="English">English.</param>
public sealed record BilingualText(string Thai, string English)
{
    /// <summary>Both, Thai first, for a console or a log.</summary>
    public override string ToString() => $"{Thai} / {English}";
}
