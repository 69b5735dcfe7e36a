using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Puts what writes Word files and workbooks into a program.</summary>
public static class ReportWriting
{
    /// <summary>Adds the writers of DOCX and XLSX, the templates and the emblem. The program brings the renderer of charts and the stores.</summary>
    public static IServiceCollection AddWordReport(this IServiceCollection services)
    {
        services.AddQrCodes();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPaperWriter, DocxPaperWriter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPaperWriter, XlsxPaperWriter>());
        services.TryAddSingleton<IDataWorkbook>(_ => new DataWorkbook());
        services.TryAddSingleton<IReportTemplates, WordTemplates>();
        services.TryAddSingleton<IPictureReader, PictureReader>();
        services.TryAddScoped<ReportFromTemplate>();
        services.TryAddScoped<UseTemplate>();
        services.TryAddScoped<UseEmblem>();
        return services;
    }
}
