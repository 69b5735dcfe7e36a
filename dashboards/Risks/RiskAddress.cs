using System.Globalization;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Dashboards.Risks;

/// <summary>Where the program serves the risks.</summary>
public static class RiskAddress
{
    /// <summary>The page of the year's risks: <c>/risks?year=2568</c>.</summary>
    public static string Page(AssessmentKey assessment) => PageAddress.Of("/risks", assessment);

    /// <summary>The page of a risk: <c>/risks/1?year=2568</c>.</summary>
    public static string Of(string code, AssessmentKey assessment) =>
        PageAddress.Of($"/risks/{RiskCode.NumberIn(code).ToString(CultureInfo.InvariantCulture)}", assessment);

    /// <summary>The assessment and its follow-up as a paper: <c>/risk-reports/2568.docx</c>.</summary>
    public static string Paper(AssessmentKey assessment, string format) => PageAddress.OfFile($"/risk-reports/{assessment.FiscalYear}.{format}", assessment.Agency);

    /// <summary>The risks as a file that can be taken in again: <c>/risk-files/2568.xlsx</c>.</summary>
    public static string File(AssessmentKey assessment, string format) => PageAddress.OfFile($"/risk-files/{assessment.FiscalYear}.{format}", assessment.Agency);

    /// <summary>The empty template: <c>/risk-files/2568/template.xlsx</c>.</summary>
    public static string Template(AssessmentKey assessment) => PageAddress.OfFile($"/risk-files/{assessment.FiscalYear}/template.xlsx", assessment.Agency);
}
