using Kolum.ItaAnalytics.Api.Contract.Types;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The formats in which papers are written, named like the ends of their files.</summary>
internal enum PaperFormat
{
    Html,
    Docx,
    Pdf,
    Xlsx,
}

internal sealed class PaperFormatType() : DescribedEnum<PaperFormat>("A format in which papers are written.", format => format switch
{
    PaperFormat.Html => "A page for the browser, in one file.",
    PaperFormat.Docx => "A Word document.",
    PaperFormat.Pdf => "A tagged PDF; needs Chromium on the server.",
    PaperFormat.Xlsx => "An Excel workbook.",
    _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not described."),
});
