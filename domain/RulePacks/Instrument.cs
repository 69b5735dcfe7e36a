using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>The three instruments of the assessment.</summary>
public enum Instrument
{
    /// <summary>Internal: answered by the agency's staff.</summary>
    Iit,

    /// <summary>External: answered by the public, in two parts.</summary>
    Eit,

    /// <summary>Open data: items that the agency publishes.</summary>
    Oit,
}

/// <summary>An instrument in a fiscal year.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Name">Its Thai name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Weight">Its share of the total, above 0 up to 1; the shares of all instruments add to 1.</param>
/// <param name="Source">Where name and weight were read.</param>
/// <param name="Confidence">How sure the weight is for this fiscal year.</param>
public sealed record InstrumentRule(Instrument Instrument, string Name, string NameEn, decimal Weight, string Source, Confidence Confidence);
