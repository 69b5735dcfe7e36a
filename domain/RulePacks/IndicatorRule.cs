using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>An indicator of a fiscal year. Its instrument's score is the plain mean of the instrument's indicators.</summary>
/// <param name="Number">Its number, 1 for the first.</param>
/// <param name="Instrument">The instrument that measures it.</param>
/// <param name="Name">Its Thai name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is for this fiscal year.</param>
public sealed record IndicatorRule(int Number, Instrument Instrument, string Name, string NameEn, string Source, Confidence Confidence);
