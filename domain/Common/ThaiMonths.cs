namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>The Thai names of the months, as written and as people write them.</summary>
internal static class ThaiMonths
{
    private static readonly string[] Full =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] Short =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    /// <summary>Slips seen in real reports that are no month name, and the month that was meant.</summary>
    private static readonly (string Slip, int Month)[] Slips = [("มีย", 6)];

    private static readonly Dictionary<string, int> ByLetters = Letters();

    /// <summary>The full name, <paramref name="month"/> 1–12.</summary>
    public static string FullName(int month) => Full[month - 1];

    /// <summary>The short name with its dots, <paramref name="month"/> 1–12.</summary>
    public static string ShortName(int month) => Short[month - 1];

    /// <summary>Reads a month name.</summary>
    /// <param name="written">The name, with or without dots and spaces.</param>
    /// <returns>The month 1–12 and whether it was spelt as it should be; nothing when it is no month.</returns>
    public static (int Month, bool AsItShouldBe)? Read(string written)
    {
        var trimmed = written.Trim();
        for (var month = 1; month <= 12; month++)
        {
            if (trimmed == FullName(month) || trimmed == ShortName(month))
            {
                return (month, true);
            }
        }

        return ByLetters.TryGetValue(WithoutDots(trimmed), out var found) ? (found, false) : null;
    }

    private static string WithoutDots(string text) => text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static Dictionary<string, int> Letters()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 1; month <= 12; month++)
        {
            months[WithoutDots(FullName(month))] = month;
            months[WithoutDots(ShortName(month))] = month;
        }

        foreach (var (slip, month) in Slips)
        {
            months[slip] = month;
        }

        return months;
    }
}
