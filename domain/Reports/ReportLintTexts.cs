using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks at the words of a measure: what is missing, what was pasted, what is written in two ways.</summary>
internal static partial class ReportLintTexts
{
    public static IEnumerable<Finding> Of(LintedMeasure measure) =>
        Missing(measure)
            .Concat(DaysMissing(measure))
            .Concat(ItemsRepeated(measure))
            .Concat(StepsRepeated(measure))
            .Concat(OutcomesRepeated(measure))
            .Concat(DigitsMixed(measure));

    /// <summary>A text without addresses and codes (e-Service, o1, {{fields}}), whose digits nobody chooses.</summary>
    public static string WithoutCodes(string text) => Codes().Replace(text, " ");

    private static IEnumerable<Finding> Missing(LintedMeasure measure)
    {
        if (measure.Measure.ResponsibleUnits.All(string.IsNullOrWhiteSpace))
        {
            yield return Finding.Warning(
                ReportLint.NoUnit, measure.At(MeasureField.ResponsibleUnits), "ไม่ได้ระบุหน่วยงานผู้รับผิดชอบ โปรดเติม", "No responsible unit is named; please add it.");
        }

        if (measure.Measure.Outcomes.All(item => string.IsNullOrWhiteSpace(item.Text)))
        {
            yield return Finding.Warning(
                ReportLint.NoOutcome, measure.At(MeasureField.Outcomes), "ยังไม่ได้เขียนผลลัพธ์/ความสำเร็จ โปรดเติมพร้อมตัวเลข", "No outcome is reported; please add it, with a number.");
        }
    }

    private static IEnumerable<Finding> DaysMissing(LintedMeasure measure) =>
        ReportNotices.DaysMissing(measure.Measure.Title, measure.At(MeasureField.Title))
            .Concat(measure.Lists.SelectMany(list => list.Items.SelectMany(item => ReportNotices.DaysMissing(item.Text, measure.At(list.Field)))));

    private static IEnumerable<Finding> ItemsRepeated(LintedMeasure measure) => measure.Lists.SelectMany(list => list.Items
        .Where(item => item.Text.Length > 0)
        .GroupBy(item => Wording.Squeezed(item.Text))
        .Where(same => same.Count() > 1)
        .Select(same => ReportNotices.ItemRepeated(measure.At(list.Field), same.First())));

    /// <summary>Dashes are topics below an item, and may well be the same in plan and result.</summary>
    private static IEnumerable<Finding> StepsRepeated(LintedMeasure measure)
    {
        var steps = measure.Measure.Steps.Where(IsSentence).Select(WithoutOpening).ToHashSet();
        var repeating = measure.Measure.Results.Where(result => IsSentence(result) && steps.Contains(WithoutOpening(result))).ToList();
        if (repeating.Count > 0)
        {
            var items = Named(repeating);
            yield return Finding.Warning(
                ReportLint.ResultRepeatsStep,
                measure.At(MeasureField.Results),
                $"สรุปผล{items} ซ้ำกับขั้นตอนคำต่อคำ โปรดเขียนว่าทำเมื่อใด กี่ครั้ง กี่คน และได้อะไร",
                $"Results repeat a step word for word (no. {Marks(repeating)}); say when, how often, for how many, and with what result.");
        }
    }

    private static bool IsSentence(ListItem item) => item.Mark != "-" && WithoutOpening(item).Length > 0;

    private static string WithoutOpening(ListItem item) => Opening().Replace(Wording.Squeezed(item.Text), "");

    private static IEnumerable<Finding> OutcomesRepeated(LintedMeasure measure)
    {
        var earlier = measure.Assessment.Measures
            .Where(other => other.Number < measure.Measure.Number)
            .SelectMany(other => other.Outcomes.Select(item => (other.Number, Text: Wording.Squeezed(item.Text))))
            .Where(outcome => outcome.Text.Any(char.IsLetter))
            .GroupBy(outcome => outcome.Text)
            .ToDictionary(same => same.Key, same => same.Min(outcome => outcome.Number));
        var repeated = measure.Measure.Outcomes.Where(item => earlier.ContainsKey(Wording.Squeezed(item.Text))).ToList();
        if (repeated.Count > 0)
        {
            int[] first = [.. repeated.Select(item => earlier[Wording.Squeezed(item.Text)]).Distinct().Order()];
            var numbers = string.Join(", ", first.Select(number => ThaiFormat.Plain.Number(number)));
            yield return Finding.Warning(
                ReportLint.OutcomeRepeated,
                measure.At(MeasureField.Outcomes),
                $"ผลลัพธ์{Named(repeated)} เหมือนกับมาตรการที่ {numbers} ทุกคำ โปรดเขียนผลลัพธ์ของมาตรการนี้เอง",
                $"Outcomes (no. {Marks(repeated)}) are those of measure {numbers}, word for word; write what this measure achieved.");
        }
    }

    private static IEnumerable<Finding> DigitsMixed(LintedMeasure measure)
    {
        var texts = measure.Measure.Texts().Select(text => (text.Field, Text: WithoutCodes(text.Text))).ToList();
        var arabic = texts.FirstOrDefault(text => text.Text.Any(char.IsAsciiDigit));
        if (arabic.Text is not null && texts.Any(text => text.Text.Any(ThaiDigits.IsThai)))
        {
            var number = ArabicNumber().Match(arabic.Text).Value;
            yield return Finding.Warning(
                ReportLint.DigitsMixed,
                measure.At(arabic.Field),
                $"มาตรการนี้มีทั้งเลขไทยและเลขอารบิก เช่น “{Wording.Quote(number)}” โปรดใช้เลขไทยให้เหมือนกัน ({ThaiFormat.Official.Digits(Wording.Quote(number))})",
                $"This measure mixes Thai and Arabic digits, for example '{Wording.Quote(number)}'; use Thai digits throughout.");
        }
    }

    /// <summary>" ข้อ ๑. และ ๒."; nothing where the items have no numbers.</summary>
    private static string Named(IReadOnlyList<ListItem> items) =>
        items.All(item => item.Mark is null) ? "" : $" ข้อ {string.Join(" ", items.Select(item => item.Mark).OfType<string>())}";

    private static string Marks(IReadOnlyList<ListItem> items) =>
        string.Join(", ", items.Select(item => item.Mark is { } mark ? ThaiFormat.Plain.Digits(mark.TrimEnd('.')) : $"'{Wording.Quote(item.Text)}'"));

    /// <summary>A step says what shall be done, its result that it was: "จัดให้มีการประชุม", "มีการประชุม", "ได้ประชุม".</summary>
    [GeneratedRegex(@"\A(?:จัดให้)?(?:ได้)?(?:มีการ|มี|ได้)?", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{\{[^{}]*\}\}|[\x21-\x7E]*[A-Za-z@][\x21-\x7E]*", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex("[0-9]+(?:[.,:/][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicNumber();
}
