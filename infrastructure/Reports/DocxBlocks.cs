using System.Diagnostics;
using DocumentFormat.OpenXml;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Writes what stands on a paper, block by block.</summary>
/// <param name="pictures">Puts charts in.</param>
internal sealed class DocxBlocks(DocxPictures pictures)
{
    /// <summary>The elements of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="width">Of the text, cm.</param>
    public IEnumerable<OpenXmlElement> Of(PaperBlock block, double width) => block switch
    {
        PaperBlock.MemoForm memo => DocxMemo.Of(memo.Memo, memo.Emblem, pictures),
        PaperBlock.TitlePage title => title.Lines.Select((line, index) =>
            DocxText.Paragraph(index == 0 ? DocxStyles.FirstTitleLine : DocxStyles.TitleLine, line)),
        PaperBlock.Heading heading => [DocxText.Paragraph(DocxStyles.Heading, heading.Text)],
        PaperBlock.Prose prose => [DocxText.Line(DocxStyles.Prose, prose.Line)],
        PaperBlock.Table table => DocxPaperTable.Of(table, width, pictures),
        PaperBlock.Figure figure => DocxFigure.Of(figure, width, pictures),
        _ => throw new UnreachableException($"No form for {block.GetType().Name}."),
    };
}
