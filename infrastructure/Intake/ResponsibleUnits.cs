using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Tells the responsible units of a cell apart: "สำนักปลัด กองช่าง" are two, "คณะกรรมการสนับสนุนการประเมิน ITA" is one.</summary>
internal static partial class ResponsibleUnits
{
    /// <summary>What the name of a unit or of a group of people begins with.</summary>
    private static readonly string[] Beginnings =
    [
        "สำนัก", "กอง", "คณะ", "เจ้าหน้าที่", "ฝ่าย", "งาน", "ศูนย์", "หน่วย", "ส่วน",
        "ปลัด", "นายก", "หัวหน้า", "บุคลากร", "พนักงาน", "โรงเรียน",
    ];

    /// <summary>The units of a cell; a word that begins no unit belongs to the unit before it.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> paragraphs)
    {
        var text = string.Join(' ', paragraphs).Trim();
        if (text.Length == 0)
        {
            return [];
        }

        int[] starts = [0, .. Word().Matches(text).Where(word => word.Index > 0 && BeginsUnit(word.Value)).Select(word => word.Index)];
        return [.. starts.Select((start, i) => text[start..(i + 1 < starts.Length ? starts[i + 1] : text.Length)].Trim())];
    }

    private static bool BeginsUnit(string word) =>
        Beginnings.Any(beginning => word.TrimStart('-').StartsWith(beginning, StringComparison.Ordinal));

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
