using System.Globalization;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Turns rows into entries, or says everything that speaks against them.</summary>
internal sealed class CountRowsCheck
{
    private const int LargestValue = 1_000_000;
    private const int LongestKey = 100;
    private const int LongestNote = 500;

    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    private readonly AssessmentKey assessment;
    private readonly Dictionary<string, SurveyFacts> surveys;
    private readonly Dictionary<string, ResponseCount> byKey;
    private readonly CountSource source;
    private readonly DateTimeOffset now;
    private readonly List<Finding> findings = [];
    private readonly List<(CountRow Row, ResponseCount Entry)> added = [];
    private readonly List<ResponseCount> alreadyRecorded = [];

    internal CountRowsCheck(AssessmentKey assessment, IReadOnlyList<SurveyFacts> stored, CountSource source, DateTimeOffset now)
    {
        this.assessment = assessment;
        this.source = source;
        this.now = now;
        surveys = stored.ToDictionary(facts => facts.Survey.Code);
        byKey = stored.SelectMany(facts => facts.Counts)
            .Where(count => count.IdempotencyKey is not null)
            .DistinctBy(count => count.IdempotencyKey)
            .ToDictionary(count => count.IdempotencyKey!);
    }

    internal Checked<RecordedCounts> Of(IReadOnlyList<CountRow> rows, Actor actor)
    {
        foreach (var row in rows)
        {
            if (surveys.TryGetValue(row.SurveyCode, out var facts))
            {
                CheckTexts(row);
                CheckValue(row);
                CheckDay(row, facts.Survey);
                Take(row, actor);
            }
            else
            {
                Refuse(row, "survey", CountCodes.SurveyUnknown, $"ไม่มีแบบวัด \"{row.SurveyCode}\" มีแต่ {Codes()}", $"There is no survey \"{row.SurveyCode}\"; there is {Codes()}.");
            }
        }

        CheckRepeatedReadings();
        CheckSums();
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Checked.Refuse<RecordedCounts>(findings);
        }

