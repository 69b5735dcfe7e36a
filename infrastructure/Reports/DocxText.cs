using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Makes paragraphs and runs. How they look is said by their styles, so that an office can change it in one place.</summary>
internal static class DocxText
{
    /// <summary>Twentieths of a point, the unit of Word for lengths on the page.</summary>
    public static int Twips(double centimetres) => (int)Math.Round(centimetres * 1440 / 2.54);

    /// <summary>A paragraph; a line break in the text stays one.</summary>
    public static Paragraph Paragraph(string style, string text) => Paragraph(style, Run(text));

    /// <summary>A paragraph of runs.</summary>
    public static Paragraph Paragraph(string style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>A paragraph of a line with its numbers.</summary>
    public static Paragraph Line(string style, ReportLine line) => Paragraph(style, [.. Runs(line)]);

    /// <summary>The runs of a line: its mark, its words, its numbers as content controls.</summary>
    /// <param name="line">The line.</param>
    /// <param name="look">How its letters look; as the paragraph where left out.</param>
    public static IEnumerable<OpenXmlElement> Runs(ReportLine line, RunProperties? look = null)
    {
        // "๑. -ก" would be read as two items, "๑.-ก" is one.
        var mark = line.Mark is null or "-" || line.Text.StartsWith('-') ? line.Mark : line.Mark + " ";
        foreach (var part in line.Parts.Prepend(new TextPart.Words(mark ?? "")))
        {
            switch (part)
            {
                case TextPart.Figure figure:
                    yield return DocxField.Of(figure.Value, look);
                    break;
                case TextPart.UnknownField field:
                    yield return DocxField.Unknown(field.Written);
                    break;
                case { Text.Length: > 0 }:
                    var run = Run(part.Text);
                    if (look is not null)
                    {
                        run.PrependChild(look.CloneNode(deep: true));
                    }

                    yield return run;
                    break;
            }
        }
    }

    /// <summary>A run of text, in a character style where one is given.</summary>
    public static Run Run(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
        {
            run.Append(new RunProperties(new RunStyle { Val = style }));
        }

        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A jump to the next tab stop.</summary>
    public static Run Tab() => new(new TabChar());

    /// <summary>The text without letters that XML cannot hold; Word refuses a file with one of them.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
