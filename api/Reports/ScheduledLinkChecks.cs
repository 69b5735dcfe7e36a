using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Looks every day whether the addresses of reports and open-data checklists still answer, of every agency and its two latest years.</summary>
/// <remarks>What does not answer becomes a finding with its date. An agency that fails does not stop the others, and the next day tries again.</remarks>
/// <param name="scopes">Each assessment has services of its own.</param>
/// <param name="schedule">When.</param>
/// <param name="clock">Now.</param>
/// <param name="log">Where failures are told.</param>
internal sealed class ScheduledLinkChecks(IServiceScopeFactory scopes, LinkSchedule schedule, TimeProvider clock, ILogger<ScheduledLinkChecks> log) : BackgroundService
{
    /// <summary>Older years are closed: what they name may go.</summary>
    private const int Years = 2;

    private const int AgenciesAtOnce = 100;

    /// <summary>Asks the addresses of every agency now.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        PresentActor.Enter(Actor.Program);
        AgencyPlace? after = null;
        while (true)
        {
            var (page, keys) = await NextAsync(after, cancellation);
            foreach (var key in keys)
            {
                await CheckAsync(key, cancellation);
            }

            if (!page.HasMore || page.Agencies.Count == 0)
            {
                return;
            }

            after = AgencyListed.PlaceOf(page.Agencies[^1], AgencyOrder.Code);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A timer may fire a little early: the next time is after the one that was meant, too.
        for (var next = schedule.NextAfter(clock.GetUtcNow()); next is { } planned; next = schedule.NextAfter(Later(planned, clock.GetUtcNow())))
        {
            var wait = planned - clock.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, stoppingToken);
            await RunAsync(stoppingToken);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private async Task<(AgencyListed Page, IReadOnlyList<AssessmentKey> Keys)> NextAsync(AgencyPlace? after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<IAgencyStore>().ListAsync(
            new(), new(AgencyOrder.Code, Descending: false, AgenciesAtOnce, after), cancellation);
        var years = await scope.ServiceProvider.GetRequiredService<AssessmentReader>().YearsAsync([.. page.Agencies.Select(agency => agency.Key)], cancellation);
        return (page, [.. page.Agencies.SelectMany(agency => years[agency.Key].Take(Years).Select(year => new AssessmentKey(agency.Key, year)))]);
    }

    private async Task CheckAsync(AssessmentKey key, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CheckLinks>().RunAsync(key, Actor.Program, cancellation);
        }
        catch (Exception cause) when (cause is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.LogWarning(cause, "The addresses of {Assessment} could not be checked; they are tried again the next time.", key);
        }
    }
}
