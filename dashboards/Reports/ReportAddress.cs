using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Where the program serves the report.</summary>
public static class ReportAddress
{
    /// <summary>The address, for example <c>/reports/2568.docx</c>.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="format"><c>html</c>, <c>docx</c>, <c>pdf</c> or <c>xlsx</c>.</param>
    public static string Of(BuddhistFiscalYear year, string format) => $"/reports/{year}.{format}";

    /// <summary>The row of a measure in the report that the browser shows.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="number">The measure.</param>
    public static string OfMeasure(BuddhistFiscalYear year, int number) =>
        $"{Of(year, "html")}#measure-{number.ToString(CultureInfo.InvariantCulture)}";
}
