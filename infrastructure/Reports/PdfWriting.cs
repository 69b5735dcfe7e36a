using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Puts PDF into a program.</summary>
public static class PdfWriting
{
    /// <summary>Adds the writer of PDF. The program brings the <see cref="IPaperHtml"/> that is printed, and may bring <see cref="PdfSettings"/>.</summary>
    public static IServiceCollection AddPdfPapers(this IServiceCollection services)
    {
        services.TryAddSingleton(new PdfSettings());
        services.TryAddSingleton<PdfPrinter>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPaperWriter, PdfPaperWriter>());
        return services;
    }
}
