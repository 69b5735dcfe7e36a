namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Where a figure comes from, so that somebody else can ask for it again.</summary>
/// <param name="Operation">The question that gives it, for example <c>assessment(fiscalYear: 2568) / surveys / iit</c>.</param>
/// <param name="RulePackVersion">The rules it was computed with.</param>
/// <param name="FactsHash">SHA-256 (hex) over the facts it was computed from: equal facts, equal hash.</param>
/// <param name="ComputedAt">The moment as of which it was computed.</param>
public sealed record Provenance(string Operation, string RulePackVersion, string FactsHash, DateTimeOffset ComputedAt);
