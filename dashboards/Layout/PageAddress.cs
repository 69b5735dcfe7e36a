using System.Diagnostics.CodeAnalysis;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>Addresses that name agency and fiscal year, so that a link shows a colleague the same.</summary>
public static class PageAddress
{
    /// <summary>The parameter that names the fiscal year, Buddhist Era.</summary>
    public const string Year = "year";

    /// <summary>The parameter that names the agency; left out for the first one.</summary>
    public const string Agency = "agency";

    /// <summary>Whether it is a path of this program, and leads to no other site: <c>//elsewhere</c> and <c>/\elsewhere</c> lead out.</summary>
    public static bool IsOwn([NotNullWhen(true)] string? path) => path is ['/', ..] && path is not ['/', '/' or '\\', ..];

    /// <summary>A page about an assessment: <c>/risks?year=2568</c>, <c>/surveys/iit?year=2568&amp;agency=yarang&amp;by=week</c>.</summary>
    /// <param name="path">The page, with an anchor where one is meant: <c>/open-data#items</c>.</param>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="choices">More that is chosen in the address; what is nothing is left out.</param>
    public static string Of(string path, AssessmentKey assessment, params (string Name, string? Value)[] choices) =>
        Of(path, assessment.Agency, assessment.FiscalYear, choices);

    /// <summary>The same where no year is stored yet.</summary>
    public static string Of(string path, AgencyKey agency, BuddhistFiscalYear? year, params (string Name, string? Value)[] choices) =>
        With(path, [(Year, year?.ToString()), (Agency, Named(agency)), .. choices]);

    /// <summary>A file or paper whose path names the fiscal year already: <c>/reports/2568.docx?agency=yarang</c>.</summary>
    public static string OfFile(string path, AgencyKey agency) => With(path, agency);

    /// <summary>The same with more that is chosen in the address.</summary>
    public static string With(string path, AgencyKey agency, params (string Name, string? Value)[] choices) => With(path, [(Agency, Named(agency)), .. choices]);

    private static string? Named(AgencyKey agency) => agency == AgencyKey.Kolum ? null : agency.Value;

    private static string With(string path, IEnumerable<(string Name, string? Value)> choices)
    {
        var anchor = path.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? path[at..] : "";
        var query = string.Join('&', choices.Where(choice => choice.Value is not null).Select(choice => $"{choice.Name}={Uri.EscapeDataString(choice.Value!)}"));
        var bare = path[..(path.Length - anchor.Length)];
        return query.Length == 0 ? path : $"{bare}?{query}{anchor}";
    }
}
