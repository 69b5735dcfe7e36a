using System.Text.Unicode;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Dashboards.Screens;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>Puts the pages and the HTML report into a program.</summary>
public static class DashboardServices
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    /// <summary>Adds the HTML of papers, for a program that serves no page. The program brings the renderer of charts and of QR codes.</summary>
    public static IServiceCollection AddHtmlReport(this IServiceCollection services)
    {
        // The default encoder writes every Thai letter as a number: four times the size, and nothing for people to search.
        services.AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.TryAddScoped<PaperHtml>();
        services.TryAddScoped<IPaperHtml>(provider => provider.GetRequiredService<PaperHtml>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPaperWriter, PaperHtmlWriter>());
        return services;
    }

    /// <summary>Adds the pages and the HTML report. The program brings the renderer of charts and the store.</summary>
    public static IServiceCollection AddDashboards(this IServiceCollection services)
    {
        services.AddHtmlReport();
        services.AddScoped<AskedAssessment>();
        services.TryAddSingleton<ISignedIn, NobodySignedIn>();
        services.TryAddSingleton(new EmbedSettings());
        services.AddRazorComponents();
        return services;
    }

    /// <summary>Maps the pages, their style sheet and their fonts.</summary>
    public static WebApplication MapDashboards(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapGet(PageAssets.Root + "/{**path}", (string path) => Asset(path)).WithMetadata(new OpenToEverybodyAttribute());
        app.MapRazorComponents<App>();
        return app;
    }

    private static IResult Asset(string path) =>
        PageAssets.TryRead("wwwroot/" + path) is { } bytes && MediaTypes.TryGetContentType(path, out var mediaType)
            ? Results.Bytes(bytes, mediaType, entityTag: ContentTag.Of(bytes))
            : Results.NotFound();
}
