using System.ComponentModel;
using System.Globalization;
using System.Text;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

[Name("Node"), Description("Something that can be asked for again by its global id.")]
internal interface INode
{
    [Id, Description("An opaque, stable id, unique over all types. Do not take it apart.")]
    string Id { get; }
}

/// <summary>The kinds of things that have a global id.</summary>
internal enum NodeKind
{
    Assessment,
    Survey,
    Measure,
    AnnualReport,
    ReportVersion,
    Evidence,
    ResponseCount,
    CountImport,
    OpenDataItem,
    IndicatorResult,
    RiskAssessment,
    Risk,
}

/// <summary>A global id: what it names and where it lies. Clients see it as opaque text.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Assessment">The assessment in which it lies.</param>
/// <param name="Part">Its own key within the assessment; empty for the assessment itself.</param>
internal sealed record GlobalId(NodeKind Kind, AssessmentKey Assessment, string Part = "")
{
    private const string AgencyKind = "Agency";

    /// <summary>The opaque text.</summary>
    public override string ToString() => Opaque($"{Kind}/{Assessment}/{Part}");

    /// <summary>The global id of an agency, which lies in no assessment.</summary>
    public static string Of(AgencyKey agency) => Opaque($"{AgencyKind}/{agency}");

    /// <summary>The agency that an opaque text names, or nothing where it names none.</summary>
    public static AgencyKey? TryParseAgency(string text) =>
        Parts(text) is [AgencyKind, var agency] ? AgencyKey.TryOf(agency) : null;

    /// <summary>The id within its assessment of a thing that is known by one, given by its global id or as 32 hexadecimal digits; one that nothing has where it is neither.</summary>
    public static Guid GuidOf(NodeKind kind, string text) =>
        Guid.TryParseExact(TryParse(text) is { } named && named.Kind == kind ? named.Part : text, "N", out var id) ? id : Guid.Empty;

    /// <summary>Reads the opaque text, or gives nothing where it is none of ours.</summary>
    public static GlobalId? TryParse(string text) =>
        Parts(text) is [var kindName, var agencyKey, var yearText, var part]
            && Enum.TryParse<NodeKind>(kindName, out var kind)
            && kind.ToString() == kindName
            && AgencyKey.TryOf(agencyKey) is { } agency
            && int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var yearNumber)
            && BuddhistFiscalYear.TryOf(yearNumber) is { } year
                ? new(kind, new(agency, year), part)
                : null;

    private static string Opaque(string text) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text));

    private static string[] Parts(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split('/');
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
