using Kolum.ItaAnalytics.Domain.Charts;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>What draws charts.</summary>
public static class ChartServices
{
    /// <summary>Adds the <see cref="IChartRenderer"/>: ScottPlot, with the pictures that were drawn last kept in memory.</summary>
    public static IServiceCollection AddCharts(this IServiceCollection services) =>
        services.AddSingleton<IChartRenderer>(_ => new RememberedPictures(new ScottPlotRenderer()));
}
