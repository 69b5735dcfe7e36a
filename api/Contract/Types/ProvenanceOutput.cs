using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

[Name("Provenance"), Description("Where a figure comes from, so that somebody else can ask for it again.")]
internal sealed class ProvenanceOutput
{
    [Description("A GraphQL operation that gives the same figure again, fixed to the moment as of which it was computed.")]
    public required string Operation { get; init; }

    [Description("The version of the rules it was computed with.")]
    public required string RulePackVersion { get; init; }

    [Description("SHA-256 (hex) over the facts it was computed from: equal facts, equal hash.")]
    public string FactsHash => HashOfFacts();

    [Description("The moment as of which it was computed.")]
    public required DateTimeOffset ComputedAt { get; init; }

    /// <summary>Works the hash out: it reads every fact, so only where somebody asks for it.</summary>
    internal required Func<string> HashOfFacts { get; init; }
}

internal sealed class ConfidenceType() : DescribedEnum<Confidence>("How sure a fact is.", confidence => confidence switch
{
    Confidence.Verified => "Read in a named public source.",
    Confidence.Derived => "Reproduced from published figures.",
    Confidence.Secondary => "One secondary or parallel source only; to be confirmed.",
    Confidence.Unconfirmed => "Plausible, not confirmed by any source.",
    Confidence.Unknown => "Not known.",
    _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Not described."),
});
