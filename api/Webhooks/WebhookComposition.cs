using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>Puts webhooks into the program.</summary>
internal static class WebhookComposition
{
    /// <summary>Adds registration, sending and the keys that seal secrets.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Webhooks</c>.</param>
    /// <param name="dataFolder">Where the keys lie.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        // One name for server and command line: what one has sealed the other opens.
        services.AddDataProtection().SetApplicationName("Kolum.ItaAnalytics").PersistKeysToFileSystem(new(Path.Combine(dataFolder, "keys")));
        return services
            .AddWebhookSending(configuration.GetSection("Webhooks").Get<WebhookSettings>() ?? new())
            .AddSingleton(configuration.GetSection("Webhooks").Get<WebhookWorkerSettings>() ?? new())
            .AddSingleton<IWebhookSecrets, ProtectedWebhookSecrets>()
            .AddSingleton<IWebhookPayloads, WebhookPayload>()
            .AddSingleton<WebhookQueue>();
    }

    /// <summary>Lets the server look what happens and send messages.</summary>
    public static IServiceCollection AddWebhookWorkers(this IServiceCollection services) => services
        .AddHostedService<WebhookWatcher>()
        .AddHostedService<WebhookCourier>();
}
