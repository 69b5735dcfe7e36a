using Kolum.ItaAnalytics.Api.Access;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Kolum.ItaAnalytics.Api.Health;

/// <summary>Tells a watchdog whether the program lives (<c>/health/live</c>) and whether it can serve (<c>/health/ready</c>): 200 "Healthy" or 503 "Unhealthy", and nothing else.</summary>
internal static class HealthRoutes
{
    /// <summary>Adds both addresses.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).OpenToEverybody();
        app.MapHealthChecks("/health/ready").OpenToEverybody();
    }
}
