using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The lines around the table, told apart: memo, title page, and the heading that stands on each page.</summary>
/// <param name="Memo">The lines below "บันทึกข้อความ", or nothing where there is no memo.</param>
/// <param name="Title">The lines of the title page.</param>
/// <param name="PageHeading">The lines above the table of the first page; the report writes them by itself.</param>
/// <param name="Unplaced">Lines that belong to none of them.</param>
internal sealed record FrontMatter(
    IReadOnlyList<PaperLine>? Memo,
    IReadOnlyList<PaperLine> Title,
    IReadOnlyList<PaperLine> PageHeading,
    IReadOnlyList<PaperLine> Unplaced)
{
    private const string MemoHeading = "บันทึกข้อความ";
    private const string TitleBeginning = "รายงานผล";

    /// <summary>Tells the lines of a paper apart.</summary>
    public static FrontMatter Of(Paper paper)
    {
        var lines = paper.Before.ToList();
        var memoAt = lines.FindIndex(line => Wording.Squeezed(line.Text) == MemoHeading);

        // A subject broken over two lines may begin like a title: the title page comes after the last signature.
        var memoEnd = memoAt < 0 ? 0 : Math.Max(memoAt, lines.FindLastIndex(line => MemoText.IsName(line.Text))) + 1;
        var titleAt = lines.FindIndex(memoEnd, BeginsTitle);
        titleAt = titleAt < 0 ? lines.Count : titleAt;
        var lastTitle = lines.FindLastIndex(BeginsTitle);
        var headingAt = lastTitle > titleAt ? lastTitle : lines.Count;

        var title = lines[titleAt..headingAt];
        var heading = lines[headingAt..];
        var known = Headings(title);
        var (memo, stray) = memoAt < 0 ? (null, lines[..titleAt]) : (lines[(memoAt + 1)..titleAt], lines[..memoAt]);
        return new(
            memo,
            title,
            [.. heading.Concat(paper.Between).Where(IsKnown)],
            [.. stray.Concat(heading.Concat(paper.Between).Where(line => !IsKnown(line)).DistinctBy(line => Wording.Squeezed(line.Text)))]);

        bool IsKnown(PaperLine line) => known.Contains(Wording.Squeezed(line.Text));
    }

    /// <summary>
    /// What may stand above a page's table: the table's title, and lines of the title page, up to three of them on one line.
    /// </summary>
    private static HashSet<string> Headings(List<PaperLine> title)
    {
        var lines = title.Select(line => Wording.Squeezed(line.Text)).ToList();
        return
        [
            Wording.Squeezed(AnnualReport.TableTitle),
            .. lines,
            .. lines.Zip(lines.Skip(1), string.Concat),
            .. lines.Zip(lines.Skip(1), lines.Skip(2)).Select(three => three.First + three.Second + three.Third),
        ];
    }

    private static bool BeginsTitle(PaperLine line) => Wording.Squeezed(line.Text).StartsWith(TitleBeginning, StringComparison.Ordinal);
}
