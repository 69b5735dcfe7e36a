using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// The rows of a CSV file in UTF-8, one at a time: parted by comma, semicolon or tab; blank rows and lines that begin with # are passed over.
/// </summary>
/// <remarks>However long the file is, no more is held than <see cref="LongestRow"/>.</remarks>
internal sealed class CsvRows : IDisposable
{
    /// <summary>A cell or a quotation does not end.</summary>
    public const string EndlessCellCode = "CSV_CELL_TOO_LONG";

    /// <summary>Letters of one row, with the blank lines and remarks before it.</summary>
    public const int LongestRow = 1024 * 1024;

    private const int LongestCell = 4000;
    private const int Buffer = 64 * 1024;
    private static readonly string[] Delimiters = [",", ";", "\t"];

    private readonly string fileName;
    private readonly BoundedText text;
    private readonly CsvParser csv;

    /// <summary>Begins to read.</summary>
    /// <param name="content">The file at its start, seekable and known to be UTF-8; it stays open.</param>
    /// <param name="fileName">For the places of findings.</param>
    public CsvRows(Stream content, string fileName)
    {
        this.fileName = fileName;
        var delimiter = DelimiterOf(content);
        text = new(new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, Buffer, leaveOpen: true), LongestRow);
        csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            BadDataFound = null,
            BufferSize = Buffer,
            Delimiter = delimiter,
            MaxFieldSize = LongestCell,
        });
    }

    /// <summary>The line of the row, counted from 1; where it has several, its last.</summary>
    public int Row => csv.RawRow;

    /// <summary>The cells of the row.</summary>
    public IReadOnlyList<string> Cells { get; private set; } = [];

    /// <summary>Why <see cref="Next"/> stopped before the end of the file, if it did.</summary>
    public Finding? Refusal { get; private set; }

    /// <summary>Goes to the next row that has something in it.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        try
        {
            while (Advance())
            {
                if (csv.Record is { } cells && !Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                {
                    Cells = cells;
                    return true;
                }
            }
        }
        catch (Exception problem) when (problem is MaxFieldSizeException or RowTooLongException)
        {
            Refusal = Finding.Error(
                EndlessCellCode,
                new(fileName, Row: Row),
                "ช่องหรือแถวยาวผิดปกติ โปรดตรวจเครื่องหมายคำพูด (\") ที่ไม่ได้ปิด",
                "A cell or a row is far too long; look for a quotation mark (\") that is not closed.");
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => csv.Dispose();

    private bool Advance()
    {
        text.AllowARow();
        return csv.Read();
    }

    /// <summary>What parts the headings: no heading has one of the three within it.</summary>
    private static string DelimiterOf(Stream content)
    {
        var start = content.Position;
        using var head = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, Buffer, leaveOpen: true);
        var letters = new char[Buffer];
        var beginning = new string(letters, 0, head.ReadBlock(letters));
        content.Position = start;
        using var lines = new StringReader(beginning);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && !string.IsNullOrWhiteSpace(line))
            {
                return Delimiters.MaxBy(delimiter => line.Count(letter => letter == delimiter[0]))!;
            }
        }

        return Delimiters[0];
    }

    /// <summary>Text of which only so much may be read at once: the parser below holds a row until it ends.</summary>
    private sealed class BoundedText(TextReader text, int most) : TextReader
    {
        private int left;

        public void AllowARow() => left = most;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = text.Read(buffer, index, count);
            left -= read;
            return left < 0 ? throw new RowTooLongException() : read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                text.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    private sealed class RowTooLongException : Exception;
}
