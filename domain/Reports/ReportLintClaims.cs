using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks at claims that something is complete: is there a number, and what do the counts say?</summary>
/// <remarks>Sample counts neither prove nor disprove anything. "ถูกต้องครบถ้วน" praises and counts nothing, so it is no claim.</remarks>
internal static partial class ReportLintClaims
{
    /// <summary>Where something is numbered or dated, and not counted: "พ.ศ. ๒๕๖๘", "ส่วนที่ ๑", "๑๔ มี.ค. ๖๘".</summary>
    private static readonly Regex NoCount = new(
        @"พ\.?ศ\.?\s*\d+|(?:25|20)\d\d|(?:(?:ส่วน|ครั้ง|ข้อ|วัน|รอบ|ไตรมาส|มาตรการ)ที่|ข้อ|ไตรมาส|ปี)\s*\d+|(?:\d{1,2}\s*)?(?:" + string.Join('|', Wording.MonthNames.Select(Regex.Escape)) + @")\s*\d{0,4}",
        RegexOptions.CultureInvariant);

    public static IEnumerable<Finding> Of(LintedMeasure measure)
    {
        var figures = measure.Assessment.FiguresByKey;
        return from list in measure.Lists
               where list.Field != MeasureField.Steps
               from item in list.Items
               let claim = Claim().Match(Wording.Squeezed(item.Text))
               where claim.Success
               let finding = Judge(new(item, claim.Value, SurveysOf(item, measure), HasNumber(item, figures)), measure.At(list.Field))
               where finding is not null
               select finding;
    }

    private static Finding? Judge(CompletenessClaim claim, Place place)
    {
        if (claim.Missed is { Count: > 0 } missed)
        {
            var counts = string.Join(" ", missed.Select(survey => $"{survey.Survey.Title}: {SurveyWords.OfRequired(survey.Completion, survey.Quota, ThaiFormat.Official)}"));
            var english = string.Join(", ", missed.Select(survey => FormattableString.Invariant($"{survey.Survey.Code} {survey.Completion!.Completed} of {survey.Completion.Required}")));
            return Finding.Error(
                ReportLint.ClaimAgainstFacts,
                place,
                $"เขียนว่า “{claim.Words}” แต่ยอดที่บันทึกไว้ยังไม่ครบ ({counts}) โปรดแก้ข้อความหรือตรวจยอด",
                $"The text{claim.ItemWords} says that all have answered, but the counts say {english}; mend the text or check the counts.");
        }

        var isProvable = claim.Surveys.All(CompletenessClaim.IsReal);
        if (!claim.HasNumber)
        {
            return Finding.Warning(
                ReportLint.ClaimWithoutNumber,
                place,
                $"เขียนว่า “{claim.Words}” แต่ไม่มีตัวเลข โปรดเติมจำนวนจริงและจำนวนที่ต้องได้{claim.FieldsThai}{(isProvable ? "" : " (ยอดในระบบยังเป็นตัวอย่างหรือยังไม่มี จึงยืนยันไม่ได้)")}",
                $"The text{claim.ItemWords} claims completeness without a number; add how many there are and how many were needed{claim.FieldsEnglish}.{(isProvable ? "" : " The stored counts are only samples or missing, so they prove nothing.")}");
        }

        return isProvable ? null : Finding.Warning(
            ReportLint.ClaimUnproved,
            place,
            $"เขียนว่า “{claim.Words}” แต่ยอดในระบบเป็นข้อมูลตัวอย่างหรือยังไม่มี จึงยืนยันไม่ได้ โปรดบันทึกยอดจริง",
            $"The text{claim.ItemWords} claims completeness, but the stored counts are only samples or missing; record the real counts.");
    }

    /// <summary>
    /// The surveys that a claim is about: those that it names, else those that the title of its measure names, and only where it speaks
    /// of answering. "เข้าประชุมครบทุกคน" under a title that names EIT is about a meeting.
    /// </summary>
    private static IReadOnlyList<SurveyProgress> SurveysOf(ListItem item, LintedMeasure measure)
    {
        if (!Answering().IsMatch(Wording.Squeezed(item.Text)))
        {
            return [];
        }

        var named = Named(item.Text, measure.Assessment.Surveys);
        return named.Count > 0 ? named : Named(measure.Measure.Title, measure.Assessment.Surveys);
    }

    private static IReadOnlyList<SurveyProgress> Named(string text, IReadOnlyList<SurveyProgress> surveys)
    {
        var words = LatinWord().Matches(text).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. surveys.Where(survey => words.Contains(survey.Survey.Code.Split('-')[0]))];
    }

    private static bool HasNumber(ListItem item, IReadOnlyDictionary<string, ReportFigure> figures)
    {
        var parts = ReportFields.Fill(item.Text, figures);
        var words = string.Concat(parts.OfType<TextPart.Words>().Select(part => part.Text));
        return parts.Any(part => part is not TextPart.Words) || NoCount.Replace(ThaiDigits.ToArabic(ReportLintTexts.WithoutCodes(words)), "").Any(char.IsAsciiDigit);
    }

    [GeneratedRegex(@"(?<!ไม่|ไม่ได้|(?<!ทำ)ให้|เมื่อ|หาก|ถ้า)ครบ(?:ถ้วน)?(?:(?:ตาม|ทั้ง)?จำนวน|ทุก|ร้อยละ|[0-9๐-๙]+(?:%|เปอร์เซ็นต์))", RegexOptions.CultureInvariant)]
    private static partial Regex Claim();

    [GeneratedRegex("ตอบ|ทำแบบ|กรอกแบบ|เก็บแบบ|เก็บข้อมูล", RegexOptions.CultureInvariant)]
    private static partial Regex Answering();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex LatinWord();

    /// <summary>A claim with what it can be held against.</summary>
    /// <param name="Item">Where it is made.</param>
    /// <param name="Words">Its words, without blanks.</param>
    /// <param name="Surveys">The surveys that it is about; empty for none.</param>
    /// <param name="HasNumber">Whether a number or a field stands beside it.</param>
    private sealed record CompletenessClaim(ListItem Item, string Words, IReadOnlyList<SurveyProgress> Surveys, bool HasNumber)
    {
        public IReadOnlyList<SurveyProgress> Missed => [.. Surveys.Where(survey => IsReal(survey) && survey.Completion is { IsReached: false })];

        public string ItemWords => Item.Mark is { } mark ? $" (item {ThaiFormat.Plain.Digits(mark.TrimEnd('.'))})" : "";

        public string FieldsThai => Surveys.Count == 0 ? "" : $" เช่น {Fields}";

        public string FieldsEnglish => Surveys.Count == 0 ? "" : $", for example {Fields}";

        private string Fields => $"{ReportFields.Written($"survey.{Surveys[0].Survey.Code}.completed")} / {ReportFields.Written($"survey.{Surveys[0].Survey.Code}.required")}";

        public static bool IsReal(SurveyProgress survey) => survey.Completion is not null && !survey.HasSampleData;
    }
}
