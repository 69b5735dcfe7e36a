using System.Globalization;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>The assessment that a page's address asks for: one agency in one fiscal year.</summary>
/// <param name="navigation">The address.</param>
/// <param name="assessments">What is stored.</param>
/// <param name="current">Who asks.</param>
public sealed class AskedAssessment(NavigationManager navigation, AssessmentReader assessments, ICurrentActor current)
{
    /// <summary>The agency that is asked for; where none is, or it is no agency's name, the first one, or one's own where that may not be read.</summary>
    public AgencyKey Agency => Asked(PageAddress.Agency) is { } typed && AgencyKey.TryOf(typed) is { } known ? known : Own;

    /// <summary>The year that the address names, in Thai or Arabic digits; nothing where it names none, or no year.</summary>
    public BuddhistFiscalYear? AskedYear =>
        Asked(PageAddress.Year) is { } typed && int.TryParse(ThaiDigits.ToArabic(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? BuddhistFiscalYear.TryOf(year) : null;

    /// <summary>The years of which something is stored, latest first; filled by <see cref="ReadAsync"/>.</summary>
    public IReadOnlyList<BuddhistFiscalYear> Years { get; private set; } = [];

    /// <summary>Reads it.</summary>
    /// <param name="asOf">What was known at this moment; as it stands now where left out.</param>
    /// <returns>The assessment; nothing where nothing is stored for this agency and year.</returns>
    public async Task<Assessment?> ReadAsync(DateTimeOffset? asOf = null)
    {
        Years = await assessments.YearsAsync(Agency, CancellationToken.None);
        return Year(Years) is { } year ? await assessments.ReadAsync(new(Agency, year), asOf, CancellationToken.None) : null;
    }

    /// <summary>The year that is asked for; the latest stored one where none is; nothing where it is no year.</summary>
    /// <param name="stored">The years of which something is stored, latest first.</param>
    public BuddhistFiscalYear? Year(IReadOnlyList<BuddhistFiscalYear> stored) =>
        Asked(PageAddress.Year) is not null ? AskedYear : stored is [var latest, ..] ? latest : null;

    private AgencyKey Own => current.Actor.Rights.For(Permission.ReadAssessments) is var scope && scope.Contains(AgencyKey.Kolum)
        ? AgencyKey.Kolum
        : scope.Named.OrderBy(agency => agency.Value, StringComparer.Ordinal).FirstOrDefault() ?? AgencyKey.Kolum;

    private string? Asked(string name) =>
        QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(navigation.Uri).Query).TryGetValue(name, out var values) ? values.LastOrDefault() : null;
}
