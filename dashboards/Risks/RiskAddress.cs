using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Dashboards.Risks;

/// <summary>Where the program serves the risks.</summary>
public static class RiskAddress
{
    /// <summary>The page of the year's risks: <c>/risks?year=2568</c>.</summary>
    public static string Page(BuddhistFiscalYear year) => $"/risks?year={year}";

    /// <summary>The page of a risk: <c>/risks/1?year=2568</c>.</summary>
    public static string Of(string code, BuddhistFiscalYear year) => $"/risks/{RiskCode.NumberIn(code).ToString(CultureInfo.InvariantCulture)}?year={year}";

    /// <summary>The assessment and its follow-up as a paper: <c>/risk-reports/2568.docx</c>.</summary>
    public static string Paper(BuddhistFiscalYear year, string format) => $"/risk-reports/{year}.{format}";

    /// <summary>The risks as a file that can be taken in again: <c>/risk-files/2568.xlsx</c>.</summary>
    public static string File(BuddhistFiscalYear year, string format) => $"/risk-files/{year}.{format}";

    /// <summary>The empty template: <c>/risk-files/2568/template.xlsx</c>.</summary>
    public static string Template(BuddhistFiscalYear year) => $"/risk-files/{year}/template.xlsx";
}
