using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>An assessment and its report's versions at one moment.</summary>
/// <param name="Assessment">The finished numbers.</param>
/// <param name="Versions">The versions of its report, latest first.</param>
internal sealed record LiveAssessment(Assessment Assessment, IReadOnlyList<ReportVersion> Versions);

/// <summary>Computes an assessment anew when its facts change, once for all who watch it.</summary>
/// <param name="scopes">Gives each reading services of its own.</param>
/// <param name="feed">Tells of changes.</param>
/// <param name="settings">How long changes are gathered.</param>
/// <param name="clock">Now.</param>
/// <param name="logger">Hears of faults.</param>
internal sealed class LiveAssessments(IServiceScopeFactory scopes, IChangeFeed feed, StreamSettings settings, TimeProvider clock, ILogger<LiveAssessments> logger)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AssessmentKey, Watched> watched = [];

    /// <summary>The assessment as it is now, then again after each change; nothing until something is stored for it.</summary>
    /// <remarks>Whoever is slow gets the latest one. The figures may be the same as before: what is stored beside them has changed.</remarks>
    public async IAsyncEnumerable<LiveAssessment> WatchAsync(AssessmentKey key, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var latest = Channel.CreateBounded<LiveAssessment>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        var watch = Join(key, latest.Writer);
        try
        {
            await foreach (var state in latest.Reader.ReadAllAsync(cancellation))
            {
                yield return state;
            }
        }
        finally
        {
            await LeaveAsync(watch, latest.Writer);
        }
    }

    private Watched Join(AssessmentKey key, ChannelWriter<LiveAssessment> watcher)
    {
        lock (gate)
        {
            if (!watched.TryGetValue(key, out var watch))
            {
                watch = new(key);
                watched.Add(key, watch);
                _ = Task.Run(() => FollowAsync(watch));
            }

            watch.Watchers.Add(watcher);
            if (watch.Latest is { } known)
            {
                watcher.TryWrite(known);
            }

            return watch;
        }
    }

    private async Task LeaveAsync(Watched watch, ChannelWriter<LiveAssessment> watcher)
    {
        lock (gate)
        {
            watch.Watchers.Remove(watcher);
            if (watch.Watchers.Count > 0)
            {
                return;
            }

            watched.Remove(watch.Key);
        }

        await watch.Over.CancelAsync();
    }

    private async Task FollowAsync(Watched watch)
    {
        // One reading serves all who watch; each was asked at the door whether they may.
        PresentActor.Enter(Actor.Program);
        var over = watch.Over.Token;
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var listening = HearAsync(watch.Key.Agency, news.Writer, over);
        (long Version, DateOnly Day) seen = (-1, default);
        while (!over.IsCancellationRequested)
        {
            try
            {
                var now = (await VersionAsync(watch.Key.Agency, over), ThaiTime.Day(clock.GetUtcNow()));
                if (now != seen)
                {
                    await TellAsync(watch, over);
                    seen = now;
                }

                await WaitAsync(news.Reader, over);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                logger.LogError(fault, "The live figures of {Assessment} could not be computed; trying again", watch.Key);
                await Task.WhenAny(Task.Delay(settings.LookEvery, clock, over));
            }
        }

        await listening;
    }

    private async Task HearAsync(AgencyKey agency, ChannelWriter<bool> news, CancellationToken over)
    {
        try
        {
            await foreach (var change in feed.ListenAsync(over))
            {
                if (change.Agency == agency)
                {
                    news.TryWrite(true);
                }
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
    }

    /// <summary>Waits for a change, then for those that follow at once; without one, until it is time to look.</summary>
    private async Task WaitAsync(ChannelReader<bool> news, CancellationToken over)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(over);
        var change = news.WaitToReadAsync(look.Token).AsTask();
        if (await Task.WhenAny(change, Task.Delay(settings.LookEvery, clock, look.Token)) == change)
        {
            await Task.Delay(settings.GatherFor, clock, look.Token);
        }

        await look.CancelAsync();
        over.ThrowIfCancellationRequested();
        news.TryRead(out _);
    }

    private async Task<long> VersionAsync(AgencyKey agency, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IFactsVersions>().OfAsync([agency], cancellation)).GetValueOrDefault(agency, -1);
    }

    private async Task TellAsync(Watched watch, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AssessmentReader>().ReadAsync(watch.Key, asOf: null, cancellation) is not { } assessment)
        {
            return;
        }

        var state = new LiveAssessment(assessment, await scope.ServiceProvider.GetRequiredService<IReportVersions>().ListAsync(watch.Key, cancellation));
        lock (gate)
        {
            watch.Latest = state;
            foreach (var watcher in watch.Watchers)
            {
                watcher.TryWrite(state);
            }
        }
    }

    /// <summary>What is being watched, by whom, until nobody does.</summary>
    private sealed class Watched(AssessmentKey key)
    {
        public AssessmentKey Key => key;

        public HashSet<ChannelWriter<LiveAssessment>> Watchers { get; } = [];

        public CancellationTokenSource Over { get; } = new();

        public LiveAssessment? Latest { get; set; }
    }
}
