using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>Wakes the courier when there is something new in the queue.</summary>
internal sealed class WebhookQueue : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Says that there is something new.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already.
        }
    }

    /// <summary>Waits for the bell, at most for a time.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellation) => bell.WaitAsync(most, cancellation);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}

/// <summary>Sends the messages that are due, and forgets old ones.</summary>
/// <param name="scopes">Gives each round services of its own.</param>
/// <param name="queue">Says that something is new.</param>
/// <param name="settings">How often.</param>
/// <param name="clock">Now.</param>
/// <param name="logger">Hears of faults.</param>
internal sealed class WebhookCourier(
    IServiceScopeFactory scopes, WebhookQueue queue, WebhookWorkerSettings settings, TimeProvider clock, ILogger<WebhookCourier> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        PresentActor.Enter(Actor.Program);
        var forgotten = DateOnly.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<DeliverWebhooks>().RunAsync(stoppingToken) > 0)
                {
                    continue;
                }

                var today = ThaiTime.Day(clock.GetUtcNow());
                if (today > forgotten)
                {
                    await scope.ServiceProvider.GetRequiredService<IWebhookStore>().ForgetAsync(clock.GetUtcNow() - settings.KeepLogFor, stoppingToken);
                    forgotten = today;
                }

                await queue.WaitAsync(settings.DeliverEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                logger.LogError(fault, "Messages to webhooks could not be sent; trying again");
                await Task.WhenAny(Task.Delay(settings.DeliverEvery, clock, stoppingToken));
            }
        }
    }
}
