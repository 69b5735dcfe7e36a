using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

/// <summary>What a client may ask about risks outside an assessment.</summary>
internal sealed class RiskQueries
{
    [Description("Every risk matrix that a year may take: the carried one first, then the agency's own versions.")]
    public static async Task<IReadOnlyList<RiskMatrixOutput>> RiskMatrices(
        [Description("The agency's code; the default agency where left out.")] string? agency,
        [Description("Versions that were stored by this moment; all where left out.")] DateTimeOffset? asOf,
        [FromServices] KeepMatrix matrices,
        CancellationToken cancellation) =>
        [.. (await matrices.ListAsync(AssessmentArguments.Agency(agency), asOf, cancellation)).Select(matrix => new RiskMatrixOutput(matrix))];
}
