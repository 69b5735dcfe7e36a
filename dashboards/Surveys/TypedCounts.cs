using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Dashboards.Surveys;

/// <summary>Reads what a person typed into the form of counts.</summary>
internal static class TypedCounts
{
    /// <summary>The day cannot be read.</summary>
    public const string DayUnreadable = "ENTRY_DAY_UNREADABLE";

    /// <summary>A number cannot be read.</summary>
    public const string ValueUnreadable = "ENTRY_VALUE_UNREADABLE";

    /// <summary>No number was typed.</summary>
    public const string NothingTyped = "ENTRY_NOTHING_TYPED";

    /// <summary>The rows of a form.</summary>
    /// <param name="day">The day as typed.</param>
    /// <param name="values">Survey code, or survey code and group code parted by a slash, with the number as typed.</param>
    /// <param name="formKey">Names the form, so that sending it twice records once.</param>
    public static Checked<IReadOnlyList<CountRow>> Read(string? day, IReadOnlyList<KeyValuePair<string, string>> values, string? formKey)
    {
        var problems = new List<Finding>();
        if (ThaiDates.TryRead(day ?? "") is not { } read)
        {
            read = default;
            problems.Add(Finding.Error(
                DayUnreadable, new("entry", "day"), $"อ่านวันที่ “{day}” ไม่ได้ โปรดเขียนเช่น ๘ ต.ค. ๖๘ หรือ 8/10/2568", $"'{day}' cannot be read as a date; write for example 8/10/2568 or 2025-10-08."));
        }

        if (values.Count == 0)
        {
            problems.Add(Finding.Error(NothingTyped, new("entry", "value"), "ยังไม่ได้กรอกยอดของแบบวัดใด", "No number was typed."));
        }

        var rows = new List<CountRow>();
        foreach (var (name, text) in values)
        {
            var digits = ThaiDigits.ToArabic(text.Trim()).Replace(",", "", StringComparison.Ordinal);
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                problems.Add(Finding.Error(ValueUnreadable, new(name, "value"), $"“{text}” ไม่ใช่จำนวนเต็ม", $"'{text}' is no whole number."));
                continue;
            }

            var parts = name.Split('/', 2);
            rows.Add(new(rows.Count + 1, parts[0], parts.Length > 1 ? parts[1] : null, read, CountKind.Reading, value, null, formKey is null ? null : $"{formKey}:{name}"));
        }

        return problems.Count > 0 ? Checked.Refuse<IReadOnlyList<CountRow>>(problems) : Checked.Accept<IReadOnlyList<CountRow>>(rows);
    }
}
