using System.Net;
using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Tests.Webhooks;

/// <summary>The program's own services over a real database, with a clock that a test sets; nothing runs unless the test says so.</summary>
internal sealed class WebhookOffice : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2025, 3, 20, 10, 0, 0, ThaiTime.Offset);

    private readonly TemporaryDatabase database;
    private readonly bool ownsDatabase;
    private readonly ServiceProvider services;

    private WebhookOffice(TemporaryDatabase database, bool ownsDatabase, SetClock clock, ServiceProvider services)
    {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        this.services = services;
        Clock = clock;
    }

    public SetClock Clock { get; }

    public string Folder => database.Folder;

    /// <summary>IIT with 10 of 30 and EIT with none of 90; nothing is a sample.</summary>
    public static AssessmentFacts Figures() => new(
        Facts.Key,
        Facts.Kolum,
        [],
        [],
        [Facts.SurveyFacts("iit", 30, null, Facts.Reading(new(2025, 3, 19), 10)), Facts.SurveyFacts("eit-1", 90)],
        new([new(Facts.Measure(), Facts.Decided())]),
        [Facts.Cover(Facts.Decided())],
        []);

    public static async Task<WebhookOffice> OpenAsync(AssessmentFacts? facts = null, bool allowPrivate = true, Func<IServiceProvider, WebhookSender>? sender = null) =>
        Open(await TemporaryDatabase.HoldingAsync(facts ?? Figures()), ownsDatabase: true, Start, allowPrivate, sender);

    /// <summary>The same office in another process, or after a restart.</summary>
    /// <param name="sender">How messages are sent; the program's own way where left out.</param>
    /// <param name="allowPrivate">Whether receivers on this machine are allowed.</param>
    public WebhookOffice Again(Func<IServiceProvider, WebhookSender>? sender = null, bool allowPrivate = true) =>
        Open(database, ownsDatabase: false, Clock.Now, allowPrivate, sender);

    /// <summary>A sender that gives a receiver little time, or may reach other addresses than the settings say.</summary>
    public static Func<IServiceProvider, WebhookSender> Sender(TimeSpan? patience = null, Func<IPAddress, bool>? mayAsk = null, bool allowPrivate = true) => provider =>
        new(new WebhookSettings(allowPrivate), provider.GetRequiredService<IWebhookSecrets>(), provider.GetRequiredService<TimeProvider>(), patience, mayAsk);

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<Checked<WebhookWithSecret>> TryRegisterAsync(string address, params WebhookEvent[] events) => WithAsync<RegisterWebhook, Checked<WebhookWithSecret>>(
        useCase => useCase.RunAsync(AgencyKey.Kolum, address, events, "ทดสอบ", Actor.LocalUser, CancellationToken.None));

    public async Task<WebhookWithSecret> RegisterAsync(string address) => (await TryRegisterAsync(
        address, WebhookEvent.QuotaReached, WebhookEvent.SurveyBehind, WebhookEvent.ReportSigned, WebhookEvent.ReportPublished)).Value;

    public Task<int> LookAsync() => WithAsync<AnnounceWebhookEvents, int>(useCase => useCase.RunAsync(AgencyKey.Kolum, CancellationToken.None));

    public Task<int> SendAsync() => WithAsync<DeliverWebhooks, int>(useCase => useCase.RunAsync(CancellationToken.None));

    public Task<IReadOnlyList<WebhookDelivery>> LogAsync(Webhook webhook) => WithAsync<IWebhookStore, IReadOnlyList<WebhookDelivery>>(
        store => store.DeliveriesAsync(webhook.Id, 100, CancellationToken.None));

    /// <summary>Records a total as the clerk would.</summary>
    public Task CountAsync(int total, string survey = "iit") => WithAsync<ISurveyStore, bool>(async store =>
    {
        await using var session = await store.BeginAsync(Facts.Key, CancellationToken.None);
        await session.AddAsync([Facts.Reading(ThaiTime.Day(Clock.Now), total, survey, at: Clock.Now)], CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsDatabase)
        {
            await database.DisposeAsync();
        }
    }

    private static WebhookOffice Open(TemporaryDatabase database, bool ownsDatabase, DateTimeOffset now, bool allowPrivate, Func<IServiceProvider, WebhookSender>? sender)
    {
        var clock = new SetClock(now);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:AllowPrivateAddresses", allowPrivate ? "true" : "false")]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddItaAnalytics(settings, database.Folder).AddSingleton<TimeProvider>(clock);
        if (sender is not null)
        {
            services.AddSingleton<IWebhookSender>(sender);
        }

        return new(database, ownsDatabase, clock, services.BuildServiceProvider());
    }
}
