using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>What draws QR codes.</summary>
public static class QrServices
{
    /// <summary>Adds the <see cref="IQrCodes"/>.</summary>
    public static IServiceCollection AddQrCodes(this IServiceCollection services)
    {
        services.TryAddSingleton<IQrCodes, QrPictures>();
        return services;
    }
}