        CheckTotals();
        return Checked.Accept(new RecordedCounts([.. added.Select(pair => pair.Entry)], alreadyRecorded), findings);
    }

    private void CheckTexts(CountRow row)
    {
        if (row.Key?.Length > LongestKey)
        {
            Refuse(row, "key", CountCodes.TextTooLong, $"รหัสกันซ้ำยาวเกิน {LongestKey} ตัวอักษร", $"The key is longer than {LongestKey} characters.");
        }

        if (row.Note?.Length > LongestNote)
        {
            Refuse(row, "note", CountCodes.TextTooLong, $"หมายเหตุยาวเกิน {LongestNote} ตัวอักษร", $"The note is longer than {LongestNote} characters.");
        }
    }

    private void CheckValue(CountRow row)
    {
        if (row.Value is < 0 or > LargestValue)
        {
            var largest = Format.Number(LargestValue);
            Refuse(row, "value", CountCodes.ValueOutOfRange, $"จำนวนต้องอยู่ระหว่าง 0 ถึง {largest} คน", $"The value must be 0 to {largest} people.");
        }
    }

    private void CheckDay(CountRow row, Survey survey)
    {
        var today = ThaiTime.Day(now);
        var window = survey.Window.Span;
        if (row.Day > today)
        {
            Refuse(row, "day", CountCodes.DayInFuture, $"วันที่ {Said(row.Day)} ยังมาไม่ถึง วันนี้คือ {Said(today)}", $"{Iso(row.Day)} has not come yet; today is {Iso(today)}.");
        }
        else if (!assessment.FiscalYear.Period.Contains(row.Day) && !window.Contains(row.Day))
        {
            Refuse(
                row,
                "day",
                CountCodes.DayOutsideYear,
                $"วันที่ {Said(row.Day)} ไม่อยู่ในปีงบประมาณ {assessment.FiscalYear} และไม่อยู่ในช่วงเก็บข้อมูล โปรดตรวจปี",
                $"{Iso(row.Day)} lies neither in fiscal year {assessment.FiscalYear} nor in the survey's window; check the year.");
        }
        else if (!window.Contains(row.Day))
        {
            Warn(
                row,
                "day",
                CountCodes.DayOutsideWindow,
                $"วันที่ {Said(row.Day)} อยู่นอกช่วงเก็บข้อมูล {Said(window.Start)} ถึง {Said(window.LastDay)} บันทึกไว้ให้แล้ว",
                $"{Iso(row.Day)} lies outside the window {Iso(window.Start)} to {Iso(window.LastDay)}; it was kept.");
        }
    }

    private void Take(CountRow row, Actor actor)
    {
        var key = string.IsNullOrWhiteSpace(row.Key) ? null : row.Key;
        if (key is not null && byKey.TryGetValue(key, out var earlier))
        {
            if (IsSame(row, earlier))
            {
                if (added.All(pair => pair.Entry != earlier))
                {
                    alreadyRecorded.Add(earlier);
                }
            }
            else
            {
                Refuse(row, "key", CountCodes.KeyReused, $"รหัสกันซ้ำ \"{key}\" ใช้กับยอดอื่นแล้ว", $"The key \"{key}\" was used before for another count.");
            }

            return;
        }

        var entry = new ResponseCount(
            Guid.CreateVersion7(now), row.SurveyCode, row.Day, row.Kind, row.Value, now, actor.Name, source, key, Note: row.Note);
        added.Add((row, entry));
        if (key is not null)
        {
            byKey.Add(key, entry);
        }
    }

    private static bool IsSame(CountRow row, ResponseCount earlier) =>
        (row.SurveyCode, row.Day, row.Kind, row.Value, row.Note) == (earlier.SurveyCode, earlier.Day, earlier.Kind, earlier.Value, earlier.Note);

    private void CheckRepeatedReadings()
    {
        foreach (var readings in added.Where(pair => pair.Row.Kind == CountKind.Reading).GroupBy(pair => (pair.Row.SurveyCode, pair.Row.Day)))
        {
            foreach (var (row, _) in readings.Skip(1))
            {
                Refuse(
                    row,
                    "day",
                    CountCodes.ReadingRepeated,
                    $"มียอดสะสมของ {row.SurveyCode} วันที่ {Said(row.Day)} มากกว่าหนึ่งแถว เหลือไว้แถวเดียว",
                    $"There is more than one total of {row.SurveyCode} for {Iso(row.Day)}; keep one.");
            }
        }
    }

    // Keeps every total within what a whole number can hold, whatever is recorded later.
    private void CheckSums()
    {
        foreach (var rows in added.GroupBy(pair => pair.Row.SurveyCode))
        {
            var sum = Comparable(rows.Key).Concat(rows.Select(pair => pair.Entry))
                .Where(count => count.Kind == CountKind.Increment)
                .Sum(count => (long)count.Value);
            if (sum > LargestValue)
            {
                var largest = Format.Number(LargestValue);
                Refuse(
                    rows.Last().Row,
                    "value",
                    CountCodes.ValueOutOfRange,
                    $"ยอดเพิ่มของ {rows.Key} รวมกันเกิน {largest} คน",
                    $"The increments of {rows.Key} add up to more than {largest} people.");
            }
        }
    }

    private void CheckTotals()
    {
        foreach (var rows in added.GroupBy(pair => pair.Row.SurveyCode))
        {
            var stored = Comparable(rows.Key);
            var before = CountHistory.AsOf(stored, now);
            var after = CountHistory.AsOf([.. stored, .. rows.Select(pair => pair.Entry)], now);
            foreach (var (row, _) in rows.Where(pair => pair.Row.Kind == CountKind.Reading))
            {
                var total = after.TotalAt(row.Day);
                var earlier = Math.Max(before.TotalAt(row.Day), after.TotalAt(row.Day.AddDays(-1)));
                if (total < earlier)
                {
                    Warn(
                        row,
                        "value",
                        CountCodes.TotalFalls,
                        $"ยอดสะสมของ {row.SurveyCode} วันที่ {Said(row.Day)} คือ {Format.Number(total)} คน น้อยกว่าเดิม {Format.Number(earlier)} คน บันทึกไว้ให้แล้ว โปรดตรวจ",
                        $"The total of {row.SurveyCode} on {Iso(row.Day)} is {Format.Number(total)}, less than {Format.Number(earlier)} before; it was kept, please check.");
                }
            }
        }
    }

    /// <summary>What is stored of a survey and counts beside the new rows: facts stand beside facts, samples beside samples.</summary>
    private List<ResponseCount> Comparable(string surveyCode) =>
        [.. surveys[surveyCode].Counts.Where(count => count.IsSample == (source == CountSource.Sample))];

    private string Codes() => surveys.Count == 0 ? "–" : string.Join(", ", surveys.Keys);

    private void Refuse(CountRow row, string field, string code, string thai, string english) =>
        findings.Add(Finding.Error(code, new(row.SurveyCode, field, row.Row), thai, english));

    private void Warn(CountRow row, string field, string code, string thai, string english) =>
        findings.Add(Finding.Warning(code, new(row.SurveyCode, field, row.Row), thai, english));

    private static string Said(DateOnly day) => Format.ShortDate(day);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
