using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Registers what reads files.</summary>
public static class IntakeServices
{
    /// <summary>Adds <see cref="IReportReader"/> (text, DOCX) and <see cref="ICountsReader"/> (CSV, XLSX), <see cref="ICountsTemplate"/>, <see cref="IPastedCountsReader"/>.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<IReportReader, ReportReader>()
        .AddSingleton<ICountsReader, CountsReader>()
        .AddSingleton<ICountsTemplate, CountsTemplate>()
        .AddSingleton<IPastedCountsReader, PastedCountsReader>();
}
