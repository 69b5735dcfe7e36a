using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Turns the report into one HTML document. Equal reports give equal text.</summary>
/// <param name="services">Gives the components their chart renderer.</param>
/// <param name="logging">Where a component that fails says so.</param>
public sealed class ReportHtml(IServiceProvider services, ILoggerFactory logging)
{
    /// <summary>Renders the document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="fonts">Linked for a page, embedded for a file.</param>
    /// <param name="links">Links above the paper; none for a file.</param>
    public async Task<string> RenderAsync(AnnualReport report, ReportFonts fonts, IReadOnlyList<ReportLink> links)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(AnnualReportDocument.Report)] = report,
            [nameof(AnnualReportDocument.Fonts)] = fonts,
            [nameof(AnnualReportDocument.Links)] = links,
        });
        await using var renderer = new HtmlRenderer(services, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<AnnualReportDocument>(parameters)).ToHtmlString());
    }
}
