using System.Buffers;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads the rows of a counts file; everything that is wrong with a row is told at once.</summary>
/// <param name="columns">What the cells of a row mean.</param>
/// <param name="fileName">For the places of findings.</param>
internal sealed class CountRowText(CountColumns columns, string fileName)
{
    /// <summary>No survey, or no survey code.</summary>
    public const string SurveyCode = "COUNT_SURVEY_UNREADABLE";

    /// <summary>The day cannot be read.</summary>
    public const string DayCode = "COUNT_DAY_UNREADABLE";

    /// <summary>The kind is neither a reading nor an increment.</summary>
    public const string KindCode = "COUNT_KIND_UNKNOWN";

    /// <summary>The number is no whole number from 0.</summary>
    public const string ValueCode = "COUNT_VALUE_UNREADABLE";

    /// <summary>The row has more columns than the headings.</summary>
    public const string ColumnsCode = "COUNT_ROW_COLUMNS";

    private static readonly SearchValues<char> CodeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    // A file says the same days again and again; reading one as people write it costs more than all the rest of a row.
    private const int MostDays = 1000;
    private readonly Dictionary<string, DateOnly?> days = new(StringComparer.Ordinal);

    /// <summary>Reads a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="row">Its line in the file.</param>
    public Checked<CountRow> Read(IReadOnlyList<string> cells, int row)
    {
        var findings = default(List<Finding>);
        if (columns.Surplus(cells, fileName, row, ColumnsCode) is { } surplus)
        {
            (findings ??= []).Add(surplus);
        }

        var survey = Text(CountColumn.Survey).ToLowerInvariant();
        if (!IsSurveyCode(survey))
        {
            Refuse(CountColumn.Survey, SurveyCode, "ไม่ใช่รหัสแบบวัด เช่น iit, eit-1", "is no survey code such as iit or eit-1");
        }

        var day = Day(Text(CountColumn.Day));
        if (day is null)
        {
            Refuse(CountColumn.Day, DayCode, "ไม่ใช่วันที่ เช่น ๘ ต.ค. ๖๘ หรือ 2025-10-08", "is no day such as 8 ต.ค. 68 or 2025-10-08");
        }

        var kind = CountCells.Kind(Text(CountColumn.Kind));
        if (kind is null)
        {
            Refuse(CountColumn.Kind, KindCode, "ต้องเป็น ยอดสะสม หรือ ยอดเพิ่ม", "must be reading or increment");
        }

        var value = CountCells.Value(Text(CountColumn.Value));
        if (value is null)
        {
            Refuse(CountColumn.Value, ValueCode, "ไม่ใช่จำนวนเต็มตั้งแต่ 0 ถึง 1,000,000", "is no whole number from 0 to 1,000,000");
        }

        return findings is not null
            ? Checked.Refuse<CountRow>(findings)
            : Checked.Accept(new CountRow(
                row, survey, Optional(CountColumn.Group), day!.Value, kind!.Value, value!.Value, Optional(CountColumn.Note), Optional(CountColumn.Key)));

        string Text(CountColumn column) => columns.Text(cells, column);
        string? Optional(CountColumn column) => Text(column) is { Length: > 0 } text ? text : null;
        void Refuse(CountColumn column, string code, string thai, string english) => (findings ??= []).Add(Finding.Error(
            code, columns.Place(fileName, row, column), $"“{Wording.Quote(Text(column))}” {thai}", $"'{Wording.Quote(Text(column))}' {english}."));
    }

    private DateOnly? Day(string text)
    {
        if (!days.TryGetValue(text, out var day))
        {
            if (days.Count == MostDays)
            {
                days.Clear();
            }

            days.Add(text, day = ThaiDates.TryRead(text));
        }

        return day;
    }

    private static bool IsSurveyCode(string text) =>
        text.Length is > 0 and <= 32 && text[0] != '-' && !text.AsSpan().ContainsAnyExcept(CodeLetters);
}
