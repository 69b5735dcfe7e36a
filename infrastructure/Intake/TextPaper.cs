using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// Reads a report that is text: lines, and a table whose columns are parted by tabs, cut into pages with the headings repeated.
/// </summary>
internal static partial class TextPaper
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>The paper of a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The paper, or every row that cannot be one of the table.</returns>
    public static Checked<Paper> Read(string text, string fileName, CancellationToken cancellation)
    {
        var headings = new TableHeadings();
        var findings = new FindingList();
        var (before, rows, between) = (new List<PaperLine>(), new List<PaperRow>(), new List<PaperLine>());
        var inTable = false;
        var number = 0;
        foreach (var line in text.Split(LineEnds, StringSplitOptions.None))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length > 1 && headings.Are(number, cells))
            {
                inTable = true;
            }
            else if (!inTable)
            {
                before.Add(new(number, line.Trim()));
            }
            else if (cells.Length == 1)
            {
                between.Add(new(number, line.Trim()));
            }
            else if (cells.Length == 6)
            {
                rows.Add(new(number, [.. cells.Select(Cell)]));
            }
            else
            {
                findings.Add(TableRefusals.Columns(fileName, number, cells.Length));
            }
        }

        if (!inTable)
        {
            findings.Add(headings.NotFound(fileName));
        }

        return findings.Refuses ? Checked.Refuse<Paper>(findings.All) : Checked.Accept(new Paper(before, rows, between));
    }

    private static PaperCell Cell(string text) =>
        new([.. ParagraphMark().Split(text).Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0)]);

    [GeneratedRegex(@"</?p(?:\s[^<>]*)?>|<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphMark();
}
