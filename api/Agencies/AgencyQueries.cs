using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Agencies;

/// <summary>What a client may ask about agencies.</summary>
internal sealed class AgencyQueries
{
    [Description("An agency; null where none has the code or nothing is stored of it.")]
    [Cost(2)]
    public static async Task<AgencyOutput?> Agency(
        [Description("The agency's code; the default agency where left out.")] string? code,
        [FromServices] AssessmentReader reader,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var agency = AssessmentArguments.Agency(code);
        var years = await reader.YearsAsync(agency, cancellation);
        return years.Count > 0 && await assessments.FindAsync(new(agency, years[0]), asOf: null, cancellation) is { } asked
            ? new(asked.Assessment.Agency)
            : null;
    }
}
