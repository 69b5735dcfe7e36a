using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>An assessment together with the moment that was asked for.</summary>
/// <param name="Assessment">The finished numbers.</param>
/// <param name="AskedAsOf">The moment that was asked for; nothing for now.</param>
internal sealed record AskedAssessment(Assessment Assessment, DateTimeOffset? AskedAsOf)
{
    /// <summary>Where a figure of this assessment comes from.</summary>
    /// <param name="selection">What selects it below <c>assessment</c>.</param>
    /// <param name="factsHash">Works out the SHA-256 over the facts it was computed from.</param>
    public ProvenanceOutput ProvenanceOf(string selection, Func<string> factsHash) => new()
    {
        Operation = $"{{ assessment(agency: \"{Assessment.Key.Agency}\", fiscalYear: {Assessment.Key.FiscalYear}, "
            + $"asOf: \"{DateTimeType.TextOf(Assessment.AsOf)}\") {{ {selection} }} }}",
        RulePackVersion = Assessment.RulePackVersion,
        HashOfFacts = factsHash,
        ComputedAt = Assessment.AsOf,
    };
}
