using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A document with everything that stands on it, finished: HTML, Word, PDF and workbook are written from it and compute nothing.</summary>
/// <param name="Name">The stem of its file names: <c>ita-report-2568</c>.</param>
/// <param name="ThaiName">The same for people: "รายงานผลคุณธรรมและความโปร่งใส อบต.กอลำ ปีงบประมาณ ๒๕๖๘".</param>
/// <param name="Title">What file managers, readers and browsers show.</param>
/// <param name="Author">The agency.</param>
/// <param name="Sections">Its parts; each starts a page.</param>
/// <param name="Seal">What stands in the foot of a frozen version; nothing for a draft.</param>
public sealed record Paper(string Name, string ThaiName, string Title, string Author, IReadOnlyList<PaperSection> Sections, PaperSeal? Seal = null)
{
    /// <summary>Every chart once, in the order in which it stands on the paper.</summary>
    public IReadOnlyList<ChartSpec> Charts => [.. Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Charts).DistinctBy(chart => chart.Key)];
}

/// <summary>What a frozen version says of itself on each page.</summary>
/// <param name="Version">Its number, 1 or more.</param>
/// <param name="ContentHash">SHA-256 (hex) of its content.</param>
/// <param name="VerificationAddress">Where it can be checked: the text of the QR code.</param>
public sealed record PaperSeal(int Version, string ContentHash, string VerificationAddress);

/// <summary>The papers' sizes and directions.</summary>
public enum PaperLayout
{
    /// <summary>A4 portrait; left 3 cm, right 2 cm, as official letters have it.</summary>
    Portrait,

    /// <summary>A4 landscape, for wide tables.</summary>
    Landscape,
}

/// <summary>A part of a paper; it starts a page.</summary>
/// <param name="Name">What it is, for bookmarks and screen readers.</param>
/// <param name="Layout">Size and direction.</param>
/// <param name="HeaderLines">Lines above each of its pages; empty for none.</param>
/// <param name="Notice">A warning that stands on each of its pages: sample data. Nothing where all is fact.</param>
/// <param name="Blocks">What stands on it.</param>
public sealed record PaperSection(string Name, PaperLayout Layout, IReadOnlyList<string> HeaderLines, string? Notice, IReadOnlyList<PaperBlock> Blocks);

/// <summary>Something that stands on a paper.</summary>
public abstract record PaperBlock
{
    private PaperBlock()
    {
    }

    /// <summary>The charts in it.</summary>
    public virtual IEnumerable<ChartSpec> Charts => [];

    /// <summary>The memo (บันทึกข้อความ) in its official form.</summary>
    /// <param name="Memo">The memo.</param>
    /// <param name="Emblem">The agency's own emblem as PNG or JPEG; a placeholder stands where it is nothing.</param>
    public sealed record MemoForm(Memo Memo, EmblemPicture? Emblem) : PaperBlock;

    /// <summary>The lines of a title page, large and in the middle.</summary>
    /// <param name="Lines">The lines.</param>
    public sealed record TitlePage(IReadOnlyList<string> Lines) : PaperBlock;

    /// <summary>A heading.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Heading(string Text) : PaperBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Line">The words and numbers.</param>
    public sealed record Prose(ReportLine Line) : PaperBlock;

    /// <summary>A table; its head is repeated on each page.</summary>
    /// <param name="Name">What it holds; the name of its sheet in a workbook.</param>
    /// <param name="Columns">The columns.</param>
    /// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
    /// <param name="PageEach">Whether each row starts a page: as the office's own report has it, so that charts stay with their text.</param>
    public sealed record Table(string Name, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows, bool PageEach = false) : PaperBlock
    {
        /// <inheritdoc/>
        public override IEnumerable<ChartSpec> Charts => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Charts);
    }

    /// <summary>A chart, large, with its numbers as a table and where they come from.</summary>
    /// <param name="Chart">The chart.</param>
    /// <param name="Provenance">Where its numbers come from, in words; nothing to leave it out.</param>
    public sealed record Figure(ChartSpec Chart, string? Provenance) : PaperBlock
    {
        /// <inheritdoc/>
        public override IEnumerable<ChartSpec> Charts => [Chart];
    }
}

/// <summary>A picture that the agency put in.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Content">The file.</param>
public sealed record EmblemPicture(string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>The emblem that an agency put in, or nothing.</summary>
    public static EmblemPicture? Of(AgencyFile? file) => file is null ? null : new(file.MediaType, file.Content);
}

/// <summary>A column of a table on paper.</summary>
/// <param name="Key">A stable name.</param>
/// <param name="HeadingLines">The head, in the lines in which it is printed.</param>
/// <param name="Share">Its share of the width, more than 0; only the ratio to the other columns matters.</param>
/// <param name="Alignment">Where its text stands.</param>
public sealed record PaperColumn(string Key, IReadOnlyList<string> HeadingLines, double Share, PaperAlignment Alignment = PaperAlignment.Start);

/// <summary>Where text stands in a cell.</summary>
public enum PaperAlignment
{
    /// <summary>Left: words.</summary>
    Start,

    /// <summary>In the middle: periods, signs.</summary>
    Middle,

    /// <summary>Right: numbers.</summary>
    End,
}

/// <summary>A row of a table on paper.</summary>
/// <param name="Anchor">A stable name for links to it: <c>measure-1</c>; nothing for none.</param>
/// <param name="Cells">The cells.</param>
public sealed record PaperRow(string? Anchor, IReadOnlyList<PaperCell> Cells);

/// <summary>A cell: lines of text, below them charts in the size of a column.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Charts">The charts, drawn as <see cref="ChartLook.Cell"/>.</param>
public sealed record PaperCell(IReadOnlyList<ReportLine> Lines, IReadOnlyList<ChartSpec> Charts)
{
    /// <summary>A cell of words alone; each line of the text becomes one.</summary>
    public static PaperCell Of(string text) => new([.. text.Split('\n').Select(ReportLine.OfWords)], []);
}

/// <summary>Writes a paper as a file. Equal papers give equal bytes.</summary>
public interface IPaperWriter
{
    /// <summary>The file name extension without dot: "docx", "html", "pdf", "xlsx".</summary>
    string Format { get; }

    /// <summary>The media type.</summary>
    string MediaType { get; }

    /// <summary>Writes it.</summary>
    /// <exception cref="PaperNotWrittenException">Something that the format needs is missing here.</exception>
    Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation);
}

/// <summary>A format cannot be written on this machine; the message says what to do.</summary>
/// <param name="code">A stable name in capitals.</param>
/// <param name="explanation">What and how to mend it.</param>
public sealed class PaperNotWrittenException(string code, Common.BilingualText explanation) : Exception(explanation.English)
{
    /// <summary>A stable name in capitals: <c>PDF_BROWSER_MISSING</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What and how to mend it.</summary>
    public Common.BilingualText Explanation { get; } = explanation;
}
