using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>Registers the use cases of metrics and registers.</summary>
public static class MetricServices
{
    /// <summary>Adds the use cases, and what reads and writes files of registers and readings; the store comes with the database.</summary>
    public static IServiceCollection AddMeasureMetrics(this IServiceCollection services) => services
        .AddSingleton<IRegisterFileReader, RegisterFileReader>()
        .AddSingleton<IRegisterFileWriter, RegisterFileWriter>()
        .AddScoped<MetricSessions>()
        .AddScoped<ChangeMetrics>()
        .AddScoped<SetMeasureMetric>()
        .AddScoped<ChangeRegisters>()
        .AddSingleton<IReadingFileReader, ReadingFiles>()
        .AddSingleton<IReadingFileWriter, ReadingFiles>()
        .AddScoped<ImportRegister>()
        .AddScoped<ImportReadings>();
}
