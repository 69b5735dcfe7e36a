using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>A whole number as a person types it into a form, in Thai or Arabic digits, with or without separators of thousands: ๑,๒๐๐.</summary>
public static class TypedNumber
{
    /// <summary>A number cannot be read.</summary>
    public const string Unreadable = "NUMBER_UNREADABLE";

    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="place">The field, for the finding.</param>
    /// <returns>The one number, 0 or more, or why it cannot be read.</returns>
    public static Checked<int[]> Read(string? typed, Place place) =>
        int.TryParse(ThaiDigits.ToArabic(typed ?? "").Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? Checked.Accept<int[]>([number])
            : Checked.Refuse<int[]>(Invalid(typed ?? "", place));

    /// <summary>Reads a number that may be left out.</summary>
    /// <returns>The one number, none where nothing was typed, or why it cannot be read.</returns>
    public static Checked<int[]> ReadOptional(string? typed, Place place) => string.IsNullOrWhiteSpace(typed) ? Checked.Accept<int[]>([]) : Read(typed, place);

    /// <summary>The number that was read; nothing where none was typed or it could not be read.</summary>
    public static int? Of(Checked<int[]> read) => read.TryGet(out var numbers) && numbers.Length > 0 ? numbers[0] : null;

    /// <summary>What was typed is no number that can be.</summary>
    public static Finding Invalid(string typed, Place place) =>
        Finding.Error(Unreadable, place, $"“{Wording.Quote(typed)}” ไม่ใช่จำนวนเต็มที่ใช้ได้ เช่น ๑๒๐", $"'{Wording.Quote(typed)}' is no whole number that can be; write for example 120.");
}
