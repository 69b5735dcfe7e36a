using System.Globalization;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Where the program serves the report.</summary>
public static class ReportAddress
{
    /// <summary>The address, for example <c>/reports/2568.docx</c>.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="format"><c>html</c>, <c>docx</c>, <c>pdf</c> or <c>xlsx</c>.</param>
    public static string Of(AssessmentKey assessment, string format) => PageAddress.OfFile($"/reports/{assessment.FiscalYear}.{format}", assessment.Agency);

    /// <summary>The row of a measure in the report that the browser shows.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="number">The measure.</param>
    public static string OfMeasure(AssessmentKey assessment, int number) =>
        $"{Of(assessment, "html")}#measure-{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A published version, for example <c>/published/kolum/2568/1.html</c>.</summary>
    /// <param name="version">The version.</param>
    /// <param name="format"><c>html</c>, <c>pdf</c>, <c>docx</c>, <c>xlsx</c> or <c>json</c>.</param>
    public static string Published(ReportVersion version, string format) => $"{PublishedFolder(version)}.{format}";

    /// <summary>A table of a published version, for example <c>/published/kolum/2568/1/figures.csv</c>.</summary>
    /// <param name="version">The version.</param>
    /// <param name="table"><c>table</c>, <c>figures</c> or <c>dictionary</c>.</param>
    public static string PublishedTable(ReportVersion version, string table) => $"{PublishedFolder(version)}/{table}.csv";

    /// <summary>A version for those who sign, for example <c>/reports/2568/versions/1.pdf</c>.</summary>
    /// <param name="version">The version.</param>
    /// <param name="format"><c>html</c>, <c>pdf</c>, <c>docx</c> or <c>xlsx</c>.</param>
    public static string OfVersion(ReportVersion version, string format) =>
        $"/reports/{version.Assessment.FiscalYear}/versions/{version.Number.ToString(CultureInfo.InvariantCulture)}.{format}";

    /// <summary>The page that says whether a content was published.</summary>
    /// <param name="contentHash">SHA-256 (hex).</param>
    public static string Verification(string contentHash) => $"/verify/{contentHash}";

    private static string PublishedFolder(ReportVersion version) =>
        $"/published/{version.Assessment.Agency}/{version.Assessment.FiscalYear}/{version.Number.ToString(CultureInfo.InvariantCulture)}";
}
