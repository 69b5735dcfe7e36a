using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The real endpoint over a schema that is made for watching streams.</summary>
internal sealed class StreamServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private StreamServer(WebApplication app)
    {
        this.app = app;
        Address = new(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), GraphQLEndpoint.Path);
    }

    public Uri Address { get; }

    public Beats Beats => app.Services.GetRequiredService<Beats>();

    public LogCollector Log { get; private init; } = null!;

    public StreamClients Clients => app.Services.GetRequiredService<StreamClients>();

    public static async Task<StreamServer> StartAsync(StreamSettings? settings = null, ISocketGate? gate = null)
    {
        var log = new LogCollector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(settings ?? new());
        builder.Services.AddSingleton(gate ?? new OpenSocketGate());
        builder.Services.AddSingleton<Beats>();
        builder.Services.AddSingleton<IFactsVersions>(new OneVersion());
        builder.Services.AddSingleton(Facts.Rules);
        builder.Services.AddGraphQLContract(builder.Configuration);
        builder.Services.AddSingleton<ISchema>(services => new BeatSchema(services));
        var app = builder.Build();
        app.UseWebSockets();
        app.UseMiddleware<OriginGuard>(new AccessSettings());
        app.MapGraphQLEndpoint();
        await app.StartAsync();
        return new(app) { Log = log };
    }

    public Task StopAsync() => app.StopAsync();

    /// <summary>Waits until something holds of the streams.</summary>
    public async Task UntilAsync(Func<Beats, bool> holds)
    {
        for (var tries = 0; !holds(Beats); tries++)
        {
            if (tries == 400)
            {
                throw new TimeoutException("It did not come to hold within ten seconds.");
            }

            await Task.Delay(25);
        }
    }

    /// <summary>How many events were made, once no more are.</summary>
    public async Task<int> MadeUntilItStandsAsync()
    {
        await UntilAsync(beats => beats.Made > 1);
        for (var made = -1; ;)
        {
            if (made == Beats.Made)
            {
                return made;
            }

            made = Beats.Made;
            await Task.Delay(300);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Nothing is stored here, so nothing changes.</summary>
    private sealed class OneVersion : IFactsVersions
    {
        public Task<long> OfEverythingAsync(CancellationToken cancellation) => Task.FromResult(1L);

        public Task<IReadOnlyDictionary<AgencyKey, long>> OfAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
            throw new NotSupportedException("There are no agencies.");
    }

    private sealed class BeatSchema : Schema
    {
        public BeatSchema(IServiceProvider services)
            : base(services)
        {
            Query = new AutoRegisteringObjectGraphType<BeatQuery>();
            Mutation = new AutoRegisteringObjectGraphType<BeatMutation>();
            Subscription = new AutoRegisteringObjectGraphType<BeatSubscription>();
        }
    }

    [Name("Query")]
    private sealed class BeatQuery
    {
        public static string Hello() => "สวัสดี";

        public static string Fault() => throw new InvalidOperationException("secret");
    }

    [Name("Mutation")]
    private sealed class BeatMutation
    {
        public static int Add([FromServices] Beats beats, int number) => beats.Sum += number;
    }

    [Name("Subscription")]
    private sealed class BeatSubscription
    {
        /// <summary>Numbers from 1 to a count, then the end.</summary>
        public static async IAsyncEnumerable<int> Count(int to, [FromServices] SubscriptionPace pace, [EnumeratorCancellation] CancellationToken cancellation)
        {
            for (var number = 1; number <= to; number++)
            {
                await pace.WaitAsync(cancellation);
                yield return number;
            }
        }

        /// <summary>Goes on for ever, as fast as it is taken; each event has a text of some size.</summary>
        public static async IAsyncEnumerable<string> Flood(int size, [FromServices] Beats beats, [FromServices] SubscriptionPace pace, [EnumeratorCancellation] CancellationToken cancellation)
        {
            Interlocked.Increment(ref beats.Open);
            try
            {
                while (true)
                {
                    await pace.WaitAsync(cancellation);
                    yield return $"{Interlocked.Increment(ref beats.Made)} {new string('x', size)}";
                }
            }
            finally
            {
                Interlocked.Decrement(ref beats.Open);
            }
        }

        /// <summary>One event, then nothing and no end.</summary>
        public static async IAsyncEnumerable<int> Silent([FromServices] Beats beats, [EnumeratorCancellation] CancellationToken cancellation)
        {
            Interlocked.Increment(ref beats.Open);
            try
            {
                yield return 0;
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                Interlocked.Decrement(ref beats.Open);
            }
        }

        /// <summary>One event, then a fault.</summary>
        public static async IAsyncEnumerable<int> Breaks([FromServices] SubscriptionPace pace, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await pace.WaitAsync(cancellation);
            yield return 1;
            await pace.WaitAsync(cancellation);
            throw new InvalidOperationException("secret");
        }
    }
}

/// <summary>What the streams of a test have done.</summary>
internal sealed class Beats
{
#pragma warning disable CA1051 // Counted by Interlocked.
    public int Open;
    public int Made;
#pragma warning restore CA1051

    public int Sum { get; set; }
}

/// <summary>Takes only those who bring the word.</summary>
internal sealed class WordGate(string word) : ISocketGate
{
    public ValueTask<bool> MayConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellation) =>
        new(payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("word", out var given) && given.GetString() == word);
}
