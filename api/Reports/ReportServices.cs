using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Infrastructure.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Puts every format of the papers into the program.</summary>
internal static class ReportServices
{
    /// <summary>
    /// Adds the writers of HTML, DOCX and PDF. They need an <see cref="Domain.Charts.IChartRenderer"/> and <see cref="Domain.Surveys.IQrCodes"/>;
    /// the settings <c>Pdf:Browser</c> and <c>Pdf:TimeOut</c> are those of <see cref="PdfSettings"/>.
    /// </summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton(provider => provider.GetService<IConfiguration>()?.GetSection("Pdf").Get<PdfSettings>() ?? new PdfSettings())
        .AddHtmlReport()
        .AddWordReport()
        .AddPdfPapers()
        .AddScoped<PaperAnswers>();
}
