using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What a text says that the assessment came to.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Years">The fiscal years that it may be about, Buddhist Era; empty for that of the report.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Score">The score, 0–100; nothing where a level is claimed.</param>
/// <param name="Level">The level; nothing where a score is claimed.</param>
internal sealed record ScoreClaim(string Words, IReadOnlyList<int> Years, ScoreSubject Subject, decimal? Score, string? Level);

/// <summary>What a score belongs to: an instrument, an indicator, or with neither the total.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Indicator">The number of the indicator.</param>
internal sealed record ScoreSubject(Instrument? Instrument = null, int? Indicator = null);

/// <summary>Finds the claims in a text. What is a goal, a difference, a maximum or somebody else's score is none.</summary>
internal static partial class ScoreClaims
{
    /// <summary>The claims of a text.</summary>
    /// <param name="text">The text, with Arabic digits.</param>
    /// <param name="title">The title that it stands under; it says what is meant where the text does not.</param>
    /// <param name="levels">The names of levels.</param>
    public static IEnumerable<ScoreClaim> In(string text, string title, IEnumerable<string> levels)
    {
        foreach (Match found in Score().Matches(text))
        {
            var number = found.Groups["score"];
            if (IsResult(text, number.Index) && !GoesOn().IsMatch(text[(number.Index + number.Length)..]) && SubjectOf(text, number.Index, title) is { } subject)
            {
                yield return new(found.Value.Trim(), YearsOf(text, number.Index), subject, decimal.Parse(number.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), null);
            }
        }

        foreach (Match found in Level(levels).Matches(text))
        {
            if (IsResult(text, found.Index) && SubjectOf(text, found.Index, title) is { Instrument: null, Indicator: null } subject)
            {
                yield return new(found.Value.Trim(), YearsOf(text, found.Index), subject, null, found.Groups["level"].Value);
            }
        }
    }

    /// <summary>Whether what stands here came about: no word of a goal or a comparison follows the last word of a result, or the last number.</summary>
    private static bool IsResult(string text, int at)
    {
        var before = text[..at];
        var goal = LastOf(NoResult().Matches(before));
        return goal < 0 || (goal < LastOf(Result().Matches(before)) && goal < LastOf(Digit().Matches(before)));
    }

    /// <summary>The years that are named before; else the one that follows at once. Where a year changes "to" this value, the report's own too.</summary>
    private static int[] YearsOf(string text, int at) =>
        Year().Matches(text[..at]) is { Count: > 0 } before ? ChangesTo().IsMatch(text[..at]) ? [] : Numbers(before)
        : YearAfter().Match(text, at) is { Success: true } after ? Numbers([after])
        : [];

    private static int[] Numbers(IEnumerable<Match> years) =>
        [.. years.Select(year => int.Parse(year.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];

    private static ScoreSubject? SubjectOf(string text, int at, string title) =>
        (Mention().Matches(text[..at]).LastOrDefault() ?? Mention().Matches(text[at..]).FirstOrDefault() ?? Mention().Matches(title).LastOrDefault()) switch
        {
            null => null,
            { Groups: var groups } when groups["other"].Success => null,
            { Groups: var groups } when groups["indicator"].Success => new(Indicator: int.Parse(groups["indicator"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)),
            { Groups: var groups } when groups["instrument"].Success => new(Enum.Parse<Instrument>(groups["instrument"].ValueSpan, ignoreCase: true)),
            _ => new(),
        };

    private static int LastOf(MatchCollection found) => found.Count == 0 ? -1 : found[^1].Index;

    private static Regex Level(IEnumerable<string> names) => new(
        @"(?:ระดับ|เกรด)(?:ผล|คือ|เป็น|[\s:“”""'(])*(?<level>" + string.Join('|', names.Distinct().OrderByDescending(name => name.Length).Select(Regex.Escape)) + @")(?!ดี|เยี่ยม|เกณฑ์|การ|โดยด่วน|[A-Za-z])",
        RegexOptions.CultureInvariant);

    [GeneratedRegex(
        @"คะแนน(?:\s|รวม|เฉลี่ย|ผล|การ|ประเมิน|ของ|แบบวัด|หน่วยงาน|ที่|ได้|รับ|มี|เท่ากับ|อยู่|คิด|เป็น|ร้อยละ|คือ|ใน|ประจำ|ปี|งบประมาณ|พ\.?ศ\.?|25\d\d|ITA|[IEO]IT|[():=“”""])*(?<![\d.,])(?<score>100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)(?![\d,]|\.\d|\s*(?:คน|ราย|ครั้ง|ข้อ|เรื่อง|หน่วย|บาท|ตัวชี้วัด|วัน|เดือน|ปี|แห่ง|ด้าน))"
        + @"|(?<![\d.,])(?<score>100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)\s*คะแนน",
        RegexOptions.CultureInvariant)]
    private static partial Regex Score();

    /// <summary>"ขึ้นไป" and the second end of a range.</summary>
    [GeneratedRegex(@"\A\s*(?:คะแนน\s*)?(?:ขึ้นไป|หรือมากกว่า|(?:–|-|ถึง)\s*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"เป้า|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ขั้นต่ำ|เกณฑ์|มากกว่า|น้อยกว่า|สูงกว่า|ต่ำกว่า|เกิน|เพิ่ม|ลด|สูงขึ้น|ต่ำลง|เต็ม|หาก|ถ้า|เพื่อ|คาด|ควร|(?:ให้|จะ|ไม่)ได้|น้ำหนัก|พึงพอใจ|ทดสอบ|อบรม|เฉลี่ยระดับ|ประเทศ|(?:จาก|/|–|-|ถึง)\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoResult();

    [GeneratedRegex("(?<!ให้|จะ|ไม่)ได้|ผลการประเมิน|ผลคะแนน|พบว่า|อยู่ใน|อยู่ที่|เท่ากับ", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?<!\d)(?<year>25\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\G[\d.]+\s*(?:คะแนน)?\s*\(?(?:ใน|ของ|ประจำ)*(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*(?<year>25\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"เป็น\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChangesTo();

    [GeneratedRegex(
        @"(?<![A-Za-z])(?:(?<instrument>[IEO]IT)|ITA)(?![A-Za-z])|คุณธรรมและความโปร่งใส|คะแนนรวม|ภาพรวม|ตัวชี้วัด(?:ที่)?\s*(?<indicator>\d{1,2})(?!\d)|(?<other>ตัวชี้วัด|ด้าน|ประเด็น|ข้อ(?:ที่)?\s*[ieo]?\d|(?<![A-Za-z])[ieo]\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
