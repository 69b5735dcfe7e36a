using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>Looks what has happened at the agencies that have webhooks: after each change, and from time to time.</summary>
/// <param name="scopes">Gives each look services of its own.</param>
/// <param name="feed">Tells of changes.</param>
/// <param name="queue">Is told that something is new in it.</param>
/// <param name="settings">How often.</param>
/// <param name="clock">Now.</param>
/// <param name="logger">Hears of faults.</param>
internal sealed class WebhookWatcher(
    IServiceScopeFactory scopes, IChangeFeed feed, WebhookQueue queue, WebhookWorkerSettings settings, TimeProvider clock, ILogger<WebhookWatcher> logger) : BackgroundService
{
    private readonly Dictionary<AgencyKey, long> seen = [];
    private readonly Lock gate = new();
    private readonly HashSet<AgencyKey> changed = [];
    private readonly SemaphoreSlim news = new(0);

    /// <inheritdoc/>
    public override void Dispose()
    {
        news.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        PresentActor.Enter(Actor.Program);
        var hearing = HearAsync(stoppingToken);
        var swept = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var isTime = clock.GetUtcNow() - swept >= settings.SweepEvery;
                await LookAsync(everything: isTime, stoppingToken);
                swept = isTime ? clock.GetUtcNow() : swept;
                if (await news.WaitAsync(settings.LookEvery, stoppingToken))
                {
                    await Task.Delay(settings.GatherFor, clock, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                logger.LogError(fault, "Webhooks could not be told what happened; trying again");
                await Task.WhenAny(Task.Delay(settings.LookEvery, clock, stoppingToken));
            }
        }

        await hearing;
    }

    private async Task HearAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var change in feed.ListenAsync(stopping))
            {
                lock (gate)
                {
                    if (changed.Add(change.Agency) && news.CurrentCount == 0)
                    {
                        news.Release();
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task LookAsync(bool everything, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var agencies = await services.GetRequiredService<IWebhookStore>().AgenciesAsync(cancellation);
        HashSet<AgencyKey> told;
        lock (gate)
        {
            told = [.. changed];
            changed.Clear();
        }

        var versions = await services.GetRequiredService<IFactsVersions>().OfAsync(agencies, cancellation);
        foreach (var agency in agencies)
        {
            var version = versions.GetValueOrDefault(agency);
            if (!everything && !told.Contains(agency) && seen.GetValueOrDefault(agency, -1) == version)
            {
                continue;
            }

            await TellAsync(agency, version, cancellation);
        }
    }

    private async Task TellAsync(AgencyKey agency, long version, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AnnounceWebhookEvents>().RunAsync(agency, cancellation) > 0)
            {
                queue.Ring();
            }

            seen[agency] = version;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The other agencies are told all the same; this one is looked at again next time.
            seen.Remove(agency);
            logger.LogError(fault, "The webhooks of {Agency} could not be told what happened; trying again", agency);
        }
    }
}
