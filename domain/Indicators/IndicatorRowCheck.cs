using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Checks rows of results against the rules of their year and against one another, and makes entries of them.</summary>
internal sealed partial class IndicatorRowCheck
{
    private const int LongestSource = 500;
    private const int MostPeople = 1_000_000;

    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    private readonly IReadOnlyDictionary<AgencyKey, IndicatorFacts> stored;
    private readonly IRulePacks rulePacks;
    private readonly IndicatorOrder order;
    private readonly Recorded recorded;
    private readonly List<Finding> findings = [];

    public IndicatorRowCheck(IReadOnlyDictionary<AgencyKey, IndicatorFacts> stored, IRulePacks rulePacks, IndicatorOrder order, DateTimeOffset now)
    {
        this.stored = stored;
        this.rulePacks = rulePacks;
        this.order = order;
        recorded = new(now, order.Actor.Name, order.Reason.Trim());
        findings.AddRange(Reasons.Problems(order.Reason, "indicators", IndicatorCodes.ReasonMissing));
    }

    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The entries that the rows make; only where nothing refuses them.</summary>
    public IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> Entries(IReadOnlyList<IndicatorRow> rows)
    {
        if (rows.Count == 0)
        {
            findings.Add(Finding.Error(IndicatorCodes.Nothing, new("indicators"), "ไม่มีผลที่จะบันทึก", "There is nothing to record."));
        }

        var known = rows.Select(Known).OfType<KnownRow>().ToList();
        var entries = new List<(AgencyKey, IndicatorEntry)>();
        foreach (var same in known.GroupBy(row => row.Key))
        {
            entries.Add((same.Key.Agency, same.Key.Question is null ? Score(same.Key, [.. same]) : Answers(same.Key, [.. same])));
        }

        return entries;
    }

    /// <summary>The row with its agency, year and indicator; nothing where one of them is not known.</summary>
    private KnownRow? Known(IndicatorRow row)
    {
        if (RecordIndicators.AgencyOf(row, order) is not { } agency || !stored.TryGetValue(agency, out var facts))
        {
            return Refuse(row, IndicatorField.Agency, AgencyCodes.Unknown, $"ไม่รู้จักหน่วยงาน “{Wording.Quote(row.Agency ?? order.Agency.Value)}”", $"The agency '{Wording.Quote(row.Agency ?? order.Agency.Value)}' is not known.");
        }

        if ((row.Year is { } typed ? BuddhistFiscalYear.TryOf(typed) : order.Year) is not { } year)
        {
            return Refuse(row, IndicatorField.Year, IndicatorCodes.YearWithoutRules, $"“{row.Year}” ไม่ใช่ปีงบประมาณ พ.ศ. เช่น 2568", $"'{row.Year}' is no fiscal year of the Buddhist Era such as 2568.");
        }

        if (order.Year is { } only && only != year)
        {
            return Refuse(row, IndicatorField.Year, IndicatorCodes.OtherYear, $"แถวนี้เป็นของปี {year} แต่กำลังบันทึกของปี {only}", $"This row is of {year}; results of {only} are recorded.");
        }

        if (facts.Rules(rulePacks, year, recorded.At) is not { Indicators.Count: > 0 } rules)
        {
            return Refuse(row, IndicatorField.Year, IndicatorCodes.YearWithoutRules, $"ยังไม่มีเกณฑ์ของปีงบประมาณ {year}", $"No rules of the fiscal year {year} are known.");
        }

        if (rules.Indicator(row.Indicator) is not { } indicator)
        {
            var numbers = string.Join(", ", rules.Indicators.Select(one => Format.Number(one.Number)));
            return Refuse(row, IndicatorField.Indicator, IndicatorCodes.Unknown, $"ปี {year} ไม่มีตัวชี้วัดที่ {row.Indicator} มีแต่ {numbers}", $"The year {year} has no indicator {row.Indicator}; it has {numbers}.");
        }

        if (row.Source.Length > LongestSource)
        {
            Refuse(row, IndicatorField.Source, IndicatorCodes.TextTooLong, $"ที่มายาวเกิน {LongestSource} ตัวอักษร", $"The source is longer than {LongestSource} characters.");
        }

        var key = new RowKey(agency, year, row.Kind, row.Indicator, row.Question?.Trim().ToLowerInvariant(), row.Question is null ? 0 : row.Part);
        return (key.Question is null ? IsScore(row) : IsAnswer(row, key, indicator, rules)) ? new(key, row, rules, facts) : null;
    }

    private bool IsScore(IndicatorRow row)
    {
        if (row.Score is >= 0 and <= 100 && decimal.Round(row.Score.Value, 2) == row.Score)
        {
            return true;
        }

        Refuse(row, IndicatorField.Score, IndicatorCodes.ScoreOutOfRange, "คะแนนต้องอยู่ระหว่าง 0 ถึง 100 มีทศนิยมไม่เกิน 2 ตำแหน่ง", "The score must be 0 to 100 with at most 2 decimals.");
        return false;
    }

