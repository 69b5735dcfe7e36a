using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Infrastructure.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Puts every format of the annual report into the program.</summary>
internal static class ReportServices
{
    /// <summary>Adds the writers of HTML and DOCX. They need an <see cref="Domain.Charts.IChartRenderer"/>.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddHtmlReport().AddWordReport();
}
