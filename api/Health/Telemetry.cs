using System.Diagnostics;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Access;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Kolum.ItaAnalytics.Api.Health;

/// <summary>Traces and metrics for those who run the program (OpenTelemetry); the section <c>Telemetry</c>. Nothing is sent and nothing is shown unless it is set.</summary>
internal sealed record Telemetry
{
    /// <summary>The address of the metrics, for Prometheus.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>The address of the collector is none.</summary>
    public const string CollectorUnreadable = "TELEMETRY_OTLP_UNREADABLE";

    private const string ServiceName = "kolum-ita-analytics";

    /// <summary>Where traces and metrics are sent by OTLP over HTTP: <c>http://127.0.0.1:4318</c>; nowhere where left out.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Whether metrics can be read at <see cref="MetricsPath"/>; in account mode with a token.</summary>
    public bool Prometheus { get; init; }

    /// <summary>What the configuration says; nothing where it says nothing.</summary>
    public static Telemetry Of(IConfiguration configuration) => configuration.GetSection("Telemetry").Get<Telemetry>() ?? new();

    /// <summary>What speaks against starting like this.</summary>
    public IReadOnlyList<Finding> Refusals() => Otlp is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
        ? []
        : [Finding.Error(
            CollectorUnreadable,
            new("Telemetry", "Otlp"),
            $"Telemetry:Otlp “{Wording.Quote(Otlp.OriginalString)}” ไม่ใช่ที่อยู่ เช่น http://127.0.0.1:4318",
            $"Telemetry:Otlp is '{Wording.Quote(Otlp.OriginalString)}', which is no address such as http://127.0.0.1:4318.")];

    /// <summary>Adds what is set.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        if (Otlp is null && !Prometheus)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", AuditMetrics.MeterName);
            if (Prometheus)
            {
                metrics.AddPrometheusExporter();
            }
        });
        if (Otlp is { } collector)
        {
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpRequest = Withhold));
            telemetry.UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
        }

        return services;
    }

    /// <summary>Opens the address of the metrics where that is set.</summary>
    public IEndpointRouteBuilder MapTo(IEndpointRouteBuilder routes)
    {
        if (Prometheus)
        {
            routes.MapPrometheusScrapingEndpoint(MetricsPath);
        }

        return routes;
    }

    /// <summary>Keeps out of a trace what is a secret or tells of a person: secrets stand in the path of a link, and questions in the query.</summary>
    public static void Withhold(Activity trace, HttpRequest request)
    {
        trace.SetTag("url.query", null);
        trace.SetTag("user_agent.original", null);
        trace.SetTag("client.address", null);
        trace.SetTag("network.peer.address", null);
        if (request.Path.StartsWithSegments(SignInAddress.Welcome, StringComparison.OrdinalIgnoreCase))
        {
            trace.SetTag("url.path", $"{SignInAddress.Welcome}/…");
        }
    }
}
