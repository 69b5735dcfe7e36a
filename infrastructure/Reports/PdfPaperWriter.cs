using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Writes a paper as PDF: the browser of this machine prints its HTML.</summary>
/// <param name="html">The document that is printed.</param>
/// <param name="printer">The browser.</param>
internal sealed class PdfPaperWriter(IPaperHtml html, PdfPrinter printer) : IPaperWriter
{
    /// <summary>Error: the document was printed without Thai letters.</summary>
    public const string FontMissing = "PDF_FONT_MISSING";

    // Also part of the names of the fonts that an office has: THSarabunNew, THSarabunPSK.
    private const string ThaiFont = "Sarabun";

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public async Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation)
    {
        var pdf = await printer.PrintAsync(await html.RenderAsync(paper), cancellation);
        if (!PdfBytes.HasFont(pdf, ThaiFont))
        {
            throw new PaperNotWrittenException(FontMissing, new(
                "PDF ที่พิมพ์ไม่มีแบบอักษรไทย (Sarabun) จึงไม่บันทึก โปรดปรับปรุงเบราว์เซอร์ หรือเปิดรายงาน HTML แล้วสั่งพิมพ์เป็น PDF",
                "The printed PDF lacks the Thai font (Sarabun) and was not kept. Update the browser, or open the HTML report and print it as PDF."));
        }

        await target.WriteAsync(PdfBytes.Stable(pdf), cancellation);
    }
}
