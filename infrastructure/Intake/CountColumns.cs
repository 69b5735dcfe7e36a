using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Which column of a counts file holds what: the headings may be Thai or English, in any order.</summary>
internal sealed class CountColumns
{
    /// <summary>A column that must be there is not.</summary>
    public const string MissingCode = "COUNTS_HEADING_MISSING";

    /// <summary>A heading is not known.</summary>
    public const string UnknownCode = "COUNTS_HEADING_UNKNOWN";

    /// <summary>A heading stands twice.</summary>
    public const string TwiceCode = "COUNTS_HEADING_TWICE";

    private static readonly (CountColumn Column, bool Required, string[] Headings)[] Known =
    [
        (CountColumn.Survey, true, ["แบบวัด", "survey"]),
        (CountColumn.Group, false, ["กลุ่ม", "group"]),
        (CountColumn.Day, true, ["วันที่", "day"]),
        (CountColumn.Kind, false, ["ชนิดยอด", "kind"]),
        (CountColumn.Value, true, ["จำนวน", "value"]),
        (CountColumn.Note, false, ["หมายเหตุ", "note"]),
        (CountColumn.Key, false, ["รหัสรายการ", "key"]),
    ];

    private readonly Dictionary<CountColumn, int> indexes;

    private CountColumns(Dictionary<CountColumn, int> indexes, int count) => (this.indexes, Count) = (indexes, count);

    /// <summary>How many columns the file has.</summary>
    public int Count { get; }

    /// <summary>Reads the heading row.</summary>
    public static Checked<CountColumns> Read(IReadOnlyList<string> headings, int row, string fileName)
    {
        var indexes = new Dictionary<CountColumn, int>();
        var findings = new FindingList();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = Wording.Squeezed(headings[i]);
            var place = new Place(fileName, Wording.Quote(headings[i]), row, i + 1);
            var known = Known.FirstOrDefault(column => column.Headings.Contains(heading, StringComparer.OrdinalIgnoreCase));
            if (known.Headings is null)
            {
                findings.Add(Unknown(place));
            }
            else if (!indexes.TryAdd(known.Column, i))
            {
                findings.Add(Twice(place));
            }
        }

        findings.Add(Known.Where(column => column.Required && !indexes.ContainsKey(column.Column))
            .Select(column => Missing(new(fileName, column.Headings[0], row), column.Headings)));
        return findings.Refuses ? Checked.Refuse<CountColumns>(findings.All) : Checked.Accept(new CountColumns(indexes, headings.Count));
    }

    /// <summary>What a row has in a column; empty where the row or the file does not have it.</summary>
    public string Text(IReadOnlyList<string> row, CountColumn column) =>
        indexes.TryGetValue(column, out var index) && index < row.Count ? row[index].Trim() : "";

    /// <summary>Where a column of a row stands.</summary>
    public Place Place(string fileName, int row, CountColumn column) => new(
        fileName,
        Known.First(known => known.Column == column).Headings[0],
        row,
        indexes.TryGetValue(column, out var index) ? index + 1 : null);

    private static Finding Missing(Place place, string[] headings) => Finding.Error(
        MissingCode,
        place,
        $"ไม่มีคอลัมน์ “{headings[0]}” (หรือ {headings[1]}) ในแถวหัวตาราง",
        $"The column '{headings[1]}' (or {headings[0]}) is missing from the heading row.");

    private static Finding Unknown(Place place) => Finding.Error(
        UnknownCode,
        place,
        $"ไม่รู้จักหัวคอลัมน์ “{place.Field}” ใช้ได้: {string.Join(", ", Known.Select(column => column.Headings[0]))}",
        $"The heading '{place.Field}' is not known; these are: {string.Join(", ", Known.Select(column => column.Headings[1]))}.");

    private static Finding Twice(Place place) => Finding.Error(
        TwiceCode, place, $"หัวคอลัมน์ “{place.Field}” ซ้ำกับคอลัมน์ก่อนหน้า", $"The heading '{place.Field}' means a column that was named before.");
}

/// <summary>The columns of a counts file.</summary>
internal enum CountColumn
{
    Survey,
    Group,
    Day,
    Kind,
    Value,
    Note,
    Key,
}
