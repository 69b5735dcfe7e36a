using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>The style sheet of the report; it stands inside the document, so that a file needs nothing beside it.</summary>
internal static class ReportStyle
{
    private static readonly string Rules = Encoding.UTF8.GetString(PageAssets.Read("Reports/annual-report.css"));

    /// <summary>The rules for a report: print repeats its title lines above each page of the table, as the office's own report does.</summary>
    public static string Of(AnnualReport report)
    {
        string?[] lines = [AnnualReport.TableTitle, report.YearLine, $"{report.Agency.Name} {report.Agency.Location}", report.SampleNotice];
        var title = string.Join(" \"\\A\" ", lines.OfType<string>().Select(Quoted));
        return $"{Rules}@page wide {{ @top-center {{ content: {title}; }} }}\n";
    }

    /// <summary>A CSS string in which nothing can end the string or the style element.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or '<' or '>' or '&' || char.IsControl(letter))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)letter:X} ");
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }
}
