using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>What was decided about measures, in the database: decisions that are only ever added.</summary>
internal sealed class MeasureStore(ItaContext database) : IMeasureStore
{
    public async Task<long> SeenAsync(AssessmentKey assessment, CancellationToken cancellation) =>
        await database.DecisionsOf<MeasureDecisionRow>(assessment).MaxAsync(row => (long?)row.Number, cancellation) ?? 0;

    public Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<MeasureDecision> decisions, CancellationToken cancellation) =>
        database.AppendAsync(assessment, seen, id => Rows(id, seen, decisions), cancellation);

    public Task<bool> AddPlanAsync(AssessmentKey assessment, IReadOnlyList<MeasureVersion> measures, IReadOnlyList<MeasureDecision> decisions, CancellationToken cancellation) =>
        database.AppendAsync(
            assessment,
            seen: 0,
            id => Rows(id, 0, decisions),
            cancellation,
            async id =>
            {
                if (await database.MeasureVersions.AnyAsync(version => version.AssessmentId == id, cancellation))
                {
                    return false;
                }

                database.MeasureVersions.AddRange(measures.Select(version => MeasureVersionRow.Of(id, version)));
                return true;
            });

    private static IEnumerable<MeasureDecisionRow> Rows(int assessmentId, long seen, IReadOnlyList<MeasureDecision> decisions) =>
        decisions.Select((decision, index) => MeasureDecisionRow.Of(assessmentId, seen + index + 1, decision));
}
