using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>One server for tests that only read.</summary>
public sealed class SharedFeedSite : IAsyncLifetime
{
    internal FeedSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await FeedSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
