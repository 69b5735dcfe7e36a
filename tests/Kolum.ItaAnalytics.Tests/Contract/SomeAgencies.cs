using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Agencies beside the default one, each with the small assessment of <see cref="AnAssessment"/>.</summary>
internal static class SomeAgencies
{
    public static AssessmentFacts Facts(string code, string province)
    {
        var kolum = AnAssessment.Facts();
        var key = new AssessmentKey(AgencyKey.Of(code), kolum.Key.FiscalYear);
        return kolum with
        {
            Key = key,
            Agency = new(key.Agency, $"หน่วยงาน {code}", code, $"Agency {code}", "ยะรัง", province),
            Surveys = [.. kolum.Surveys.Select(survey => survey with
            {
                Survey = survey.Survey with { Assessment = key },
                Counts = [.. survey.Counts.Select(count => count with { Id = Guid.CreateVersion7(count.RecordedAt) })],
            })],
        };
    }
}
