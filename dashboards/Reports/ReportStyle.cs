using System.Text;
using Kolum.ItaAnalytics.Dashboards.Layout;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>The style sheet of the report; it stands inside the document, so that a file needs nothing beside it.</summary>
internal static class ReportStyle
{
    /// <summary>The rules.</summary>
    public static string Css { get; } = Encoding.UTF8.GetString(PageAssets.Read("Reports/annual-report.css"));
}
