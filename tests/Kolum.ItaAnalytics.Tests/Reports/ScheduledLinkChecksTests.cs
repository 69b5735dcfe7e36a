using System.Collections.Concurrent;
using FluentAssertions;
using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The daily look at addresses: a clock that the test moves, a site on this machine, a real database.</summary>
[RunsOnce("Times and addresses are invariant; the words of findings are tested elsewhere.")]
public sealed class ScheduledLinkChecksTests : IAsyncLifetime
{
    /// <summary>8 October 2025, 12:00 in Thailand.</summary>
    private readonly ManualClock clock = new(Facts.Recorded(12).At);
    private readonly ConcurrentQueue<string> asked = new();
    private WebApplication site = null!;
    private TemporaryDatabase database = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.Use((http, next) =>
        {
            asked.Enqueue(http.Request.Path);
            return next(http);
        });
        site.MapMethods("/there", ["GET", "HEAD"], () => Results.Ok());
        await site.StartAsync(TestContext.Current.CancellationToken);

        database = await TemporaryDatabase.HoldingAsync(Contract.AnAssessment.Facts() with
        {
            Key = Facts.Key,
            OpenDataEntries = [Published(1, "/there"), Published(2, "/gone")],
        });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Links:AllowPrivateAddresses"] = "true" }).Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddItaAnalytics(configuration, database.Folder)
            .AddSingleton<TimeProvider>(clock)
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await site.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Every_day_at_the_time_that_is_set_the_addresses_are_asked_and_a_dead_one_becomes_a_finding()
    {
        using var daily = Service(new(new TimeOnly(3, 30)));
        await daily.StartAsync(TestContext.Current.CancellationToken);
        await WaitAsync(() => clock.Waiting == 1);

        clock.Advance(TimeSpan.FromHours(15.4));
        asked.Should().BeEmpty("it is 03:24");

        clock.Advance(TimeSpan.FromMinutes(7));
        await WaitAsync(() => clock.Waiting == 1);

        asked.Should().Contain("/there").And.Contain("/gone");
        var checklist = await ChecklistAsync();
        checklist.Item(1)!.Link!.Answered.Should().BeTrue();
        checklist.Findings.Should().ContainSingle().Which.Message.Thai.Should().Contain("o2").And.Contain("9 ต.ค. 2568");

        var first = asked.Count;
        clock.Advance(TimeSpan.FromHours(23));
        asked.Should().HaveCount(first, "a day has not passed");
        clock.Advance(TimeSpan.FromHours(1));
        await WaitAsync(() => clock.Waiting == 1);
        asked.Count.Should().Be(2 * first);

        await daily.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_a_time_nothing_is_ever_asked()
    {
        using var daily = Service(new((TimeOnly?)null));
        await daily.StartAsync(TestContext.Current.CancellationToken);

        await daily.ExecuteTask!;

        clock.Waiting.Should().Be(0);
        asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2025-10-08T03:29:59+07:00", "2025-10-08T03:30:00+07:00")]
    [InlineData("2025-10-08T03:30:00+07:00", "2025-10-09T03:30:00+07:00")]
    [InlineData("2025-10-07T23:00:00+00:00", "2025-10-09T03:30:00+07:00")]
    public void The_next_time_is_the_next_one_in_Thailand(string now, string next) =>
        new LinkSchedule(new TimeOnly(3, 30)).NextAfter(Moment(now)).Should().Be(Moment(next));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("03:30", "03:30")]
    [InlineData("๓:๓๐", "03:30")]
    public void The_setting_is_a_time_of_day_or_left_out(string? typed, string? at) =>
        LinkSchedule.Of(Setting(typed)).DailyAt.Should().Be(at is null ? null : TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("25:00")]
    [InlineData("ตีสาม")]
    public void Any_other_setting_is_refused_at_the_start(string typed)
    {
        var read = () => LinkSchedule.Of(Setting(typed));

        read.Should().Throw<CommandRefusedException>().Which.Code.Should().Be("LINKS_CHECK_TIME_INVALID");
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IConfiguration Setting(string? at) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [LinkSchedule.Setting] = at }).Build();

    private OpenDataEntry Published(int item, string path) =>
        Facts.OpenData(item, state: new(OpenDataStatus.Published, new Uri(new Uri(site.Urls.Single()), path).AbsoluteUri));

    private ScheduledLinkChecks Service(LinkSchedule schedule) =>
        new(services.GetRequiredService<IServiceScopeFactory>(), schedule, clock, NullLogger<ScheduledLinkChecks>.Instance);

    private async Task<OpenDataChecklist> ChecklistAsync()
    {
        var facts = await database.ReadAsync(Facts.Key);
        return OpenDataChecklist.Of(Facts.Key, Facts.Rules.Packs.Find(Facts.Key.FiscalYear), facts.OpenDataEntries, facts.LinkChecks, clock.GetUtcNow());
    }

    /// <summary>The service works on other threads: its own timer tells when it waits again.</summary>
    private static async Task WaitAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!reached())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
