using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
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
            .. OfOpenData(assessment.OpenData, hash),
            .. Enum.GetValues<ResultKind>().SelectMany(kind => OfScores(assessment.Indicators.Of(kind), assessment.Key, hash)),
            .. assessment.Measures.Select(measure => OfMeasure(measure, assessment, hash)),
            .. assessment.Measures.SelectMany(assessment.MetricsOf).SelectMany(metric => ReportMetricFigures.Of(metric, assessment.Key)),
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

    /// <summary>The open-data checklist, whole and per sub-indicator: <c>oit.completed</c>, <c>oit.9-1.total</c>. None where the year has no items.</summary>
    private static IEnumerable<ReportFigure> OfOpenData(OpenDataChecklist checklist, string hash)
    {
        if (checklist.Items.Count == 0)
        {
            yield break;
        }

        var total = checklist.Items.Count;
        yield return Count("oit.completed", "จำนวนข้อที่เผยแพร่แล้ว", "items published", checklist.HasRecords ? checklist.Done : null);
        yield return Count("oit.total", "จำนวนข้อทั้งหมด", "items of the year", total);
        yield return Count("oit.unrecorded", "จำนวนข้อที่ยังไม่ได้บันทึก", "items that nobody has recorded", total - checklist.Recorded);
        yield return Share("oit.percent", "ร้อยละของข้อที่เผยแพร่แล้ว", "percent of the items that are published", checklist.HasRecords ? 100m * checklist.Done / total : null, "%");
        yield return Share("oit.score", "คะแนน OIT ตามที่ติดตามเอง", "OIT score by own tracking", checklist.Score.Total?.Exact, "คะแนน");
        foreach (var sub in checklist.Score.SubIndicators.Where(sub => sub.Total > 0))
        {
            var key = sub.Code.Replace('.', '-');
            yield return Count($"oit.{key}.completed", $"{OpenDataWords.Name(sub, Format)} เผยแพร่แล้ว", $"{sub.Code}: items published", sub.HasRecords ? sub.Done : null);
            yield return Count($"oit.{key}.total", $"{OpenDataWords.Name(sub, Format)} ทั้งหมด", $"{sub.Code}: items", sub.Total);
        }

        ReportFigure Count(string key, string thai, string english, int? items) =>
            Figure(key, thai, english, items is { } known ? Format.Number(known) : null, items, OpenDataWords.Items);

        ReportFigure Share(string key, string thai, string english, decimal? share, string unit) =>
            Figure(key, thai, english, share is { } known ? Format.Number(known) : null, share, unit);

        ReportFigure Figure(string key, string thai, string english, string? text, decimal? number, string unit) => Make(
            key, new($"OIT: {thai}", $"OIT: {english}"), text, number, unit, isSample: false, $"assessment(fiscalYear: {checklist.Key.FiscalYear}) / openData", hash);
    }

    /// <summary>Scores as announced, <c>score.total</c>, and as the agency follows them itself, <c>score.tracking.total</c>; those only once something is recorded.</summary>
    private static IEnumerable<ReportFigure> OfScores(IndicatorResults results, Agencies.AssessmentKey key, string hash)
    {
        if (results.Figures.Count == 0 || (results.Kind == ResultKind.Tracking && !results.HasScores))
        {
            yield break;
        }

        var (infix, said) = results.Kind == ResultKind.Official ? ("", "") : (".tracking", $" ({IndicatorWords.Kind(results.Kind)})");
        yield return Score("score", "total", $"คะแนน ITA{said}", "ITA score", results.Total);
        yield return Make(
            $"score{infix}.level",
            new($"ระดับผลการประเมิน{said}", "level of the result"),
            results.Decision?.Level.Name,
            null,
            null,
            isSample: false,
            Question($"score{infix}"),
            hash);
        foreach (var instrument in results.Score.Instruments)
        {
            var name = IndicatorWords.Instrument(instrument.Rule.Instrument);
            yield return Score("score", name.ToLowerInvariant(), $"คะแนน {name}{said}", $"score of {name}", instrument.Score);
        }

        foreach (var figure in results.Figures)
        {
            var number = ThaiFormat.Plain.Number(figure.Rule.Number);
            yield return Score("indicator", number, $"คะแนนตัวชี้วัดที่ {number} {figure.Rule.Name}{said}", $"score of indicator {number}", figure.Value);
        }

        ReportFigure Score(string group, string name, string thai, string english, decimal? score) => Make(
            $"{group}{infix}.{name}",
            new(thai, english),
            score is { } known ? Format.Score(known) : null,
            score,
            IndicatorWords.Points,
            isSample: false,
            Question($"{group}{infix}"),
            hash);

        string Question(string what) => $"assessment(fiscalYear: {key.FiscalYear}) / {what}";
    }

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
