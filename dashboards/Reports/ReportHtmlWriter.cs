using System.Text;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Writes the report as an HTML file that needs nothing beside it: style, fonts and pictures are inside.</summary>
/// <param name="html">Renders the document.</param>
public sealed class ReportHtmlWriter(ReportHtml html) : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public string MediaType => "text/html";

    /// <inheritdoc/>
    public async Task WriteAsync(AnnualReport report, Stream target, CancellationToken cancellation) =>
        await target.WriteAsync(Encoding.UTF8.GetBytes(await html.RenderAsync(report, ReportFonts.Embedded, [])), cancellation);
}
