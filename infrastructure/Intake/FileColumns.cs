using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What a column may be called.</summary>
/// <param name="Thai">In Thai.</param>
/// <param name="English">In English.</param>
/// <param name="IsRequired">Whether a file must have it.</param>
internal sealed record ColumnHeading(string Thai, string English, bool IsRequired)
{
    /// <summary>Whether a heading, squeezed, names this column.</summary>
    public bool Is(string heading) => heading == Thai || heading.Equals(English, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which column of a file holds what: the headings may be Thai or English, in any order.</summary>
internal sealed class FileColumns
{
    private readonly IReadOnlyList<ColumnHeading> known;
    private readonly int[] indexes;

    private FileColumns(IReadOnlyList<ColumnHeading> known, int[] indexes, int count) => (this.known, this.indexes, Count) = (known, indexes, count);

    /// <summary>How many columns the file has.</summary>
    public int Count { get; }

    /// <summary>Reads the heading row.</summary>
    /// <param name="headings">Its cells.</param>
    /// <param name="known">The columns; elsewhere they are named by their place in this list.</param>
    /// <param name="codePrefix">What the codes of findings begin with.</param>
    /// <param name="row">Its line.</param>
    /// <param name="fileName">For the places of findings.</param>
    public static Checked<FileColumns> Read(
        IReadOnlyList<string> headings, IReadOnlyList<ColumnHeading> known, string codePrefix, int row, string fileName)
    {
        var indexes = Enumerable.Repeat(-1, known.Count).ToArray();
        var findings = new FindingList();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = Wording.Squeezed(headings[i]);
            var place = new Place(fileName, Wording.Quote(headings[i]), row, i + 1);
            var column = known.Index().FirstOrDefault(one => one.Item.Is(heading), (-1, null!)).Index;
            if (column < 0)
            {
                findings.Add(Unknown(codePrefix, place, known));
            }
            else if (indexes[column] >= 0)
            {
                findings.Add(Twice(codePrefix, place));
            }
            else
            {
                indexes[column] = i;
            }
        }

        findings.Add(known.Where((column, i) => column.IsRequired && indexes[i] < 0)
            .Select(column => Missing(codePrefix, new(fileName, column.Thai, row), column)));
        return findings.Refuses
            ? Checked.Refuse<FileColumns>(findings.All)
            : Checked.Accept(new FileColumns(known, indexes, headings.Count));
    }

    /// <summary>What a row has in a column; empty where the row or the file does not have it.</summary>
    public string Text(IReadOnlyList<string> row, int column) =>
        indexes[column] is var index and >= 0 && index < row.Count ? row[index].Trim() : "";

    /// <summary>Where a column stands in the file, counted from 0; -1 where the file does not have it.</summary>
    public int IndexOf(int column) => indexes[column];

    /// <summary>Where a column of a row stands.</summary>
    public Place Place(string fileName, int row, int column) =>
        new(fileName, known[column].Thai, row, indexes[column] >= 0 ? indexes[column] + 1 : null);

    /// <summary>That a row has more columns than the headings; nothing where it has not.</summary>
    /// <param name="row">Its cells.</param>
    /// <param name="fileName">For the place of the finding.</param>
    /// <param name="line">Its line in the file.</param>
    /// <param name="code">The code of the finding.</param>
    public Finding? Surplus(IReadOnlyList<string> row, string fileName, int line, string code)
    {
        // A file has very many rows, and next to none of them has more.
        for (var i = Count; i < row.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(row[i]))
            {
                return Finding.Error(
                    code,
                    new(fileName, Row: line, Column: Count + 1),
                    "แถวนี้มีช่องมากกว่าหัวตาราง โปรดตรวจเครื่องหมายจุลภาคในข้อความ",
                    "This row has more columns than the headings; look for commas within the text.");
            }
        }

        return null;
    }

    private static Finding Missing(string codePrefix, Place place, ColumnHeading column) => Finding.Error(
        codePrefix + "_HEADING_MISSING",
        place,
        $"ไม่มีคอลัมน์ “{column.Thai}” (หรือ {column.English}) ในแถวหัวตาราง",
        $"The column '{column.English}' (or {column.Thai}) is missing from the heading row.");

    private static Finding Unknown(string codePrefix, Place place, IReadOnlyList<ColumnHeading> known) => Finding.Error(
        codePrefix + "_HEADING_UNKNOWN",
        place,
        $"ไม่รู้จักหัวคอลัมน์ “{place.Field}” ใช้ได้: {string.Join(", ", known.Select(column => column.Thai))}",
        $"The heading '{place.Field}' is not known; these are: {string.Join(", ", known.Select(column => column.English))}.");

    private static Finding Twice(string codePrefix, Place place) => Finding.Error(
        codePrefix + "_HEADING_TWICE",
        place,
        $"หัวคอลัมน์ “{place.Field}” ซ้ำกับคอลัมน์ก่อนหน้า",
        $"The heading '{place.Field}' means a column that was named before.");
}
