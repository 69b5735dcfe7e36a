using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>How scores are said in Thai, on every surface alike.</summary>
public static class IndicatorWords
{
    /// <summary>The unit of every score.</summary>
    public const string Points = "คะแนน";

    /// <summary>Whose result it is.</summary>
    public static string Kind(ResultKind kind) => kind switch
    {
        ResultKind.Official => "ผลที่ประกาศ",
        ResultKind.Tracking => "ติดตามเอง",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>IIT, EIT or OIT.</summary>
    public static string Instrument(Instrument instrument) => LevelRules.Name(instrument);

    /// <summary>"๘๖.๗๓", or "ยังไม่มีข้อมูล".</summary>
    public static string Score(decimal? score, ThaiFormat format) => score is { } known ? format.Score(known) : ChartSpec.NoData;

    /// <summary>"เพิ่มขึ้น ๑.๒๐", "ลดลง ๐.๕๐", "เท่าเดิม"; nothing where it is not known.</summary>
    public static string? Change(decimal? change, ThaiFormat format) => change switch
    {
        null => null,
        > 0 and var more => $"เพิ่มขึ้น {format.Score(more)}",
        < 0 and var less => $"ลดลง {format.Score(-less)}",
        _ => "เท่าเดิม",
    };

    /// <summary>"๘๖.๗๓ คะแนน ระดับ ผ่าน", or what is missing.</summary>
    public static string Total(IndicatorResults results, ThaiFormat format) => results.Score switch
    {
        AssessmentScore.Complete { Decision: { } decision } complete => $"{format.Score(complete.Total)} {Points} ระดับ {decision.Level.Name}",
        AssessmentScore.Complete complete => $"{format.Score(complete.Total)} {Points} (ยังไม่ทราบเกณฑ์ระดับของปีนี้)",
        AssessmentScore.Incomplete missing => format.Digits(missing.Reason.Thai),
        _ => throw new ArgumentOutOfRangeException(nameof(results), results.Score, "Unknown score."),
    };

    /// <summary>"๙๕ %: ๗๐.๑๐–๘๘.๔๐ (n = ๓๐)"; nothing where only the mean is known.</summary>
    public static string? Interval(MeanInterval? interval, ThaiFormat format) => interval is null
        ? null
        : $"ช่วง {format.Number(95)} %: {format.Score(interval.Low)}–{format.Score(interval.High)} (n = {format.Number(interval.Answers)})";

    /// <summary>The sign of a level: reached where nothing better exists or the pass mark is reached, watch where an instrument holds it back.</summary>
    public static ChartTone Tone(LevelDecision? decision, decimal? total) => decision switch
    {
        null => ChartTone.Plain,
        { HeldBackBy.Count: > 0 } => ChartTone.Watch,
        _ => total >= decision.Scheme.PassMark ? ChartTone.Reached : ChartTone.Behind,
    };
}
