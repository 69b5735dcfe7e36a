using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>Reads the rows of a file of readings; everything that is wrong with a row is told at once.</summary>
/// <param name="columns">What the cells of a row mean.</param>
/// <param name="fileName">For the places of findings.</param>
internal sealed class ReadingRowText(FileColumns columns, string fileName)
{
    /// <summary>The number of a measure or a reading is none.</summary>
    public const string NumberCode = "METRIC_ROW_NUMBER_UNREADABLE";

    /// <summary>A day cannot be read.</summary>
    public const string DayCode = "METRIC_ROW_DAY_UNREADABLE";

    /// <summary>The kind is neither a total nor what came on a day.</summary>
    public const string KindCode = "METRIC_ROW_KIND_UNKNOWN";

    /// <summary>The number is no whole number from 0.</summary>
    public const string ValueCode = "METRIC_ROW_VALUE_UNREADABLE";

    /// <summary>The row has more columns than the headings.</summary>
    public const string ColumnsCode = "METRIC_ROW_COLUMNS";

    private const int LargestNumber = 1_000_000;

    private static readonly ReadingColumn[] ToFill = [ReadingColumn.Reading, ReadingColumn.Day, ReadingColumn.Value, ReadingColumn.Source];

    /// <summary>Reads a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="row">Its line in the file.</param>
    /// <returns>The reading; none where nobody filled the row in.</returns>
    public Checked<ReadingFileRow[]> Read(IReadOnlyList<string> cells, int row)
    {
        if (ToFill.All(column => Text(column).Length == 0))
        {
            return Checked.Accept<ReadingFileRow[]>([]);
        }

        var findings = new List<Finding>();
        if (columns.Surplus(cells, fileName, row, ColumnsCode) is { } surplus)
        {
            findings.Add(surplus);
        }

        var measure = Whole(ReadingColumn.Measure, "ไม่ใช่เลขมาตรการ", "is no number of a measure");
        int? reading = Text(ReadingColumn.Reading).Length == 0 ? null : Whole(ReadingColumn.Reading, "ไม่ใช่เลขรายการ เว้นว่างเมื่อเป็นรายการใหม่", "is no number of a reading; leave it empty for a new one");
        var day = ThaiDates.TryRead(Text(ReadingColumn.Day)) ?? Refuse<DateOnly>(ReadingColumn.Day, DayCode, "ไม่ใช่วันที่ เช่น ๓๑ มี.ค. ๖๘ หรือ 2025-03-31", "is no day such as 31 มี.ค. 68 or 2025-03-31");
        var kind = CountCells.Kind(Text(ReadingColumn.Kind)) ?? Refuse<CountKind>(ReadingColumn.Kind, KindCode, "ต้องเป็น ยอดสะสม หรือ ยอดเพิ่ม", "must be reading or increment");
        var value = CountCells.Value(Text(ReadingColumn.Value)) ?? Refuse<int>(ReadingColumn.Value, ValueCode, "ไม่ใช่จำนวนเต็มตั้งแต่ 0 ถึง 1,000,000", "is no whole number from 0 to 1,000,000");
        return findings.Count > 0
            ? Checked.Refuse<ReadingFileRow[]>(findings)
            : Checked.Accept<ReadingFileRow[]>([new(measure!.Value, Text(ReadingColumn.Metric), reading, day!.Value, kind!.Value, value!.Value, Text(ReadingColumn.Source), PlaceOf)]);

        string Text(ReadingColumn column) => columns.Text(cells, (int)column);

        Place PlaceOf(string field) => columns.Place(fileName, row, (int)(Enum.TryParse<ReadingColumn>(field, ignoreCase: true, out var column) ? column : ReadingColumn.Measure));

        T? Refuse<T>(ReadingColumn column, string code, string thai, string english)
            where T : struct
        {
            findings.Add(Finding.Error(code, columns.Place(fileName, row, (int)column), $"“{Wording.Quote(Text(column))}” {thai}", $"'{Wording.Quote(Text(column))}' {english}."));
            return null;
        }

        int? Whole(ReadingColumn column, string thai, string english) =>
            int.TryParse(ThaiDigits.ToArabic(Text(column)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LargestNumber
                ? number
                : Refuse<int>(column, NumberCode, thai, english);
    }
}
