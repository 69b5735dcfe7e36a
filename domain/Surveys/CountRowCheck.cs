using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using static Kolum.ItaAnalytics.Domain.Surveys.CountFindings;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Checks single rows against the surveys as they were set up.</summary>
internal sealed class CountRowCheck
{
    /// <summary>More people than any agency asks.</summary>
    public const int LargestValue = 1_000_000;

    private const int LongestKey = 100;
    private const int LongestNote = 500;

    private readonly AssessmentKey assessment;
    private readonly CountFindings findings;
    private readonly DateOnly today;
    private readonly Dictionary<string, (Period Window, Dictionary<string, string> Groups)> surveys;

    public CountRowCheck(AssessmentKey assessment, SurveySetup setup, DateTimeOffset now, CountFindings findings)
    {
        this.assessment = assessment;
        this.findings = findings;
        today = ThaiTime.Day(now);
        surveys = setup.Surveys.ToDictionary(
            survey => survey.Survey.Code,
            survey => (new WindowHistory(survey.Decisions).InForce(now).Span, GroupNames(survey.Decisions)));
    }

    /// <summary>Notes everything that speaks against a row.</summary>
    /// <returns>The row with the code of its group; nothing where its survey or group is not known.</returns>
    public CountRow? Check(CountRow row)
    {
        if (!surveys.TryGetValue(row.SurveyCode, out var survey))
        {
            findings.Refuse(row, "survey", CountCodes.SurveyUnknown, $"ไม่มีแบบวัด \"{row.SurveyCode}\" มีแต่ {Listed(surveys.Keys)}", $"There is no survey \"{row.SurveyCode}\"; there is {Listed(surveys.Keys)}.");
            return null;
        }

        CheckTexts(row);
        CheckValue(row);
        CheckDay(row, survey.Window);
        if (string.IsNullOrWhiteSpace(row.Group))
        {
            return row with { Group = null };
        }

        if (survey.Groups.TryGetValue(Folded(row.Group), out var code))
        {
            return row with { Group = code };
        }

        findings.Refuse(row, "group", CountCodes.GroupUnknown, $"แบบวัด {row.SurveyCode} ไม่มีกลุ่ม \"{Short(row.Group)}\" มีแต่ {Listed(survey.Groups.Values.Distinct())}", $"{row.SurveyCode} has no group \"{Short(row.Group)}\"; there is {Listed(survey.Groups.Values.Distinct())}.");
        return null;
    }

    /// <summary>Groups are found by code and by name.</summary>
    private static Dictionary<string, string> GroupNames(IReadOnlyList<SurveyDecision> decisions)
    {
        var names = new Dictionary<string, string>();
        foreach (var group in GroupSet.Latest(decisions).Where(group => !group.IsDropped))
        {
            names.TryAdd(Folded(group.Name), group.Code);
            names[Folded(group.Code)] = group.Code;
        }

        return names;
    }

    private static string Folded(string name) => name.Trim().ToLowerInvariant();

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void CheckTexts(CountRow row)
    {
        if (row.Key?.Length > LongestKey)
        {
            findings.Refuse(row, "key", CountCodes.TextTooLong, $"รหัสกันซ้ำยาวเกิน {LongestKey} ตัวอักษร", $"The key is longer than {LongestKey} characters.");
        }

        if (row.Note?.Length > LongestNote)
        {
            findings.Refuse(row, "note", CountCodes.TextTooLong, $"หมายเหตุยาวเกิน {LongestNote} ตัวอักษร", $"The note is longer than {LongestNote} characters.");
        }
    }

    private void CheckValue(CountRow row)
    {
        if (row.Kind == CountKind.Withdrawal)
        {
            findings.Refuse(row, "kind", CountCodes.KindInvalid, "การถอนรายการทำได้ด้วยการแก้ไขเท่านั้น", "An entry is taken out by a correction.");
        }

        if (row.Value is < 0 or > LargestValue)
        {
            var largest = ThaiFormat.Plain.Number(LargestValue);
            findings.Refuse(row, "value", CountCodes.ValueOutOfRange, $"จำนวนต้องอยู่ระหว่าง 0 ถึง {largest} คน", $"The value must be 0 to {largest} people.");
        }
    }

    private void CheckDay(CountRow row, Period window)
    {
        if (row.Day > today)
        {
            var (thai, english) = MeantYear(row.Day, window);
            findings.Refuse(row, "day", CountCodes.DayInFuture, $"วันที่ {Said(row.Day)} ยังมาไม่ถึง วันนี้คือ {Said(today)}{thai}", $"{Iso(row.Day)} has not come yet; today is {Iso(today)}.{english}");
        }
        else if (!assessment.FiscalYear.Period.Contains(row.Day) && !window.Contains(row.Day))
        {
            var (thai, english) = MeantYear(row.Day, window);
            findings.Refuse(
                row,
                "day",
                CountCodes.DayOutsideYear,
                $"วันที่ {Said(row.Day)} ไม่อยู่ในปีงบประมาณ {assessment.FiscalYear} และไม่อยู่ในช่วงเก็บข้อมูล โปรดตรวจปี{thai}",
                $"{Iso(row.Day)} lies neither in fiscal year {assessment.FiscalYear} nor in the survey's window; check the year.{english}");
        }
        else if (!window.Contains(row.Day))
        {
            findings.Warn(
                row,
                "day",
                CountCodes.DayOutsideWindow,
                $"วันที่ {Said(row.Day)} อยู่นอกช่วงเก็บข้อมูล {Said(window.Start)} ถึง {Said(window.LastDay)} บันทึกไว้ให้แล้ว",
                $"{Iso(row.Day)} lies outside the window {Iso(window.Start)} to {Iso(window.LastDay)}; it was kept.");
        }
    }

    /// <summary>The same day and month in a year in which the survey is open: what a mistyped year most often meant.</summary>
    private (string Thai, string English) MeantYear(DateOnly typed, Period window)
    {
        for (var year = window.Start.Year; year <= window.LastDay.Year; year++)
        {
            var meant = typed.AddYears(year - typed.Year);
            if (window.Contains(meant) && meant <= today)
            {
                return ($" หมายถึง {Said(meant)} หรือไม่", $" Did you mean {Iso(meant)}?");
            }
        }

        return ("", "");
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.DefaultIfEmpty("–"));
}
