using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Metrics;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>Puts the feeds into the program.</summary>
internal static class FeedServices
{
    /// <summary>Adds every feed, in the order in which they are listed. A new one is a line here and a class beside its feature.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddSingleton<Feed, CompletionFeed>()
        .AddSingleton<Feed, CountsFeed>()
        .AddSingleton<Feed, MeasuresFeed>()
        .AddSingleton<Feed, OpenDataFeed>()
        .AddSingleton<Feed, IndicatorsFeed>()
        .AddSingleton<Feed, RisksFeed>()
        .AddSingleton<Feed, MetricsFeed>()
        .AddScoped<FeedReader>();
}
