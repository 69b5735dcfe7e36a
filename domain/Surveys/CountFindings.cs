using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What was found about counts. A file of a million rows may have as many faults: the first ones are kept, the rest is numbered.</summary>
internal sealed class CountFindings
{
    private const int Kept = 500;

    private readonly List<Finding> errors = [];
    private readonly List<Finding> others = [];
    private int errorCount;
    private int otherCount;

    public bool Refuses => errorCount > 0;

    public IReadOnlyList<Finding> All
    {
        get
        {
            var left = errorCount - errors.Count + otherCount - others.Count;
            IEnumerable<Finding> all = errors.Concat(others);
            return left == 0 ? [.. all] : [.. all, Finding.Info(
                CountCodes.MoreFindings,
                new("counts"),
                $"ยังมีอีก {ThaiFormat.Plain.Number(left)} รายการที่ไม่ได้แสดง",
                $"{ThaiFormat.Plain.Number(left)} more are not listed.")];
        }
    }

    public void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error)
        {
            Keep(errors, ref errorCount, finding);
        }
        else
        {
            Keep(others, ref otherCount, finding);
        }
    }

    public void Refuse(CountRow row, string field, string code, string thai, string english) =>
        Add(Finding.Error(code, new(row.SurveyCode, field, row.Row), thai, english));

    public void Warn(CountRow row, string field, string code, string thai, string english) =>
        Add(Finding.Warning(code, new(row.SurveyCode, field, row.Row), thai, english));

    /// <summary>A day in Thai, with the digits 0–9.</summary>
    public static string Said(DateOnly day) => ThaiFormat.Plain.ShortDate(day);

    /// <summary>A day for the English text.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static void Keep(List<Finding> kept, ref int count, Finding finding)
    {
        count++;
        if (kept.Count < Kept)
        {
            kept.Add(finding);
        }
    }
}
