using System.Globalization;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Dashboards.Measures;

/// <summary>Where the program serves the measures.</summary>
internal static class MeasureAddress
{
    /// <summary>The page of the year's measures: <c>/measures?year=2568</c>.</summary>
    public static string Page(AssessmentKey assessment) => PageAddress.Of("/measures", assessment);

    /// <summary>The page of a measure: <c>/measures/1?year=2568</c>.</summary>
    public static string Of(int number, AssessmentKey assessment) => PageAddress.Of($"/measures/{number.ToString(CultureInfo.InvariantCulture)}", assessment);

    /// <summary>The deadlines as a calendar that other programs subscribe to.</summary>
    public static string Calendar(AssessmentKey assessment) => PageAddress.OfFile("/feeds/measures.ics", assessment.Agency);

    /// <summary>The steps as a file that can be taken in again: <c>/measure-steps/2568.xlsx</c>.</summary>
    public static string Steps(AssessmentKey assessment, string format) => PageAddress.OfFile($"/measure-steps/{assessment.FiscalYear}.{format}", assessment.Agency);
}
