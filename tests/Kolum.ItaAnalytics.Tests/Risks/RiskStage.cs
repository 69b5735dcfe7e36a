using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>The use cases of risks over a real database on 15 January 2025.</summary>
internal sealed class RiskStage : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2025, 1, 15, 10, 0, 0, ThaiTime.Offset);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDatabase database;

    private RiskStage(TemporaryDatabase database) => this.database = database;

    public static Actor Tester { get; } = new("ผู้ทดสอบ", Rights.Everything);

    public static async Task<RiskStage> OpenAsync()
    {
        var stage = new RiskStage(await TemporaryDatabase.CreateAsync());
        await using var context = stage.database.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, None);
        return stage;
    }

    public Task<Checked<Risk>> ChangeAsync(Func<ChangeRisks, Task<Checked<Risk>>> change) => UseAsync((sessions, _) => change(new(sessions)));

    public Task<Checked<Risk>> AddAsync(RiskDescription? description = null, (int Likelihood, int Impact)? current = null, string reason = "ทดสอบ") =>
        ChangeAsync(risks => risks.AddAsync(
            Facts.Key, description ?? SomeRisks.Description(), current is { } rated ? new Dictionary<RatingKind, (int, int)> { [RatingKind.Current] = rated } : [], reason, Tester, None));

    public Task<Checked<ImportedRisks>> ImportAsync(byte[] file, string name = "risks.csv", bool dryRun = false) => UseAsync(async (sessions, _) =>
    {
        using var content = new MemoryStream(file);
        return await new ImportRisks(sessions).RunAsync(Facts.Key, await new RiskFileReader().ReadAsync(content, name, None), "นำเข้า", Tester, dryRun, None);
    });

    public Task<Checked<T>> MatrixAsync<T>(Func<KeepMatrix, Task<Checked<T>>> use)
        where T : notnull => UseAsync((sessions, store) => use(new(sessions, store.Risks, store.Agencies, new CarriedRulePacks(), new SetClock(Now))));

    public async Task<RiskFacts> StoredAsync()
    {
        await using var context = database.Open();
        return (await new RiskStore(context).ReadAsync(Facts.Key, None)).Facts;
    }

    public async Task<RiskAssessment> StandingAsync() => RiskAssessment.Compute(Facts.Key, await StoredAsync(), Now)!;

    public async Task<bool> AppendAsync(long seen, params RiskDecision[] decisions)
    {
        await using var context = database.Open();
        return await new RiskStore(context).AppendAsync(Facts.Key, seen, decisions, None);
    }

    public async Task<int> ClearSamplesAsync()
    {
        await using var context = database.Open();
        return await new RiskStore(context).RemoveSamplesAsync(Facts.Key, None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<Checked<T>> UseAsync<T>(Func<RiskSessions, (IRiskStore Risks, AgencyStore Agencies), Task<Checked<T>>> use)
        where T : notnull
    {
        await using var context = database.Open();
        var (risks, agencies) = (new RiskStore(context), new AgencyStore(context));
        return await use(new(risks, agencies, new CarriedRulePacks(), new SetClock(Now)), (risks, agencies));
    }
}
