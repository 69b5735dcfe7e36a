namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>A part of the assessment that people answer, each with a minimum number and a window of its own.</summary>
public enum SurveyPart
{
    /// <summary>IIT: staff (แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน).</summary>
    Iit,

    /// <summary>EIT part 1: the public, self-answered through the agency's link or QR code.</summary>
    EitPart1,

    /// <summary>EIT part 2: the public, collected by the assessor.</summary>
    EitPart2,
}
