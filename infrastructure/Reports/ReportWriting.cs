using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Puts the Word report into a program.</summary>
public static class ReportWriting
{
    /// <summary>Adds the writer of DOCX. The program brings the renderer of charts.</summary>
    public static IServiceCollection AddWordReport(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReportWriter, DocxReportWriter>());
        return services;
    }
}
