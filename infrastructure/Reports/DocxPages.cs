using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The pages of A4 paper: their margins, the lines above the text and the page number below.</summary>
/// <param name="main">The document.</param>
/// <param name="foot">What stands in the foot of a section's pages; it is told its part.</param>
internal sealed class DocxPages(MainDocumentPart main, Func<FooterPart, PaperSection, IEnumerable<OpenXmlElement>> foot)
{
    private const double Short = 21.0;
    private const double Long = 29.7;

    private readonly Dictionary<string, string> headers = [];
    private readonly Dictionary<(PaperLayout, int), string> footers = [];

    /// <summary>The width of the text, cm.</summary>
    public static double TextWidth(PaperLayout layout)
    {
        var (width, _, left, right) = Sizes(layout);
        return width - left - right;
    }

    /// <summary>The properties of a section. Each names a header of its own, else it would show that of the section before it.</summary>
    public SectionProperties Of(PaperSection section) => Of(section.Layout, Header(section), Footer(section));

    /// <summary>A section with these parts above and below.</summary>
    public static SectionProperties Of(PaperLayout layout, string header, string footer)
    {
        var (width, height, left, right) = Sizes(layout);
        var size = new PageSize { Width = (uint)DocxText.Twips(width), Height = (uint)DocxText.Twips(height) };
        if (layout == PaperLayout.Landscape)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        return new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin
            {
                Top = DocxText.Twips(1.2),
                Bottom = DocxText.Twips(1.0),
                Left = (uint)DocxText.Twips(left),
                Right = (uint)DocxText.Twips(right),
                Header = (uint)DocxText.Twips(0.7),
                Footer = (uint)DocxText.Twips(0.4),
                Gutter = 0,
            },
            new PageNumberType { Format = NumberFormatValues.ThaiNumbers });
    }

    /// <summary>The paragraph that ends a section; it is as small as a line can be.</summary>
    public static Paragraph EndOf(SectionProperties section) => new(new ParagraphProperties(SmallestLine(), section));

    /// <summary>The paragraph that starts a page; it is as small as a line can be.</summary>
    public static Paragraph NextPage() => new(new ParagraphProperties(new PageBreakBefore(), SmallestLine()));

    /// <summary>A paragraph of nothing; it is as small as a line can be.</summary>
    public static Paragraph Nothing() => new(new ParagraphProperties(SmallestLine()));

    /// <summary>A page number of its total, in Thai digits.</summary>
    public static Paragraph PageNumber() =>
        DocxText.Paragraph(DocxStyles.Foot, Field("PAGE"), DocxText.Run("/"), Field("NUMPAGES \\* THAIARABIC"));

    /// <summary>The size of a page and its margins at the sides, cm.</summary>
    public static (double Width, double Height, double Left, double Right) Sizes(PaperLayout layout) =>
        layout == PaperLayout.Landscape ? (Long, Short, 1.5, 1.5) : (Short, Long, 3, 2);

    private string Header(PaperSection section)
    {
        var key = string.Join('\n', [.. section.HeaderLines, "", section.Notice]);
        if (!headers.TryGetValue(key, out var id))
        {
            var part = main.AddNewPart<HeaderPart>(headers[key] = id = "header" + ThaiFormat.Plain.Number(headers.Count + 1));
            part.Header = new Header(section.HeaderLines.Select(line => DocxText.Paragraph(DocxStyles.TableTitle, line)));
            part.Header.Append(section.Notice is { } notice ? DocxText.Paragraph(DocxStyles.Notice, notice) : Nothing());
        }

        return id;
    }

    private string Footer(PaperSection section)
    {
        if (!footers.TryGetValue((section.Layout, section.HeaderLines.Count), out var id))
        {
            var part = main.AddNewPart<FooterPart>(footers[(section.Layout, section.HeaderLines.Count)] = id = "footer" + ThaiFormat.Plain.Number(footers.Count + 1));
            part.Footer = new Footer(foot(part, section));
        }

        return id;
    }

    private static SpacingBetweenLines SmallestLine() => new() { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact };

    private static SimpleField Field(string what) => new(DocxText.Run("๑")) { Instruction = $" {what} " };
}
