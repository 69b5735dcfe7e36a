using System.Diagnostics;
using DocumentFormat.OpenXml;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Writes what stands on a paper, block by block.</summary>
/// <param name="pictures">Puts charts in.</param>
internal sealed class DocxBlocks(DocxPictures pictures)
{
    /// <summary>The elements of a section's blocks, without the paragraph that ends the section.</summary>
    /// <remarks>
    /// An empty line stands below a table or figure that something follows: without one Word makes two tables one.
    /// At the end of the section it would go to a page of its own where the table fills its page.
    /// </remarks>
    /// <param name="section">The section.</param>
    public IEnumerable<OpenXmlElement> Of(PaperSection section) => section.Blocks.SelectMany((block, index) =>
        index < section.Blocks.Count - 1 && block is PaperBlock.Table { PageEach: false } or PaperBlock.Figure
            ? Of(block, section.Layout).Append(DocxText.Paragraph(DocxStyles.Cell, ""))
            : Of(block, section.Layout));

    private IEnumerable<OpenXmlElement> Of(PaperBlock block, PaperLayout layout) => block switch
    {
        PaperBlock.MemoForm memo => DocxMemo.Of(memo.Memo, memo.Emblem, pictures),
        PaperBlock.TitlePage title => title.Lines.Select((line, index) =>
            DocxText.Paragraph(index == 0 ? DocxStyles.FirstTitleLine : DocxStyles.TitleLine, line)),
        PaperBlock.Heading heading => [DocxText.Paragraph(DocxStyles.Heading, heading.Text)],
        PaperBlock.Prose prose => [DocxText.Line(DocxStyles.Prose, prose.Line)],
        PaperBlock.Table table => DocxPaperTable.Of(table, DocxPages.TextWidth(layout), pictures),
        PaperBlock.Figure figure => DocxFigure.Of(figure, DocxPages.TextWidth(layout), pictures),
        _ => throw new UnreachableException($"No form for {block.GetType().Name}."),
    };
}