    private bool IsAnswer(IndicatorRow row, RowKey key, IndicatorRule indicator, RulePack rules)
    {
        var rule = rules.Questions.FirstOrDefault(question => question.Code == key.Question);
        var isKnown = indicator.Instrument != Instrument.Oit
            && (rules.Questions.Any(question => rules.Indicator(question.Indicator)?.Instrument == indicator.Instrument) ? rule is not null : Code().IsMatch(key.Question!));
        if (!isKnown || (rule is not null && rule.Indicator != row.Indicator))
        {
            Refuse(row, IndicatorField.Question, IndicatorCodes.QuestionUnknown, $"ตัวชี้วัดที่ {row.Indicator} ไม่มีข้อคำถาม “{Wording.Quote(row.Question!)}”", $"Indicator {row.Indicator} has no question '{Wording.Quote(row.Question!)}'.");
            return false;
        }

        if (row.Part < 1 || row.Part > (rule?.Scales.Count ?? 20))
        {
            Refuse(row, IndicatorField.Part, IndicatorCodes.QuestionUnknown, $"ข้อ {key.Question} ไม่มีข้อย่อยที่ {row.Part}", $"The question {key.Question} has no sub-question {row.Part}.");
            return false;
        }

        if (row.Count is not (>= 0 and <= MostPeople))
        {
            Refuse(row, IndicatorField.Count, IndicatorCodes.AnswersInvalid, "จำนวนผู้เลือกต้องเป็นจำนวนเต็มตั้งแต่ 0", "The count must be a whole number from 0.");
            return false;
        }

        var scores = ScaleScores(rule, row.Part, rules);
        if (row.Answer is not (>= 0 and <= 100) || (scores is not null && !scores.Contains(row.Answer.Value)))
        {
            var possible = scores is null ? "0–100" : string.Join(", ", scores.Select(score => Format.Number(score)));
            Refuse(row, IndicatorField.Answer, IndicatorCodes.AnswersInvalid, $"คะแนนของตัวเลือกต้องเป็น {possible}", $"An answer scores {possible}.");
            return false;
        }

        return true;
    }

    private ScoreEntry Score(RowKey key, IReadOnlyList<KnownRow> rows)
    {
        RefuseRepeated(rows, IndicatorField.Indicator);
        var row = rows[0].Row;
        var last = rows[0].Stored.Entries.OfType<ScoreEntry>().LastOrDefault(entry => (entry.FiscalYear, entry.Kind, entry.Indicator) == (key.Year, key.Kind, key.Indicator));
        if (key.Kind == ResultKind.Official && last is { Score: { } before } && before != row.Score)
        {
            findings.Add(Finding.Warning(
                IndicatorCodes.OfficialChanged,
                row.Where(IndicatorField.Score),
                $"ตัวชี้วัดที่ {key.Indicator} ปี {key.Year} บันทึกไว้แล้วเป็น {Format.Score(before)} จะใช้ {Format.Score(row.Score!.Value)} แทน ค่าเดิมอยู่ในประวัติ",
                $"Indicator {key.Indicator} of {key.Year} was recorded as {Format.Score(before)}; {Format.Score(row.Score.Value)} takes its place, the old one stays in the history."));
        }

        return new(key.Year, key.Kind, key.Indicator, row.Score, row.Source.Trim(), recorded);
    }

    private AnswersEntry Answers(RowKey key, IReadOnlyList<KnownRow> rows)
    {
        foreach (var same in rows.GroupBy(row => row.Row.Answer))
        {
            RefuseRepeated([.. same], IndicatorField.Answer);
        }

        if (rows.All(row => row.Row.Count == 0))
        {
            Refuse(rows[0].Row, IndicatorField.Count, IndicatorCodes.AnswersInvalid, "ไม่มีผู้ตอบข้อนี้เลย", "Nobody answered this question.");
        }

        var scores = ScaleScores(rows[0].Rules.Questions.FirstOrDefault(question => question.Code == key.Question), key.Part, rows[0].Rules)
            ?? [.. rows.Select(row => row.Row.Answer!.Value)];
        AnswerCount[] answers = [.. scores.Distinct().Order().Select(score => new AnswerCount(score, rows.Where(row => row.Row.Answer == score).Sum(row => row.Row.Count!.Value)))];
        return new(key.Year, key.Kind, key.Indicator, key.Question!, key.Part, answers, rows[0].Row.Source.Trim(), recorded);
    }

    /// <summary>What the answers of a sub-question score; nothing where the rules do not know.</summary>
    private static IReadOnlyList<decimal>? ScaleScores(QuestionRule? rule, int part, RulePack rules) =>
        rule is not null && part <= rule.Scales.Count
        && rules.Scales.FirstOrDefault(scale => scale.Code == rule.Scales[part - 1]) is { } scale
        && scale.Options.All(option => option.Score is not null)
            ? [.. scale.Options.Select(option => option.Score!.Value)]
            : null;

    private void RefuseRepeated(IReadOnlyList<KnownRow> rows, IndicatorField field)
    {
        foreach (var again in rows.Skip(1))
        {
            var first = rows[0].Row.Where(field);
            Refuse(again.Row, field, IndicatorCodes.Repeated, $"ซ้ำกับ {first}", $"The same stands at {first} already.");
        }
    }

    private KnownRow? Refuse(IndicatorRow row, IndicatorField field, string code, string thai, string english)
    {
        findings.Add(Finding.Error(code, row.Where(field), thai, english));
        return null;
    }

    [GeneratedRegex(@"\A[a-z][0-9]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    private sealed record RowKey(AgencyKey Agency, BuddhistFiscalYear Year, ResultKind Kind, int Indicator, string? Question, int Part);

    private sealed record KnownRow(RowKey Key, IndicatorRow Row, RulePack Rules, IndicatorFacts Stored);
}
