using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Both stores over one assessment in memory; counts how often it is read.</summary>
internal sealed class InMemoryStore(AssessmentFacts facts) : IAssessmentStore, ISurveyStore
{
    public AssessmentFacts Facts { get; private set; } = facts;

    public int Reads { get; private set; }

    /// <summary>When set, every read fails with it.</summary>
    public Exception? Fault { get; set; }

    public Task<AssessmentFacts?> ReadAsync(AssessmentKey key, CancellationToken cancellation)
    {
        Reads++;
        return Fault is null ? Task.FromResult(key == Facts.Key ? Facts : null) : throw Fault;
    }

    public Task<IReadOnlyList<BuddhistFiscalYear>> YearsAsync(AgencyKey agency, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<BuddhistFiscalYear>>(agency == Facts.Key.Agency ? [Facts.Key.FiscalYear] : []);

    public Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation)
    {
        Facts = Facts with { Placements = [.. Facts.Placements.Where(old => old.MeasureNumber != placement.MeasureNumber), placement] };
        return Task.CompletedTask;
    }

    Task<IReadOnlyList<SurveyFacts>> ISurveyStore.ReadAsync(AssessmentKey assessment, CancellationToken cancellation) =>
        Task.FromResult(assessment == Facts.Key ? Facts.Surveys : []);

    public Task AppendAsync(AssessmentKey assessment, IReadOnlyCollection<ResponseCount> counts, CancellationToken cancellation)
    {
        Facts = Facts with
        {
            Surveys = [.. Facts.Surveys.Select(survey => survey with { Counts = [.. survey.Counts, .. counts.Where(count => count.SurveyCode == survey.Survey.Code)] })],
        };
        return Task.CompletedTask;
    }

    public Task AddProfileAsync(AgencyKey agency, AgencyProfile profile, CancellationToken cancellation) => throw new NotSupportedException();

    public Task AddAgencyAsync(Agency agency, CancellationToken cancellation) => throw new NotSupportedException();

    public Task SaveReportAsync(
        AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task SaveAsync(IReadOnlyCollection<Survey> surveys, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation) => throw new NotSupportedException();
}
