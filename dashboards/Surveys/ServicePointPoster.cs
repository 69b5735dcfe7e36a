namespace Kolum.ItaAnalytics.Dashboards.Surveys;

/// <summary>What stands on the poster of a service point.</summary>
/// <param name="AgencyName">The agency that asks to be assessed.</param>
/// <param name="SurveyTitle">The survey, as people know it: "EIT ส่วนที่ ๑".</param>
/// <param name="ServicePointName">The desk at which the poster hangs.</param>
/// <param name="Address">The whole short link, as a phone reads it and as people can type it.</param>
/// <param name="WindowText">When answers are taken: "ตอบได้ ๑ ม.ค.–๓๑ มี.ค. ๒๕๖๘"; empty for nothing.</param>
/// <param name="Paper">The size it is printed in.</param>
public sealed record ServicePointPoster(
    string AgencyName, string SurveyTitle, string ServicePointName, string Address, string WindowText, PosterPaper Paper);

/// <summary>The sizes of posters.</summary>
public enum PosterPaper
{
    /// <summary>210 × 297 mm, for a wall.</summary>
    A4,

    /// <summary>105 × 148 mm, for a desk.</summary>
    A6,
}
