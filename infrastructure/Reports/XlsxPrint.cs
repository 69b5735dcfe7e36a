using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>How a sheet is printed: A4 across, all columns on one page, as many pages as the rows need.</summary>
internal static class XlsxPrint
{
    /// <summary>What stands at the beginning of a sheet.</summary>
    public static SheetProperties Properties() => new(new PageSetupProperties { FitToPage = true });

    /// <summary>What stands at its end.</summary>
    public static IReadOnlyList<OpenXmlElement> Page() =>
    [
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 },
    ];
}
