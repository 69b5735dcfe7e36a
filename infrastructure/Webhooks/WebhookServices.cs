using Kolum.ItaAnalytics.Domain.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Webhooks;

/// <summary>Registers what looks after webhooks.</summary>
public static class WebhookServices
{
    /// <summary>Adds the use cases and the sender. The program brings the store, <see cref="IWebhookSecrets"/> and <see cref="IWebhookPayloads"/>.</summary>
    public static IServiceCollection AddWebhookSending(this IServiceCollection services, WebhookSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<IWebhookSender>(provider => new WebhookSender(
            settings, provider.GetRequiredService<IWebhookSecrets>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped<WebhookCheck>()
        .AddScoped<AnnounceWebhookEvents>()
        .AddScoped<ReadWebhooks>()
        .AddScoped<RegisterWebhook>()
        .AddScoped<ChangeWebhook>()
        .AddScoped<DeliverWebhooks>()
        .AddScoped<SendTestWebhook>();
}
