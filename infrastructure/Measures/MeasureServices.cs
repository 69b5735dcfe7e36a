using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Which addresses may be asked whether they answer.</summary>
/// <param name="AllowPrivateAddresses">Whether machines of the own network may be asked too; for an agency whose site stands in its own house.</param>
public sealed record LinkSettings(bool AllowPrivateAddresses = false);

/// <summary>Registers what looks after evidence and addresses.</summary>
public static class MeasureServices
{
    /// <summary>
    /// Adds <see cref="AddEvidence"/>, <see cref="WithdrawEvidence"/> and <see cref="CheckLinks"/> with what they look into files and ask
    /// addresses with. The program brings the store.
    /// </summary>
    public static IServiceCollection AddEvidenceAndLinks(this IServiceCollection services, LinkSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<IFileSniffer, FileSniffer>()
        .AddSingleton<IPhotoCleaner, PhotoCleaner>()
        .AddSingleton<ILinkProbe>(provider => new LinkProbe(provider.GetRequiredService<LinkSettings>()))
        .AddScoped<AddEvidence>()
        .AddScoped<WithdrawEvidence>()
        .AddScoped<CheckLinks>();

    /// <summary>Adds the use cases that follow measures through the year, their files and their calendar; the store comes with the database.</summary>
    public static IServiceCollection AddMeasures(this IServiceCollection services) => services
        .AddSingleton<StepFiles>()
        .AddSingleton<IStepFileReader>(provider => provider.GetRequiredService<StepFiles>())
        .AddSingleton<IStepFileWriter>(provider => provider.GetRequiredService<StepFiles>())
        .AddSingleton<ICalendarWriter, CalendarWriter>()
        .AddScoped<MeasureSessions>()
        .AddScoped<ChangeMeasures>()
        .AddScoped<ImportSteps>()
        .AddScoped<CopyPlan>();
}
