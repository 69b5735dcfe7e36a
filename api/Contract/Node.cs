using System.ComponentModel;
using System.Globalization;
using System.Text;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace Kolum.ItaAnalytics.Api.Contract;

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
    RiskAssessment,
    Risk,
}

/// <summary>A global id: what it names and where it lies. Clients see it as opaque text.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Assessment">The assessment in which it lies.</param>
/// <param name="Part">Its own key within the assessment; empty for the assessment itself.</param>
internal sealed record GlobalId(NodeKind Kind, AssessmentKey Assessment, string Part = "")
{
    /// <summary>The opaque text.</summary>
    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{Kind}/{Assessment}/{Part}"));

    /// <summary>Reads the opaque text, or gives nothing where it is none of ours.</summary>
    public static GlobalId? TryParse(string text)
    {
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(bytes).Split('/');
        return parts is [var kindName, var agencyKey, var yearText, var part]
            && Enum.TryParse<NodeKind>(kindName, out var kind)
            && AgencyKey.TryOf(agencyKey) is { } agency
            && int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var yearNumber)
            && BuddhistFiscalYear.TryOf(yearNumber) is { } year
                ? new(kind, new(agency, year), part)
                : null;
    }
}
