using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The template that the program carries, made of the same pieces as the report itself: memo, title page, six-column table.</summary>
internal static class DefaultTemplate
{
    private static readonly double[] Widths = [3.8, 5.2, 2.8, 2.5, 6.2, 6.2];

    /// <summary>The file. Always the same bytes.</summary>
    public static byte[] Make()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>(DocxPaperWriter.Word + ".main+xml", "rId1");
            FileProperties.Add(word, AnnualReport.TableTitle, "");
            DocxStyles.Add(main);
            main.Document = new Document(Body(new DocxPages(main, (_, section) => Foot(DocxPages.TextWidth(section.Layout)))));
        }

        return StableZip.Of(file);
    }

    private static Body Body(DocxPages pages)
    {
        var body = new Body();
        body.Append(DocxMemo.Of(Memo(), ReportFields.Written(TemplateFields.Emblem)));
        body.Append(DocxPages.EndOf(pages.Of(Section(PaperLayout.Portrait))));

        // The first line keeps the others off the head of the page.
        body.Append(DocxText.Paragraph(DocxStyles.FirstTitleLine, ""), DocxText.Paragraph(DocxStyles.TitleLine, "{{title}}"));
        body.Append(DocxPages.EndOf(pages.Of(Section(PaperLayout.Portrait))));
        body.Append(
            DocxTable.Of(Widths, MeasureFields.All.Select(field => string.Join('\n', MeasureFields.HeadingLines(field))), [Cells()]),
            DocxText.Paragraph(DocxStyles.Seal, "ฉบับ: {{version}} · SHA-256: {{content-hash}}"),
            DocxText.Paragraph(DocxStyles.Seal, "{{verification.address}}"),
            DocxText.Paragraph(DocxStyles.Seal, ReportFields.Written(TemplateFields.Code)),
            pages.Of(Section(PaperLayout.Landscape, AnnualReport.TableTitle, "ประจำปีงบประมาณ พ.ศ.{{year}}", "{{agency.name}} {{agency.location}}")));
        return body;
    }

    private static PaperSection Section(PaperLayout layout, params string[] headerLines) => new("", layout, headerLines, "{{sample-notice}}", []);

    private static Memo Memo() => new(
        "{{memo.office}}",
        "{{memo.number}}",
        Date: null,
        "{{memo.date}}",
        "{{memo.subject}}",
        "{{memo.addressee}}",
        ["{{memo.body}}"],
        [Signatory(1), Signatory(2), Signatory(3)]);

    private static Signatory Signatory(int number) => new(
        [$"{{{{signatory.{number}.remarks}}}}"], $"{{{{signatory.{number}.name}}}}", $"{{{{signatory.{number}.position}}}}");

    private static IReadOnlyList<IEnumerable<Paragraph>> Cells() =>
    [
        [DocxText.Paragraph(DocxStyles.Cell, "{{measure.number}}. {{measure.title}}")],
        [DocxText.Paragraph(DocxStyles.ListLine, "{{measure.steps}}")],
        [DocxText.Paragraph(DocxStyles.Cell, "{{measure.units}}")],
        [DocxText.Paragraph(DocxStyles.Centred, "{{measure.period}}")],
        [DocxText.Paragraph(DocxStyles.ListLine, "{{measure.results}}")],
        [DocxText.Paragraph(DocxStyles.Cell, "{{measure.outcomes}}"), DocxText.Paragraph(DocxStyles.Caption, "{{measure.charts}}")],
    ];

    private static IEnumerable<OpenXmlElement> Foot(double width)
    {
        var side = (width - 3) / 2;
        yield return DocxTable.Unruled(
            [side, 3, side],
            [
                [DocxText.Paragraph(DocxStyles.Seal, "ฉบับ: {{version}} · SHA-256 {{content-hash.short}}")],
                [DocxPages.PageNumber()],
                [DocxText.Paragraph(DocxStyles.Seal, "ข้อมูล ณ {{data-as-of}}")],
            ]);
        yield return DocxPages.Nothing();
    }
}
