using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Turns a paper into one HTML document. Equal papers give equal text.</summary>
/// <param name="services">Gives the components their chart renderer.</param>
/// <param name="codes">Draws the QR code of a frozen version.</param>
/// <param name="logging">Where a component that fails says so.</param>
public sealed class PaperHtml(IServiceProvider services, IQrCodes codes, ILoggerFactory logging) : IPaperHtml
{
    /// <inheritdoc/>
    public Task<string> RenderAsync(Paper paper) => RenderAsync(paper, ReportFonts.Embedded, []);

    /// <summary>Renders the document.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="fonts">Linked for a page, embedded for a file.</param>
    /// <param name="links">Links above the paper; none for a file.</param>
    public async Task<string> RenderAsync(Paper paper, ReportFonts fonts, IReadOnlyList<ReportLink> links)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(PaperDocument.Paper)] = paper,
            [nameof(PaperDocument.Fonts)] = fonts,
            [nameof(PaperDocument.QrCode)] = paper.Seal is { } seal ? codes.Svg(seal.VerificationAddress) : null,
            [nameof(PaperDocument.Links)] = links,
        });
        await using var renderer = new HtmlRenderer(services, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PaperDocument>(parameters)).ToHtmlString());
    }
}
