using Kolum.ItaAnalytics.Domain.Risks;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Registers what reads and writes files of risks, and the use cases behind them.</summary>
public static class RiskServices
{
    /// <summary>Adds <see cref="IRiskFileReader"/>, <see cref="IRiskFileWriter"/>, <see cref="IRiskMatrixReader"/> and the use cases; the store comes with the database.</summary>
    public static IServiceCollection AddRisks(this IServiceCollection services) => services
        .AddSingleton<IRiskFileReader, RiskFileReader>()
        .AddSingleton<IRiskFileWriter, RiskFileWriter>()
        .AddSingleton<IRiskMatrixReader, RiskMatrixReader>()
        .AddScoped<RiskSessions>()
        .AddScoped<ChangeRisks>()
        .AddScoped<ImportRisks>()
        .AddScoped<KeepMatrix>();
}
