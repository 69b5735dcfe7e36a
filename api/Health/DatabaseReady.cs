using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kolum.ItaAnalytics.Api.Health;

/// <summary>Whether the database answers and is of the present model.</summary>
/// <param name="setup">Knows the database.</param>
internal sealed class DatabaseReady(DatabaseSetup setup) : IHealthCheck
{
    /// <summary>How it is called.</summary>
    public const string Name = "database";

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await setup.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
