using System.Globalization;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Tells of changes across processes through a Redis channel; inside this process it goes on without Redis.</summary>
/// <remarks>
/// A message is <c>origin agency version</c>; a process does not hear its own again. What is told while Redis is away is lost to the others:
/// they find it by the facts' version, as they find the changes of programs that tell nobody.
/// </remarks>
internal sealed class RedisChangeFeed : IChangeFeed, IHostedService, IAsyncDisposable
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("kolum-ita-analytics:changes");

    private readonly ChangeFeed inside = new();
    private readonly string origin = Guid.NewGuid().ToString("N");
    private readonly ConfigurationOptions options;
    private readonly ILogger<RedisChangeFeed> logger;
    private readonly CancellationTokenSource over = new();
    private Task connecting = Task.CompletedTask;
    private ConnectionMultiplexer? redis;
    private bool isDisposed;

    /// <param name="connection">The connection string of Redis.</param>
    /// <param name="logger">Hears when Redis goes and comes.</param>
    public RedisChangeFeed(string connection, ILogger<RedisChangeFeed> logger)
    {
        this.logger = logger;
        options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(2000);
    }

    /// <summary>Whether changes of other processes are heard now.</summary>
    public bool IsListening => redis is { IsConnected: true } connected && connected.GetSubscriber().IsConnected(Channel);

    public void Announce(AgencyChange change)
    {
        inside.Announce(change);
        if (redis is { IsConnected: true } connected)
        {
            _ = TellAsync(connected, FormattableString.Invariant($"{origin} {change.Agency} {change.FactsVersion}"));
        }
    }

    public IAsyncEnumerable<AgencyChange> ListenAsync(CancellationToken cancellation) => inside.ListenAsync(cancellation);

    /// <summary>Begins to look for Redis; does not wait for it.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        connecting = ConnectAsync(over.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await over.CancelAsync();
        await connecting;
    }

    /// <summary>Lets Redis go; the container calls it once for each name under which the feed is registered.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        await StopAsync(CancellationToken.None);
        if (redis is not null)
        {
            await redis.DisposeAsync();
        }

        over.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            var found = await ConnectionMultiplexer.ConnectAsync(options);
            found.ConnectionFailed += (_, lost) => logger.LogWarning("Redis cannot be reached ({Why}): changes are told inside this process only", lost.FailureType);
            found.ConnectionRestored += (_, _) => logger.LogWarning("Redis is there again");
            redis = found;
            while (!await SubscribeAsync(found))
            {
                await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program stops.
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "Redis cannot be used: changes are told inside this process only");
        }
    }

    /// <summary>Whether the channel is listened to; once it is, the client listens again by itself after every loss.</summary>
    private async Task<bool> SubscribeAsync(ConnectionMultiplexer found)
    {
        try
        {
            await found.GetSubscriber().SubscribeAsync(Channel, (_, message) => Hear(message.ToString()));
            return true;
        }
        catch (RedisException)
        {
            logger.LogWarning("Redis cannot be reached: changes are told inside this process only");
            return false;
        }
    }

    private async Task TellAsync(ConnectionMultiplexer connected, string message)
    {
        try
        {
            await connected.GetSubscriber().PublishAsync(Channel, message);
        }
        catch (Exception lost) when (lost is RedisException or ObjectDisposedException or TimeoutException)
        {
            logger.LogWarning("A change could not be told through Redis: {Why}", lost.Message);
        }
    }

    /// <summary>Passes on what another process told; what is no message of ours is left alone.</summary>
    private void Hear(string message)
    {
        if (message.Split(' ') is [var from, var agency, var version] && from != origin
            && AgencyKey.TryOf(agency) is { } key && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            inside.Announce(new(key, number));
        }
    }
}
