using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Writes a paper as a Word file that an office can go on editing. Equal papers give equal bytes.</summary>
/// <param name="charts">Draws the pictures.</param>
/// <param name="codes">Draws the QR code of a frozen version.</param>
internal sealed class DocxPaperWriter(IChartRenderer charts, IQrCodes codes) : IPaperWriter
{
    /// <summary>The media type of DOCX.</summary>
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public string MediaType => Word;

    /// <inheritdoc/>
    public async Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Write(paper, word, cancellation);
        }

        await target.WriteAsync(StableZip.Of(file), cancellation);
    }

    private void Write(Paper paper, WordprocessingDocument word, CancellationToken cancellation)
    {
        var main = word.AddNewPart<MainDocumentPart>(Word + ".main+xml", "rId1");
        FileProperties.Add(word, paper.Title, paper.Author);
        DocxStyles.Add(main);
        var pages = new DocxPages(main, (foot, section) => paper.Seal is { } seal ? DocxSeal.Foot(seal, section, foot, codes) : [DocxPages.PageNumber()]);
        var blocks = new DocxBlocks(new DocxPictures(main, charts));

        var body = new Body();
        foreach (var (index, section) in paper.Sections.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            body.Append(blocks.Of(section));
            if (index < paper.Sections.Count - 1)
            {
                body.Append(DocxPages.EndOf(pages.Of(section)));
                continue;
            }

            // A body may not end in a table.
            body.Append(DocxSeal.InFull(paper.Seal).DefaultIfEmpty(DocxPages.Nothing()));
            body.Append(pages.Of(section));
        }

        main.Document = new Document(body);
    }
}
