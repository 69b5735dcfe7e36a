using System.IO.Compression;
using System.Text.Unicode;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Dashboards.Screens;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>Puts the pages and the HTML report into a program.</summary>
public static class DashboardServices
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new() { Mappings = { [".ttf"] = "font/ttf" } };

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

        // Pages, pictures and what they load; the antiforgery token in a page is another one each time, so its length tells nothing (BREACH).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml", "font/ttf"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>Maps the pages, their style sheet and their fonts.</summary>
    public static WebApplication MapDashboards(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapGet(PageAssets.Root + "/{**path}", Asset).WithMetadata(new OpenToEverybodyAttribute());
        app.MapRazorComponents<App>();
        return app;
    }

    private static IResult Asset(string path, HttpResponse response)
    {
        if (PageAssets.TryRead("wwwroot/" + path) is not { } bytes || !MediaTypes.TryGetContentType(path, out var mediaType))
        {
            return Results.NotFound();
        }

        // A font stays as it is; a style sheet is asked for anew and, where it is the same, not sent again.
        response.Headers.CacheControl = path.StartsWith("fonts/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, no-cache";
        return Results.Bytes(bytes, mediaType, entityTag: ContentTag.Of(bytes));
    }
}
