using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.RulePacks;

/// <summary>A rule as people read it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Detail">What it says; empty where the name says it.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record RuleLine(string Name, string Detail, string Source, Confidence Confidence);
