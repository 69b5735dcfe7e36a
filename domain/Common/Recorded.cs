namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>When, by whom and why something was recorded.</summary>
/// <param name="At">When: what "as of" looks at.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record Recorded(DateTimeOffset At, string By, string Reason);
