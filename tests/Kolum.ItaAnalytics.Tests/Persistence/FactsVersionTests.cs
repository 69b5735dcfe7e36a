using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>Every change is counted and told; nothing that was kept before a change is shown after it.</summary>
public class FactsVersionTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Guid Import = Guid.Parse("8c0c4b6e-52c7-4a5c-9f52-0d1a0f7f0001");
    private static readonly IndicatorImport Results = new(Guid.Parse("8c0c4b6e-52c7-4a5c-9f52-0d1a0f7f0003"), "results.csv", 1, Facts.Recorded());
    private static readonly Evidence Proof = new(Guid.Parse("8c0c4b6e-52c7-4a5c-9f52-0d1a0f7f0002"), 1, "ก", "https://a.go.th/", null, Facts.Recorded());
    private static readonly SignOffStep Submission = new(SignOffAction.Submit, "ก ข", "ปลัด", "", Facts.Recorded());

    /// <summary>Every way in which the stores write, each after the ones before it.</summary>
    private static readonly (string Name, Func<ItaContext, Task> Write)[] Writes =
    [
        ("AddProfile", context => new AgencyStore(context).AddProfileAsync(AgencyKey.Kolum, Facts.Profile, None)),
        ("AddCalendarDays", context => new AgencyStore(context).AddCalendarDaysAsync(AgencyKey.Kolum, [new(new(2025, 2, 12), "วันมาฆบูชา", false, Facts.Recorded())], None)),
        ("SaveReport", context => TemporaryDatabase.Store(context).SaveReportAsync(Facts.Key, [new(Facts.Measure(), Facts.Recorded())], Facts.Cover(), None)),
        ("SaveMeasure", context => TemporaryDatabase.Store(context).SaveMeasureAsync(Facts.Key, new(Facts.Measure(), Facts.Recorded()), None)),
        ("SavePlacement", context => TemporaryDatabase.Store(context).SavePlacementAsync(Facts.Key, new(1, ["survey.iit.completion"], Facts.Recorded()), None)),
        ("SavePins", context => TemporaryDatabase.Store(context).SavePinsAsync(Facts.Key, [new(Facts.Key.FiscalYear, "2568-1", Facts.Recorded())], None)),
        ("AppendResults", context => new IndicatorStore(context).AppendAsync([(AgencyKey.Kolum, new ScoreEntry(Facts.Key.FiscalYear, ResultKind.Official, 1, 85.21m, "", Facts.Recorded()))], import: null, None)),
        ("ImportResults", context => new IndicatorStore(context).AppendAsync(
            [(AgencyKey.Kolum, new ScoreEntry(Facts.Key.FiscalYear, ResultKind.Official, 2, 70.59m, "", Facts.Recorded()) { Import = Results })], Results, None)),
        ("UndoResults", context => new IndicatorStore(context).UndoImportAsync(Results.Id, Facts.Recorded(), [], None)),
        ("OpenSurvey", context => new SurveyStore(context).OpenAsync(Facts.Survey("eit-1"), Facts.SurveyFacts("eit-1").Decisions, None)),
        ("AppendDecision", context => new SurveyStore(context).AppendAsync(Facts.Key, "eit-1", new GroupSet("g1", "กองคลัง", null, null, false, Facts.Recorded()), None)),
        ("AddCounts", context => InSessionAsync(context, session => session.AddAsync([Facts.Reading(new(2025, 3, 3), 1, "eit-1", CountSource.Sample)], None))),
        ("AddImport", context => InSessionAsync(context, async session =>
        {
            await session.AddImportAsync(new(Import, "counts.csv", 1, Facts.Recorded()), None);
            await session.AddAsync([Facts.Reading(new(2025, 3, 4), 2, "eit-1")], None);
        })),
        ("UndoImport", context => new SurveyStore(context).UndoImportAsync(Import, Facts.Recorded(), None)),
        ("RemoveSamples", context => new SurveyStore(context).RemoveSamplesAsync(Facts.Key, None)),
        ("FirstScan", ScanAsync),
        ("SecondScan", ScanAsync),
        ("SetHost", context => new ServicePoints(context).SetHostAsync(AgencyKey.Kolum, "itas.nacc.go.th", true, Facts.Recorded(), None)),
        ("AddFile", context => new AgencyFiles(context).AddAsync(AgencyKey.Kolum, new(AgencyFilePurpose.Emblem, "a.png", "image/png", [1], Facts.Recorded()), None)),
        ("RemoveFile", context => new AgencyFiles(context).RemoveAsync(AgencyKey.Kolum, AgencyFilePurpose.Emblem, Facts.Recorded(), None)),
        ("AddEvidence", context => new EvidenceStore(context).AddAsync(Facts.Key, Proof, null, None)),
        ("WithdrawEvidence", context => new EvidenceStore(context).WithdrawAsync(Facts.Key, Proof.Id, Facts.Recorded(), None)),
        ("SaveChecks", context => new EvidenceStore(context).SaveChecksAsync(AgencyKey.Kolum, [new("https://a.go.th/", Facts.Recorded().At, true, null)], None)),
        ("AppendOpenData", context => new OpenDataStore(context).AppendAsync(Facts.Key, [Facts.OpenData(1)], None)),
        ("AddVersion", context => Versions(context).AddAsync(Facts.Key, 1, new Reports.AnAssessment().Report(), Submission, None)),
        ("AppendStep", async context => await Versions(context).AppendAsync((await Versions(context).ListAsync(Facts.Key, None))[0], Submission with { Action = SignOffAction.Check }, None)),
    ];

    [Fact]
    public async Task Every_write_of_the_stores_raises_the_version_and_is_told_once()
    {
        await using var file = await SeededAsync();
        await using var services = Services(file);
        var feed = services.GetRequiredService<IChangeFeed>();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var heard = feed.ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var before = await VersionAsync(services);

        foreach (var (name, write) in Writes)
        {
            await using (var scope = services.CreateAsyncScope())
            {
                await write(scope.ServiceProvider.GetRequiredService<ItaContext>());
            }

            var after = await VersionAsync(services);
            after.Should().BeGreaterThan(before, name);
            (await heard.MoveNextAsync()).Should().BeTrue();
            heard.Current.Should().Be(new AgencyChange(AgencyKey.Kolum, after), name);
            before = after;
        }
    }

    [Fact]
    public async Task A_write_that_does_not_say_whose_facts_it_changes_is_refused()
    {
        await using var file = await SeededAsync();
        await using var context = file.Open();
        context.AgencyProfiles.Add(AgencyProfileRow.Of(AgencyKey.Kolum, Facts.Profile));

        var save = () => context.SaveChangesAsync(None);

        await save.Should().ThrowAsync<InvalidOperationException>();
        (await file.ReadAsync(Facts.Key)).Profiles.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_given_up_is_neither_counted_nor_told()
    {
        await using var file = await SeededAsync();
        await using var services = Services(file);
        var before = await VersionAsync(services);
        using var stop = new CancellationTokenSource();
        await using var heard = services.GetRequiredService<IChangeFeed>().ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var first = heard.MoveNextAsync().AsTask();

        await using (var scope = services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<ISurveyStore>();
            await using (var session = await store.BeginAsync(Facts.Key, None))
            {
                await session.AddAsync([Facts.Reading(new(2025, 3, 3), 1)], None);
            }

            (await VersionAsync(services)).Should().Be(before);
            first.IsCompleted.Should().BeFalse();
            await InSessionAsync(scope.ServiceProvider.GetRequiredService<ItaContext>(), session => session.AddAsync([Facts.Reading(new(2025, 3, 4), 1)], None));
        }

        await first;
        heard.Current.FactsVersion.Should().Be(before + 1);
    }

    [Fact]
    public async Task A_slow_listener_gets_the_latest_change_of_each_agency()
    {
        var feed = new ChangeFeed();
        var other = AgencyKey.Of("yala-city");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var heard = feed.ListenAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        for (var version = 1; version <= 1000; version++)
        {
            feed.Announce(new(AgencyKey.Kolum, version));
        }

        feed.Announce(new(other, 1));

        await heard.MoveNextAsync();
        heard.Current.Should().Be(new AgencyChange(AgencyKey.Kolum, 1000));
        await heard.MoveNextAsync();
        heard.Current.Should().Be(new AgencyChange(other, 1));
    }

    [Fact]
    public async Task Facts_are_read_once_until_they_change_also_by_another_process()
    {
        await using var file = await SeededAsync();
        await using var services = Services(file);
        var first = await ReadAsync(services);

        (await ReadAsync(services)).Should().BeSameAs(first);
        await using (var elsewhere = file.Open())
        {
            await InSessionAsync(elsewhere, session => session.AddAsync([Facts.Reading(new(2025, 3, 3), 7)], None));
        }

        (await ReadAsync(services)).Surveys[0].Counts.Should().ContainSingle().Which.Value.Should().Be(7);
    }

    [Fact]
    public void Memory_lets_go_of_what_was_not_asked_for_longest()
    {
        var memory = new FactsMemory(mostEntries: 250);
        AssessmentFacts Of(int year) => AnAssessment() with { Key = new(AgencyKey.Kolum, BuddhistFiscalYear.Of(year)) };
        memory.Keep(1, Of(2566));
        memory.Keep(1, Of(2567));
        memory.Find(Of(2566).Key, 1).Should().NotBeNull();

        memory.Keep(1, Of(2568));

        memory.Find(Of(2567).Key, 1).Should().BeNull();
        memory.Find(Of(2566).Key, 1).Should().NotBeNull();
        memory.Find(Of(2566).Key, 2).Should().BeNull("another version holds");
    }

    private static AssessmentFacts AnAssessment() => new(Facts.Key, Facts.Kolum, [], [], [], new([]), [], []);

    private static async Task<TemporaryDatabase> SeededAsync()
    {
        var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, None);
        await new SurveyStore(context).OpenAsync(Facts.Survey(), Facts.SurveyFacts().Decisions, None);
        return file;
    }

    private static ServiceProvider Services(TemporaryDatabase file) => new ServiceCollection().AddPersistence(file.Folder, sqlServer: null).BuildServiceProvider(validateScopes: true);

    private static async Task<long> VersionAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var versions = scope.ServiceProvider.GetRequiredService<IFactsVersions>();
        var one = (await versions.OfAsync([AgencyKey.Kolum], None))[AgencyKey.Kolum];
        (await versions.OfEverythingAsync(None)).Should().Be(one, "there is one agency");
        return one;
    }

    private static async Task<AssessmentFacts> ReadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IAssessmentStore>().ReadAsync(Facts.Key, None))!;
    }

    private static async Task InSessionAsync(ItaContext context, Func<ICountSession, Task> add)
    {
        await using var session = await new SurveyStore(context).BeginAsync(Facts.Key, None);
        await add(session);
        await session.CommitAsync(None);
    }

    private static async Task ScanAsync(ItaContext context) =>
        await new ServicePoints(context).AddScanAsync((await context.ServicePointLinks.SingleAsync()).Code, new(2025, 3, 3), None);

    private static ReportVersions Versions(ItaContext context) => new(context, new ReportFreezer());
}
