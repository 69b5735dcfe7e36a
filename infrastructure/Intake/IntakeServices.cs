using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Registers what reads files.</summary>
public static class IntakeServices
{
    /// <summary>Adds <see cref="IReportReader"/> (text, DOCX) and <see cref="ICountsReader"/> (CSV).</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<IReportReader, ReportReader>()
        .AddSingleton<ICountsReader, CountsCsvReader>();
}
