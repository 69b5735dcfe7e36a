using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Samples;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The real report of FY2568 with its sample counts and registers, as the program stores it at its first start.</summary>
internal static class TheCarriedReport
{
    public static async Task<AssessmentFacts> FactsAsync()
    {
        var sample = new KolumSample(new CountsReader(), Facts.Rules.Packs);
        await using var file = sample.OpenReport();
        var read = await new ReportReader().ReadAsync(file, sample.ReportFileName, CancellationToken.None);
        var counts = await sample.CountsAsync(CancellationToken.None);
        return new(
            Facts.Key,
            sample.Agency,
            [sample.Profile],
            [],
            [.. sample.Surveys.Select(survey => new SurveyFacts(survey.Survey, survey.Decisions, [.. counts.Where(count => count.SurveyCode == survey.Survey.Code)]))],
            new([.. read.Value.Measures.Select(measure => new MeasureVersion(measure, Facts.Recorded()))]),
            [new(read.Value.Title, read.Value.Memo, read.Value.SourceHash, read.Findings, Facts.Recorded())],
            [])
        {
            Metrics = new(sample.Registers(Facts.Recorded())),
        };
    }

    public static async Task<Assessment> AssessmentAsync(Func<AssessmentFacts, AssessmentFacts>? but = null) =>
        Assessment.Compute(but is null ? await FactsAsync() : but(await FactsAsync()), Facts.Rules, Facts.Recorded(12).At);
}
