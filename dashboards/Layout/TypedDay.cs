using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>A day as a person types it into a form: ๓๑ มี.ค. ๖๘, 31/3/2568, 2025-03-31.</summary>
public static class TypedDay
{
    /// <summary>A day cannot be read.</summary>
    public const string Unreadable = "DAY_UNREADABLE";

    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="place">The field, for the finding.</param>
    /// <returns>The day, no day where nothing was typed, or why it cannot be read.</returns>
    public static Checked<DateOnly[]> Read(string? typed, Place place) => string.IsNullOrWhiteSpace(typed) ? Checked.Accept<DateOnly[]>([])
        : ThaiDates.TryRead(typed) is { } day ? Checked.Accept<DateOnly[]>([day])
        : Checked.Refuse<DateOnly[]>(Finding.Error(
            Unreadable, place, $"อ่านวันที่ “{Wording.Quote(typed)}” ไม่ได้ โปรดเขียนเช่น ๓๑ มี.ค. ๖๘", $"'{Wording.Quote(typed)}' cannot be read as a date; write for example 31/3/2568 or 2025-03-31."));

    /// <summary>Reads a day that must be there.</summary>
    /// <returns>The one day, or why there is none.</returns>
    public static Checked<DateOnly[]> Required(string? typed, Place place) => string.IsNullOrWhiteSpace(typed)
        ? Checked.Refuse<DateOnly[]>(Finding.Error(Unreadable, place, "โปรดกรอกวันที่ เช่น ๓๑ มี.ค. ๖๘", "Give a day, for example 31/3/2568 or 2025-03-31."))
        : Read(typed, place);

    /// <summary>The day that was read; nothing where none was typed or it could not be read.</summary>
    public static DateOnly? Of(Checked<DateOnly[]> read) => read.TryGet(out var days) && days.Length > 0 ? days[0] : null;
}
