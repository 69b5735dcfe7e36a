using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Registers what reads files and pasted text.</summary>
public static class IntakeServices
{
    /// <summary>
    /// Adds <see cref="IReportReader"/> (text, DOCX), <see cref="ICountsReader"/> (CSV, XLSX), <see cref="ICountsTemplate"/>,
    /// <see cref="IPastedCountsReader"/>, <see cref="IHolidayReader"/> (ICS, CSV) and <see cref="IOpenDataFiles"/> (CSV, XLSX).
    /// </summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<IReportReader, ReportReader>()
        .AddSingleton<ICountsReader, CountsReader>()
        .AddSingleton<ICountsTemplate, CountsTemplate>()
        .AddSingleton<IPastedCountsReader, PastedCountsReader>()
        .AddSingleton<IHolidayReader, HolidayReader>()
        .AddSingleton<IOpenDataFiles, OpenDataFiles>();
}
