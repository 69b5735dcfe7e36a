using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The words of a paragraph as one text, however many runs Word has split them over.</summary>
internal static class TemplateText
{
    /// <summary>The words; those of a text box within the paragraph are paragraphs of their own.</summary>
    public static string Of(Paragraph paragraph) => string.Concat(Pieces(paragraph).Select(piece => piece.Text));

    /// <summary>The fields that a paragraph names.</summary>
    public static IReadOnlyList<FieldMention> Mentions(Paragraph paragraph) => ReportFields.Mentions(Of(paragraph));

    /// <summary>Puts something in the place of a field; it looks as the first letter of the field did.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="mention">The field, as <see cref="Mentions"/> has found it.</param>
    /// <param name="content">What comes there; it is told the look.</param>
    public static void Replace(Paragraph paragraph, FieldMention mention, Func<RunProperties?, IEnumerable<OpenXmlElement>> content)
    {
        var runs = Isolate(paragraph, mention.Start, mention.Start + mention.Length);
        foreach (var element in content(runs[0].RunProperties))
        {
            runs[0].InsertBeforeSelf(element);
        }

        foreach (var run in runs)
        {
            run.Remove();
        }
    }

    private static List<Text> Pieces(Paragraph paragraph) =>
        [.. paragraph.Descendants<Text>().Where(text => text.Parent is Run && text.Ancestors<Paragraph>().First() == paragraph)];

    /// <summary>Cuts runs so that the letters from start to end stand in runs of their own.</summary>
    private static List<Run> Isolate(Paragraph paragraph, int start, int end)
    {
        var runs = new List<Run>();
        var at = 0;
        foreach (var piece in Pieces(paragraph))
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, piece.Text.Length));
            at += piece.Text.Length;
            if (from < to)
            {
                runs.Add(Cut(piece, from, to));
            }
        }

        return runs;
    }

    private static Run Cut(Text piece, int from, int to)
    {
        var before = (Run)piece.Parent!;
        var within = Like(before);
        var after = Like(before);
        foreach (var later in piece.ElementsAfter().ToList())
        {
            later.Remove();
            after.Append(later);
        }

        if (to < piece.Text.Length)
        {
            after.InsertAt(Letters(piece.Text[to..]), after.RunProperties is null ? 0 : 1);
        }

        within.Append(Letters(piece.Text[from..to]));
        before.InsertAfterSelf(within);
        within.InsertAfterSelf(after);
        if (from > 0)
        {
            piece.InsertBeforeSelf(Letters(piece.Text[..from]));
        }

        piece.Remove();
        RemoveIfEmpty(before);
        RemoveIfEmpty(after);
        return within;
    }

    private static Run Like(Run run) => run.RunProperties is { } look ? new((OpenXmlElement)look.CloneNode(deep: true)) : new();

    private static void RemoveIfEmpty(Run run)
    {
        if (run.ChildElements.All(child => child is RunProperties))
        {
            run.Remove();
        }
    }

    private static Text Letters(string letters) => new(letters) { Space = SpaceProcessingModeValues.Preserve };
}
