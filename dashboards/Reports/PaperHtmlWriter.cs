using System.Text;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Writes a paper as an HTML file that needs nothing beside it: style, fonts and pictures are inside.</summary>
/// <param name="html">Renders the document.</param>
public sealed class PaperHtmlWriter(IPaperHtml html) : IPaperWriter
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public string MediaType => "text/html";

    /// <inheritdoc/>
    public async Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation) =>
        await target.WriteAsync(Encoding.UTF8.GetBytes(await html.RenderAsync(paper)), cancellation);
}
