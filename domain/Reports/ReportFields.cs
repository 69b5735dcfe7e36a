using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The numbers that texts of the report may name, and how they are filled in.</summary>
public static partial class ReportFields
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>A field as it is written in a text: <c>{{survey.iit.percent}}</c>.</summary>
    public static string Written(string key) => $"{{{{{key}}}}}";

    /// <summary>Whether a text has the form of a key: small words and numbers with points between them, <c>survey.eit-1.completed</c>.</summary>
    public static bool IsKey(string? text) => text is not null && Key().IsMatch(text);

    /// <summary>Every field that a text names, in order.</summary>
    public static IReadOnlyList<FieldMention> Mentions(string text) =>
        [.. Field().Matches(text).Select(field => new FieldMention(KeyOf(field), field.Index, field.Length))];

    /// <summary>A text with its fields filled in; every other letter stays as it was written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="figures">The numbers by key.</param>
    public static IReadOnlyList<TextPart> Fill(string text, IReadOnlyDictionary<string, ReportFigure> figures)
    {
        var parts = new List<TextPart>();
        var end = 0;
        foreach (var field in Mentions(text))
        {
            AddWords(text[end..field.Start]);
            end = field.Start + field.Length;
            parts.Add(figures.TryGetValue(field.Key, out var figure) ? new TextPart.Figure(figure) : new TextPart.UnknownField(text[field.Start..end]));
        }

        AddWords(text[end..]);
        return parts;

        void AddWords(string words)
        {
            if (words.Length > 0)
            {
                parts.Add(new TextPart.Words(words));
            }
        }
    }

    /// <summary>A line with its fields filled in.</summary>
    public static ReportLine Fill(ListItem item, IReadOnlyDictionary<string, ReportFigure> figures) => new(item.Mark, Fill(item.Text, figures));

    /// <summary>Every number that a text of an assessment's report may name, in a stable order. None of them changes with the clock alone.</summary>
    public static IReadOnlyList<ReportFigure> Of(Assessment assessment)
    {
        var hash = assessment.FactsHash();
        return
        [
            .. assessment.Surveys.SelectMany(survey => OfSurvey(survey, assessment.Key)),
            OfCoverage(assessment, hash),
            .. assessment.Measures.Select(measure => OfMeasure(measure, assessment, hash)),
            .. ReportRiskFigures.Of(assessment.Risks),
        ];
    }

    private static IEnumerable<ReportFigure> OfSurvey(SurveyProgress survey, Agencies.AssessmentKey key)
    {
        var (code, completion, window) = (survey.Survey.Code, survey.Completion, survey.Window.Span);
        yield return Count("completed", "จำนวนผู้ตอบ", "people who answered", completion?.Completed);
        yield return Count("required", "จำนวนขั้นต่ำ", "people who must answer", survey.Quota.Required, survey.Quota.IsSample);
        yield return Figure("percent", "ร้อยละของจำนวนขั้นต่ำ", "percent of the quota", completion is null ? null : Format.Number(completion.Percent), completion?.Percent, "%", survey.HasSampleData);
        yield return Count("remaining", "จำนวนที่ยังขาด", "people who are missing", completion?.Remaining);
        yield return Count("over", "จำนวนที่เกิน", "people above the quota", completion?.Over);
        yield return Day("as-of", "ข้อมูล ณ วันที่", "last day that was counted", survey.DataAsOf);
        yield return Day("first-day", "วันแรกที่เปิดรับ", "first day of the window", window.Start);
        yield return Day("last-day", "วันสุดท้ายที่เปิดรับ", "last day of the window", window.LastDay);

        ReportFigure Count(string name, string thai, string english, int? people, bool? isSample = null) =>
            Figure(name, thai, english, people is { } known ? Format.Number(known) : null, people, SurveyWords.People, isSample ?? survey.HasSampleData);

        ReportFigure Day(string name, string thai, string english, DateOnly? day) =>
            Figure(name, thai, english, day is { } known ? Format.LongDate(known) : null, null, null, isSample: name == "as-of" && survey.HasSampleData);

        ReportFigure Figure(string name, string thai, string english, string? text, decimal? number, string? unit, bool isSample) => Make(
            $"survey.{code}.{name}",
            new($"{survey.Survey.Title}: {thai}", $"{code}: {english}"),
            text,
            number,
            unit,
            isSample,
            $"assessment(fiscalYear: {key.FiscalYear}) / surveys / {code}",
            survey.FactsHash);
    }

    private static ReportFigure OfCoverage(Assessment assessment, string hash) => Make(
        "coverage.percent",
        new("ความครบถ้วนรวมทุกแบบวัด", "completion over all surveys"),
        assessment.Coverage is { } coverage ? Format.Number(coverage.Percent) : null,
        assessment.Coverage?.Percent,
        "%",
        assessment.HasSampleData,
        $"assessment(fiscalYear: {assessment.Key.FiscalYear}) / coverage",
        hash);

    private static ReportFigure OfMeasure(Measure measure, Assessment assessment, string hash)
    {
        var (number, evidence) = (ThaiFormat.Plain.Number(measure.Number), assessment.EvidenceOf(measure));
        return Make(
            $"measure.{number}.evidence",
            new($"มาตรการที่ {number}: จำนวนหลักฐาน", $"measure {number}: pieces of evidence"),
            Format.Number(evidence.Count),
            evidence.Count,
            "ชิ้น",
            isSample: false,
            $"assessment(fiscalYear: {assessment.Key.FiscalYear}) / measures / {number}",
            hash);
    }

    private static ReportFigure Make(string key, BilingualText name, string? text, decimal? number, string? unit, bool isSample, string operation, string factsHash) => new(
        key,
        name,
        text is null ? ChartSpec.NoData : isSample ? $"{text} ({ChartSpec.SampleMark})" : text,
        number,
        unit,
        text is not null,
        isSample,
        operation,
        factsHash);

    private static string KeyOf(Match field) => ThaiDigits.ToArabic(field.Groups["key"].Value).Trim().ToLowerInvariant();

    [GeneratedRegex(@"\{\{(?<key>[^{}\n]{1,120})\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"\A(?=.{1,120}\z)[a-z][a-z0-9-]*(\.[a-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
