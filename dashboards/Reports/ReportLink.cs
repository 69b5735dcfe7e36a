namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>A link above the paper.</summary>
/// <param name="Text">What it does.</param>
/// <param name="Address">An address of this program.</param>
public sealed record ReportLink(string Text, string Address);
