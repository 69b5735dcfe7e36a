using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Builds Word files the way offices make them.</summary>
internal static partial class WordFile
{
    /// <summary>A Word file with these blocks.</summary>
    public static byte[] Of(params IEnumerable<OpenXmlElement> blocks) => Of(_ => { }, blocks);

    public static byte[] Of(Action<MainDocumentPart> arrange, params IEnumerable<OpenXmlElement> blocks)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            arrange(main);
        }

        return file.ToArray();
    }

    /// <summary>A report of FY2568 with these rows under the headings.</summary>
    public static byte[] Report(params IEnumerable<TableRow> rows) =>
        Of([Line("รายงานผลการดำเนินการ"), Line("ประจำปีงบประมาณ พ.ศ.๒๕๖๘"), new Table([HeadingRow(), .. rows])]);

    /// <summary>The seed text as Word: its lines as paragraphs, its table rows as tables, one for each page.</summary>
    public static byte[] FromText(string text)
    {
        var blocks = new List<OpenXmlElement>();
        foreach (var line in text.Split('\n'))
        {
            if (!line.Contains('\t', StringComparison.Ordinal))
            {
                blocks.Add(Line(line));
            }
            else if (blocks is [.., Table open])
            {
                open.Append(RowOf(line));
            }
            else
            {
                blocks.Add(new Table(RowOf(line)));
            }
        }

        return Of(blocks);
    }

    /// <summary>The seed text as Word with one table, whose heading row Word repeats by itself.</summary>
    public static byte[] FromTextInOneTable(string text, Func<int, TableRow, TableRow> arrange)
    {
        var lines = text.Split('\n').ToList();
        var first = lines.FindIndex(line => line.Contains('\t', StringComparison.Ordinal));
        var rows = lines.Skip(first)
            .Where(line => line.Contains('\t', StringComparison.Ordinal) && !line.StartsWith("มาตรการ/แนวทาง", StringComparison.Ordinal))
            .Select((line, i) => arrange(i, RowOf(line)));
        return Of([.. lines.Take(first).Select(Line), new Table([HeadingRow(), .. rows])]);
    }

    public static TableRow HeadingRow() => RowOf(Reading.Headings);

    /// <summary>A row of a text table: a cell for each tab, a paragraph for each &lt;p&gt;.</summary>
    public static TableRow RowOf(string line) => new(line.Split('\t').Select(CellOf));

    public static TableCell CellOf(string text) => new(ParagraphMark().Split(text).Where(part => part.Trim().Length > 0).Select(Line).DefaultIfEmpty(Line("")));

    public static TableCell Over(this TableCell cell, int columns)
    {
        cell.PrependChild(new TableCellProperties(new GridSpan { Val = columns }));
        return cell;
    }

    public static TableCell MergedDown(this TableCell cell, bool goesOn)
    {
        cell.PrependChild(new TableCellProperties(goesOn ? new VerticalMerge() : new VerticalMerge { Val = MergedCellValues.Restart }));
        return cell;
    }

    public static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>Adds or replaces an entry of a package, byte for byte.</summary>
    public static byte[] With(byte[] package, string entry, string content)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(entry)?.Delete();
            using var target = archive.CreateEntry(entry, CompressionLevel.SmallestSize).Open();
            target.Write(Encoding.UTF8.GetBytes(content));
        }

        return file.ToArray();
    }

    [GeneratedRegex("</?p>")]
    private static partial Regex ParagraphMark();
}
