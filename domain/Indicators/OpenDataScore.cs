using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What is known of an item of the checklist when it is scored.</summary>
/// <param name="Number">The item: 1 for o1.</param>
/// <param name="SubIndicator">The sub-indicator that it counts for, or nothing where that is not known.</param>
/// <param name="IsDone">Whether it would be found published (100) or not (0); nothing where nobody has recorded it.</param>
public sealed record OpenDataPoint(int Number, string? SubIndicator, bool? IsDone);

/// <summary>Between which points a score lies, each 0–100; nothing is rounded. Both are equal where everything is known.</summary>
/// <param name="Least">With every item that nobody has recorded taken as missing.</param>
/// <param name="Most">With every such item taken as published.</param>
public sealed record ScoreRange(decimal Least, decimal Most)
{
    /// <summary>The score, where it is known.</summary>
    public decimal? Exact => Least == Most ? Least : null;

    /// <summary>The mean of ranges.</summary>
    internal static ScoreRange MeanOf(IReadOnlyCollection<ScoreRange> ranges) => new(ranges.Average(range => range.Least), ranges.Average(range => range.Most));
}

/// <summary>How many items of a sub-indicator are done.</summary>
/// <param name="Code">The sub-indicator: 9.1.</param>
/// <param name="Indicator">The indicator that it belongs to, or nothing where its code names none.</param>
/// <param name="Name">Its name, or nothing where it is not known.</param>
/// <param name="Done">Items that are done, 0 and up.</param>
/// <param name="Total">Items that are known to belong to it, 0 and up.</param>
/// <param name="Unknown">Items of it that nobody has recorded, 0 to <paramref name="Total"/>.</param>
public sealed record SubIndicatorCompletion(string Code, int? Indicator, string? Name, int Done, int Total, int Unknown)
{
    /// <summary>100 × done ÷ total, or nothing where no item is known to belong to it.</summary>
    public ScoreRange? Score => Total == 0 ? null : new(100m * Done / Total, 100m * (Done + Unknown) / Total);

    /// <summary>Whether somebody has recorded at least one of its items.</summary>
    public bool HasRecords => Unknown < Total;
}

/// <summary>The score of an indicator as far as it follows from the checklist.</summary>
/// <param name="Number">The indicator: 9 or 10.</param>
/// <param name="Score">The mean of its sub-indicators, or nothing where items have no known place.</param>
public sealed record OpenDataIndicatorScore(int Number, ScoreRange? Score);

/// <summary>What the checklist comes to, as the OIT score would see it.</summary>
/// <remarks>
/// An item is worth 0 or 100; a sub-indicator is the mean of its items, an indicator the mean of its sub-indicators, OIT the mean of its
/// indicators: never a flat mean of the items. Source: the published scores of FY2564 follow from this rule and from no flat mean.
/// While an item has no known sub-indicator, its weight is not known, and neither is any mean above the sub-indicators.
/// </remarks>
public sealed record OpenDataScore
{
    /// <summary>The indicators of OIT: การเปิดเผยข้อมูล and การป้องกันการทุจริต.</summary>
    public static IReadOnlyList<int> IndicatorNumbers { get; } = [9, 10];

    private OpenDataScore(IReadOnlyList<SubIndicatorCompletion> subIndicators, IReadOnlyList<int> unplaced)
    {
        SubIndicators = subIndicators;
        Unplaced = unplaced;
        Indicators = [.. IndicatorNumbers.Select(number => new OpenDataIndicatorScore(number, ScoreOf(number)))];
        var known = Indicators.Select(indicator => indicator.Score).OfType<ScoreRange>().ToList();
        Total = known.Count == Indicators.Count ? ScoreRange.MeanOf(known) : null;
    }

    /// <summary>Completion per sub-indicator, in order.</summary>
    public IReadOnlyList<SubIndicatorCompletion> SubIndicators { get; }

    /// <summary>The score per indicator.</summary>
    public IReadOnlyList<OpenDataIndicatorScore> Indicators { get; }

    /// <summary>The items whose sub-indicator is not known, by number.</summary>
    public IReadOnlyList<int> Unplaced { get; }

    /// <summary>The OIT score, 0–100, or nothing where items have no known place.</summary>
    public ScoreRange? Total { get; }

    /// <summary>Scores a checklist.</summary>
    /// <param name="items">Every item of the year.</param>
    /// <param name="subIndicators">The sub-indicators of the year in order; empty where they are not known.</param>
    public static OpenDataScore Of(IReadOnlyCollection<OpenDataPoint> items, IReadOnlyList<SubIndicator> subIndicators)
    {
        var placed = items.Where(item => item.SubIndicator is not null).ToLookup(item => item.SubIndicator!);
        var more = placed.Select(group => group.Key)
            .Except(subIndicators.Select(known => known.Code))
            .Order(StringComparer.Ordinal)
            .OrderBy(IndicatorOf)
            .Select(code => Completion(code, IndicatorOf(code), null));
        return new(
            [.. subIndicators.Select(known => Completion(known.Code, known.Indicator, known.Name)), .. more],
            [.. items.Where(item => item.SubIndicator is null).Select(item => item.Number).Order()]);

        SubIndicatorCompletion Completion(string code, int? indicator, string? name) => new(
            code, indicator, name, placed[code].Count(item => item.IsDone is true), placed[code].Count(), placed[code].Count(item => item.IsDone is null));
    }

    /// <summary>The indicator that a code begins with; nothing where it begins with none of OIT.</summary>
    internal static int? IndicatorOf(string code) => IndicatorNumbers
        .Select(number => (int?)number)
        .FirstOrDefault(number => code.StartsWith($"{ThaiFormat.Plain.Number(number!.Value)}.", StringComparison.Ordinal));

    private ScoreRange? ScoreOf(int indicator)
    {
        var scores = SubIndicators.Where(sub => sub.Indicator == indicator).Select(sub => sub.Score).ToList();
        return Unplaced.Count > 0 || scores.Count == 0 || scores.Contains(null) ? null : ScoreRange.MeanOf([.. scores.OfType<ScoreRange>()]);
    }
}
