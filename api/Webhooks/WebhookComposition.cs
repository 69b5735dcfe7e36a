using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>Puts webhooks into the program.</summary>
internal static class WebhookComposition
{
    /// <summary>Adds registration and sending.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Webhooks</c>.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration) => services
        .AddWebhookSending(configuration.GetSection("Webhooks").Get<WebhookSettings>() ?? new())
        .AddSingleton(configuration.GetSection("Webhooks").Get<WebhookWorkerSettings>() ?? new())
        .AddSingleton<IWebhookSecrets, ProtectedWebhookSecrets>()
        .AddSingleton<IWebhookPayloads, WebhookPayload>()
        .AddSingleton<WebhookQueue>();

    /// <summary>Lets the server look what happens and send messages.</summary>
    public static IServiceCollection AddWebhookWorkers(this IServiceCollection services) => services
        .AddHostedService<WebhookWatcher>()
        .AddHostedService<WebhookCourier>();
}
