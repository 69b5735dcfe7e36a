using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Surveys;

internal sealed class InstrumentType() : DescribedEnum<Instrument>("An instrument of the assessment.", instrument => instrument switch
{
    Instrument.Iit => "Internal: answered by the agency's staff.",
    Instrument.Eit => "External: answered by the public, in two parts.",
    Instrument.Oit => "Open data: items that the agency publishes. Nobody answers it, so it has no survey.",
    _ => throw new ArgumentOutOfRangeException(nameof(instrument), instrument, "Not described."),
});

internal sealed class SurveyPartType() : DescribedEnum<SurveyPart>("A part of the assessment that people answer.", part => part switch
{
    SurveyPart.Iit => "IIT: the agency's staff.",
    SurveyPart.EitPart1 => "EIT part 1: the public, self-answered through the agency's link or QR code.",
    SurveyPart.EitPart2 => "EIT part 2: the public, collected by the assessor.",
    _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not described."),
});

/// <summary>Which part belongs to which instrument.</summary>
internal static class Instruments
{
    /// <summary>The instrument of a part.</summary>
    public static Instrument Of(SurveyPart part) => part == SurveyPart.Iit ? Instrument.Iit : Instrument.Eit;
}
