using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Dashboards.Indicators;

/// <summary>Reads what a person typed into the form of scores.</summary>
internal static class TypedScores
{
    /// <summary>A score cannot be read.</summary>
    public const string Unreadable = "ENTRY_SCORE_UNREADABLE";

    /// <summary>The rows of a form; fields that were left empty make none.</summary>
    /// <param name="typed">The indicator's number with the score as typed, in Thai or Arabic digits.</param>
    /// <param name="kind">Whose results.</param>
    /// <param name="source">Where they were read.</param>
    public static Checked<IReadOnlyList<IndicatorRow>> Read(IReadOnlyDictionary<string, string> typed, ResultKind kind, string source)
    {
        var problems = new List<Finding>();
        var rows = new List<IndicatorRow>();
        foreach (var (name, text) in typed.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            var place = new Place($"indicator {name}", "score");
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && decimal.TryParse(ThaiDigits.ToArabic(text.Trim()), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score))
            {
                rows.Add(new() { Indicator = number, Score = score, Kind = kind, Source = source.Trim(), Where = _ => place });
            }
            else
            {
                problems.Add(Finding.Error(Unreadable, place, $"ตัวชี้วัดที่ {name}: “{Wording.Quote(text)}” ไม่ใช่ตัวเลข เช่น ๘๕.๒๑", $"Indicator {name}: '{Wording.Quote(text)}' is no number such as 85.21."));
            }
        }

        return problems.Count > 0 ? Checked.Refuse<IReadOnlyList<IndicatorRow>>(problems) : Checked.Accept<IReadOnlyList<IndicatorRow>>(rows);
    }
}
