using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>The use cases of metrics and registers over a real database, on 15 April 2025 unless said otherwise.</summary>
internal sealed class MetricStage : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2025, 4, 15, 10, 0, 0, ThaiTime.Offset);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDatabase database;
    private readonly SetClock clock;

    private MetricStage(TemporaryDatabase database, DateTimeOffset now) => (this.database, clock) = (database, new(now));

    public static Actor Tester { get; } = new("ผู้ทดสอบ", Rights.Everything);

    public static async Task<MetricStage> OpenAsync(DateTimeOffset? now = null)
    {
        var stage = new MetricStage(await TemporaryDatabase.CreateAsync(), now ?? Now);
        await using var context = stage.database.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, None);
        return stage;
    }

    public Task<Checked<MetricFacts>> SetAsync(string code, MetricDescription? description, int measure = 1, string reason = "ทดสอบ") =>
        UseAsync(sessions => new ChangeMetrics(sessions).SetAsync(Facts.Key, measure, code, description, reason, Tester, None));

    public Task<Checked<MetricFacts>> ReadAsync(string code, DateOnly day, int value, CountKind kind = CountKind.Reading, string source = "", string reason = "ทดสอบ") =>
        UseAsync(sessions => new ChangeMetrics(sessions).RecordAsync(Facts.Key, 1, code, day, kind, value, source, reason, Tester, None));

    public Task<Checked<MetricFacts>> CorrectAsync(string code, int reading, int? value) =>
        UseAsync(sessions => new ChangeMetrics(sessions).CorrectAsync(Facts.Key, 1, code, reading, value, "", "แก้ยอด", Tester, None));

    public Task<Checked<RegisterEntry>> RecordAsync(string register, params (string Field, string Text)[] values) => RecordAsync(register, number: null, "ทดสอบ", values);

    public Task<Checked<RegisterEntry>> RecordAsync(string register, int? number, string reason, params (string Field, string Text)[] values) => UseAsync(sessions =>
        new ChangeRegisters(sessions).RecordAsync(Facts.Key, register, number, values.ToDictionary(value => value.Field, value => value.Text), "", reason, Tester, None));

    public Task<Checked<RegisterEntry>> WithdrawAsync(string register, int number) =>
        UseAsync(sessions => new ChangeRegisters(sessions).WithdrawAsync(Facts.Key, register, number, "บันทึกผิด", Tester, None));

    public Task<Checked<ImportedRegister>> ImportAsync(string register, byte[] file, string name = "register.csv", bool dryRun = false) => UseAsync(async sessions =>
    {
        using var content = new MemoryStream(file);
        var definition = Registers.Of(register);
        return await new ImportRegister(sessions).RunAsync(
            Facts.Key, definition, await new RegisterFileReader().ReadAsync(definition, content, name, None), "นำเข้า", Tester, dryRun, None);
    });

    public Task<Checked<ImportedReadings>> ImportReadingsAsync(byte[] file, string name = "readings.csv", bool dryRun = false) => UseAsync(async sessions =>
    {
        using var content = new MemoryStream(file);
        return await new ImportReadings(sessions).RunAsync(Facts.Key, await new ReadingFiles().ReadAsync(content, name, None), "นำเข้า", Tester, dryRun, None);
    });

    /// <summary>Records something of which somebody else writes something first, as often as asked.</summary>
    public async Task<Checked<RegisterEntry>> RecordAgainstAsync(int others, string register, params (string Field, string Text)[] values)
    {
        await using var context = database.Open();
        var store = new OvertakenStore(new MetricStore(context), () => RecordAsync(Registers.Services, ("service", $"งาน {Guid.NewGuid():N}")), others);
        return await new ChangeRegisters(new(store, new AgencyStore(context), new CarriedRulePacks(), clock))
            .RecordAsync(Facts.Key, register, null, values.ToDictionary(value => value.Field, value => value.Text), "", "ทดสอบ", Tester, None);
    }

    public async Task<MetricFacts> StoredAsync()
    {
        await using var context = database.Open();
        return (await new MetricStore(context).ReadAsync(Facts.Key, None)).Facts;
    }

    public async Task<MetricBook> BookAsync() => MetricBook.Compute(Facts.Key, await StoredAsync(), SomeMetrics.Rules, Now);

    public async Task AppendAsync(params MetricDecision[] decisions)
    {
        await using var context = database.Open();
        var store = new MetricStore(context);
        await store.AppendAsync(Facts.Key, (await store.ReadAsync(Facts.Key, None)).Seen, decisions, None);
    }

    public async Task<int> ClearSamplesAsync()
    {
        await using var context = database.Open();
        return await new MetricStore(context).RemoveSamplesAsync(Facts.Key, None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<T> UseAsync<T>(Func<MetricSessions, Task<T>> use)
    {
        await using var context = database.Open();
        return await use(new(new MetricStore(context), new AgencyStore(context), new CarriedRulePacks(), clock));
    }

    /// <summary>A store into which somebody else writes between every look and the write after it.</summary>
    private sealed class OvertakenStore(MetricStore inner, Func<Task> overtake, int times) : IMetricStore
    {
        private int left = times;

        public async Task<(MetricFacts Facts, long Seen)> ReadAsync(Domain.Agencies.AssessmentKey assessment, CancellationToken cancellation)
        {
            var read = await inner.ReadAsync(assessment, cancellation);
            if (left-- > 0)
            {
                await overtake();
            }

            return read;
        }

        public Task<bool> AppendAsync(Domain.Agencies.AssessmentKey assessment, long seen, IReadOnlyList<MetricDecision> decisions, CancellationToken cancellation) =>
            inner.AppendAsync(assessment, seen, decisions, cancellation);

        public Task<int> RemoveSamplesAsync(Domain.Agencies.AssessmentKey assessment, CancellationToken cancellation) => inner.RemoveSamplesAsync(assessment, cancellation);
    }
}
