using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The pages of A4 paper: their margins, the title above the table and the page number below.</summary>
internal static class DocxPages
{
    private const double Short = 21.0;
    private const double Long = 29.7;

    /// <summary>A page number of its total, in Thai digits.</summary>
    /// <returns>The id that sections name.</returns>
    public static string AddFooter(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>("rId4");
        part.Footer = new Footer(DocxText.Paragraph(DocxStyles.Foot, Field("PAGE"), DocxText.Run("/"), Field("NUMPAGES \\* THAIARABIC")));
        return main.GetIdOfPart(part);
    }

    /// <summary>The title lines above the table, on each of its pages, as the office's own report has them.</summary>
    /// <returns>The id that sections name.</returns>
    public static string AddTableHeader(MainDocumentPart main, AnnualReport report)
    {
        var part = main.AddNewPart<HeaderPart>("rId5");
        part.Header = new Header(
            DocxText.Paragraph(DocxStyles.TableTitle, AnnualReport.TableTitle),
            DocxText.Paragraph(DocxStyles.TableTitle, report.YearLine),
            DocxText.Paragraph(DocxStyles.TableTitle, $"{report.Agency.Name} {report.Agency.Location}"));
        if (report.SampleNotice is { } notice)
        {
            part.Header.Append(DocxText.Paragraph(DocxStyles.Notice, notice));
        }

        return main.GetIdOfPart(part);
    }

    /// <summary>Nothing above: without a header of its own, a section would show that of the section before it.</summary>
    /// <returns>The id that sections name.</returns>
    public static string AddEmptyHeader(MainDocumentPart main)
    {
        var part = main.AddNewPart<HeaderPart>("rId6");
        part.Header = new Header(DocxText.Paragraph(DocxStyles.Cell, ""));
        return main.GetIdOfPart(part);
    }

    /// <summary>Portrait; left 3 cm, right 2 cm, as official letters have it.</summary>
    public static SectionProperties Upright(string footer) => Of(footer, Short, Long, left: 3, right: 2);

    /// <summary>Landscape, with the title lines above.</summary>
    public static SectionProperties Table(string header, string footer)
    {
        var section = WithHeader(header, Of(footer, Long, Short, left: 1.5, right: 1.5));
        section.GetFirstChild<PageSize>()!.Orient = PageOrientationValues.Landscape;
        return section;
    }

    /// <summary>Portrait, for large charts.</summary>
    public static SectionProperties Appendix(string emptyHeader, string footer) => WithHeader(emptyHeader, Upright(footer));

    /// <summary>The paragraph that ends a section; it is as small as a line can be.</summary>
    public static Paragraph EndOf(SectionProperties section) => new(new ParagraphProperties(SmallestLine(), section));

    /// <summary>The paragraph that starts a page; it is as small as a line can be.</summary>
    public static Paragraph NextPage() => new(new ParagraphProperties(new PageBreakBefore(), SmallestLine()));

    private static SpacingBetweenLines SmallestLine() => new() { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact };

    private static SectionProperties WithHeader(string header, SectionProperties section)
    {
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = header });
        return section;
    }

    private static SectionProperties Of(string footer, double width, double height, double left, double right) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = (uint)DocxText.Twips(width), Height = (uint)DocxText.Twips(height) },
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

    private static SimpleField Field(string what) => new(DocxText.Run("๑")) { Instruction = $" {what} " };
}
