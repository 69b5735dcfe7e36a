using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The words of a Word paragraph or cell, as the paper shows them.</summary>
internal sealed class WordText
{
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private readonly WordNumbering numbering;

    private WordText(WordNumbering numbering) => this.numbering = numbering;

    /// <summary>The lines with words in them: one for each paragraph, and one for each line broken by hand.</summary>
    public static IReadOnlyList<string> Lines(OpenXmlElement element, WordNumbering numbering)
    {
        var text = new WordText(numbering);
        text.Add(element);
        text.EndLine();
        return text.lines;
    }

    private void Add(OpenXmlElement element)
    {
        switch (element)
        {
            case Text text:
                line.Append(text.Text);
                return;
            case SdtRun { SdtProperties: { } control } when ReportFields.IsKey(control.GetFirstChild<Tag>()?.Val?.Value):
                // A number that the report filled in: its field goes on, not its number of that day.
                line.Append(ReportFields.Written(control.GetFirstChild<Tag>()!.Val!.Value!));
                return;
            case SdtRun { SdtProperties: { } control } when control.GetFirstChild<Tag>()?.Val?.Value == DocxField.ChartTag:
                return;
            case TabChar:
                line.Append(' ');
                return;
            case Break or CarriageReturn:
                EndLine();
                return;
            case NoBreakHyphen:
                line.Append('-');
                return;
            case Paragraph paragraph:
                EndLine();
                line.Append(numbering.MarkOf(paragraph));
                AddChildren(element);
                EndLine();
                return;
            case ParagraphProperties or RunProperties or SdtProperties or DeletedRun or MoveFromRun or FieldCode or AlternateContentFallback:
                return;
            default:
                AddChildren(element);
                return;
        }
    }

    private void AddChildren(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            Add(child);
        }
    }

    private void EndLine()
    {
        var written = line.ToString().Trim();
        line.Clear();
        if (written.Length > 0)
        {
            lines.Add(written);
        }
    }
}
