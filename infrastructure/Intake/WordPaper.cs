using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Checked = Kolum.ItaAnalytics.Domain.Common.Checked;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// Reads a report that is a Word file: paragraphs, and the six-column table, in one piece or several, with or without headings on each.
/// </summary>
internal static class WordPaper
{
    /// <summary>The paper of a DOCX file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The paper with what is odd about its table, or why it was refused.</returns>
    public static Checked<Paper> Read(byte[] file, string fileName, CancellationToken cancellation)
    {
        var unsafeFor = OfficePackage.Check(file, OfficeFormat.Word, fileName, cancellation);
        if (unsafeFor.Count > 0)
        {
            return Checked.Refuse<Paper>(unsafeFor);
        }

        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            return document.MainDocumentPart?.Document?.Body is { } body
                ? new Pages(new(document.MainDocumentPart), fileName, cancellation).Read(body)
                : Checked.Refuse<Paper>(OfficeFormat.Word.OtherKind(fileName));
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return Checked.Refuse<Paper>(OfficeFormat.Word.Corrupt(fileName));
        }
    }

    /// <summary>What the library throws at packages that are put together wrongly.</summary>
    internal static bool IsDamage(Exception problem) => problem
        is OpenXmlPackageException or InvalidDataException or IOException or XmlException or FormatException or ArgumentException
        or InvalidOperationException or KeyNotFoundException or NotSupportedException or OverflowException;

    /// <summary>Goes through a document in its order.</summary>
    private sealed class Pages(WordNumbering numbering, string fileName, CancellationToken cancellation)
    {
        private readonly TableHeadings headings = new();
        private readonly FindingList findings = new();
        private readonly List<PaperLine> before = [];
        private readonly List<PaperRow> rows = [];
        private readonly List<PaperLine> between = [];
        private WordColumns? columns;
        private int paragraphNumber;
        private int rowNumber;
        private bool isAppendix;

        public Checked<Paper> Read(Body body)
        {
            Walk(body);
            if (columns is null)
            {
                findings.Add(headings.NotFound(fileName));
            }

            return findings.Refuses ? Checked.Refuse<Paper>(findings.All) : Checked.Accept(new Paper(before, rows, between), findings.All);
        }

        private void Walk(OpenXmlElement parent)
        {
            foreach (var element in parent.ChildElements)
            {
                cancellation.ThrowIfCancellationRequested();
                switch (element)
                {
                    case var _ when isAppendix:
                        return;
                    case Paragraph paragraph:
                        paragraphNumber++;
                        AddParagraph(WordText.Lines(paragraph, numbering));
                        break;
                    case Table table:
                        AddTable(table);
                        break;
                    case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                        Walk(element);
                        break;
                }
            }
        }

        /// <summary>Below the head of the appendix stands what the program draws and counts, nothing that a person wrote.</summary>
        private void AddParagraph(IReadOnlyList<string> lines)
        {
            isAppendix = columns is not null && lines is [ReportWords.Appendix];
            if (!isAppendix)
            {
                AddLines(paragraphNumber, lines);
            }
        }

        private void AddTable(Table table)
        {
            var isReport = false;
            foreach (var row in WordRow.Of(table, numbering))
            {
                cancellation.ThrowIfCancellationRequested();
                rowNumber++;
                if (headings.Are(rowNumber, [.. row.Cells.Select(cell => string.Concat(cell.Lines))]))
                {
                    columns = new(row);
                    isReport = true;
                }
                else if (isReport || (columns is not null && row.Cells.Count == WordColumns.Count))
                {
                    // A table that goes on without headings has the columns of the one before.
                    isReport = true;
                    AddRow(row, columns!);
                }
                else
                {
                    AddAsLines(row);
                }
            }
        }

        private void AddRow(WordRow row, WordColumns into)
        {
            if (row.Cells.Count == 1)
            {
                AddAsLines(row);
                return;
            }

            if (into.Place(row) is not { } placed)
            {
                findings.Add(TableRefusals.Columns(fileName, rowNumber, row.Cells.Count));
                return;
            }

            findings.Add(placed.Over.Select(column => TableRefusals.OverColumns(fileName, rowNumber, column)));
            rows.Add(new(rowNumber, placed.Cells));
        }

        private void AddAsLines(WordRow row)
        {
            paragraphNumber++;
            AddLines(paragraphNumber, row.Cells.SelectMany(cell => cell.Lines));
        }

        private void AddLines(int number, IEnumerable<string> lines) =>
            (columns is null ? before : between).AddRange(lines.Select(line => new PaperLine(number, line)));
    }
}
