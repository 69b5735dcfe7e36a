using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>The use cases of measures over a real database on 15 January 2025; the report has measures 1, 4, 5 and 7.</summary>
internal sealed class MeasureStage : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2025, 1, 15, 10, 0, 0, ThaiTime.Offset);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDatabase database;

    private MeasureStage(TemporaryDatabase database) => this.database = database;

    public static Actor Tester { get; } = new("ผู้ทดสอบ", Rights.Everything);

    /// <summary>How often somebody else records just before a decision is kept.</summary>
    public int OthersFirst { get; init; }

    public static async Task<MeasureStage> OpenAsync(Func<AssessmentFacts, AssessmentFacts>? with = null, int othersFirst = 0) =>
        new(await TemporaryDatabase.HoldingAsync((with ?? (facts => facts))(new Reports.AnAssessment().WithRealCounts().Facts()))) { OthersFirst = othersFirst };

    public Task<Checked<MeasureChanged>> SetAsync(int measure, StepEntry entry, string reason = "ทดสอบ") =>
        UseAsync(useCases => useCases.Change.SetStepAsync(Facts.Key, measure, entry, reason, Tester, None));

    public Task<Checked<MeasureChanged>> JudgeAsync(int measure, MeasureCompletion? completion, string reason = "ทดสอบ") =>
        UseAsync(useCases => useCases.Change.JudgeAsync(Facts.Key, measure, completion, reason, Tester, None));

    public Task<Checked<MeasureChanged>> LinkAsync(int measure, MeasureLinks links) =>
        UseAsync(useCases => useCases.Change.LinkAsync(Facts.Key, measure, links, "ทดสอบ", Tester, None));

    public Task<Checked<CopiedPlan>> CopyAsync(int to = 2569, bool dryRun = false) =>
        UseAsync(useCases => useCases.Copy.RunAsync(Facts.Key, to, "แผนปีถัดไป", Tester, dryRun, None));

    public async Task<Assessment?> ReadAsync(int year = 2568)
    {
        await using var context = database.Open();
        return await new AssessmentReader(TemporaryDatabase.Store(context), Facts.Rules, new SetClock(Now)).ReadAsync(new(AgencyKey.Kolum, BuddhistFiscalYear.Of(year)), null, None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public async Task<T> UseAsync<T>(Func<UseCases, Task<T>> use)
    {
        await using var context = database.Open();
        var clock = new SetClock(Now);
        var reader = new AssessmentReader(TemporaryDatabase.Store(context), Facts.Rules, clock);
        var store = new Crowded(new MeasureStore(context), OthersFirst);
        var sessions = new MeasureSessions(reader, store, clock);
        return await use(new(sessions, new(sessions), new(reader, store, Facts.Rules, clock)));
    }

    internal sealed record UseCases(MeasureSessions Sessions, ChangeMeasures Change, CopyPlan Copy);

    /// <summary>A store in which others record first, as often as is said: each time they follow a further step of measure 7.</summary>
    private sealed class Crowded(MeasureStore real, int others) : IMeasureStore
    {
        private int left = others;

        public Task<long> SeenAsync(AssessmentKey assessment, CancellationToken cancellation) => real.SeenAsync(assessment, cancellation);

        public async Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<MeasureDecision> decisions, CancellationToken cancellation)
        {
            if (left > 0)
            {
                left--;
                var step = new MeasureStep(10 + left, $"ขั้นตอนของผู้อื่น {left}", StepStatus.NotStarted, MeasureUnits.None, null, null, null, null);
                await real.AppendAsync(assessment, await real.SeenAsync(assessment, cancellation), [new StepSet(7, step, new(Now, "ผู้อื่น", "ทดสอบ"))], cancellation);
            }

            return await real.AppendAsync(assessment, seen, decisions, cancellation);
        }

        public Task<bool> AddPlanAsync(AssessmentKey assessment, IReadOnlyList<MeasureVersion> measures, IReadOnlyList<MeasureDecision> decisions, CancellationToken cancellation) =>
            real.AddPlanAsync(assessment, measures, decisions, cancellation);
    }
}
