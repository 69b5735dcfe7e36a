using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>A flat row of scores for tables, CSV and feeds: one per indicator, instrument and total, with stable names.</summary>
internal sealed record IndicatorFlatRow
{
    /// <summary>The agency's key.</summary>
    public required string Agency { get; init; }

    /// <summary>The fiscal year, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>OFFICIAL or TRACKING.</summary>
    public required string Kind { get; init; }

    /// <summary>INDICATOR, INSTRUMENT or TOTAL.</summary>
    public required string Row { get; init; }

    /// <summary>The indicator's number, or IIT, EIT, OIT, TOTAL.</summary>
    public required string Code { get; init; }

    /// <summary>Its Thai name.</summary>
    public required string Name { get; init; }

    /// <summary>IIT, EIT or OIT; nothing for the total.</summary>
    public required string? Instrument { get; init; }

    /// <summary>The score, 0–100, 2 decimals; nothing where something is missing.</summary>
    public required decimal? Score { get; init; }

    /// <summary>The score of the year before; nothing where it is not known.</summary>
    public required decimal? Previous { get; init; }

    /// <summary>The lower end of the 95 % interval; nothing where only the mean is known.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end of the 95 % interval.</summary>
    public required decimal? High { get; init; }

    /// <summary>How many answers stand behind the interval.</summary>
    public required int? Answers { get; init; }

    /// <summary>The Thai name of the level; only in the row of the total.</summary>
    public required string? Level { get; init; }

    /// <summary>The scheme that names the level.</summary>
    public required string? Scheme { get; init; }

    /// <summary>The rules that the assessment follows.</summary>
    public required string RulePackVersion { get; init; }

    /// <summary>The rows of an assessment; rows of own tracking only where something was recorded.</summary>
    public static IReadOnlyList<IndicatorFlatRow> Of(Assessment assessment) =>
        [.. Enum.GetValues<ResultKind>().Where(kind => kind == ResultKind.Official || assessment.Indicators.Of(kind).HasScores).SelectMany(kind => Of(assessment, kind))];

    private static IEnumerable<IndicatorFlatRow> Of(Assessment assessment, ResultKind kind)
    {
        var (results, before) = (assessment.Indicators.Of(kind), assessment.Indicators.Previous(kind));
        foreach (var figure in results.Figures)
        {
            var interval = (figure.Score as IndicatorScore.Known)?.Interval;
            yield return Make("INDICATOR", PublicAddresses.Number(figure.Rule.Number), figure.Rule.Name, IndicatorWords.Instrument(figure.Rule.Instrument), figure.Value, before?.Of(figure.Rule.Number)) with
            {
                Low = interval?.Low,
                High = interval?.High,
                Answers = interval?.Answers,
            };
        }

        foreach (var score in results.Score.Instruments)
        {
            var name = IndicatorWords.Instrument(score.Rule.Instrument);
            yield return Make("INSTRUMENT", name, score.Rule.Name, name, score.Score, before?.Of(score.Rule.Instrument));
        }

        yield return Make("TOTAL", "TOTAL", "คะแนนรวม", null, results.Total, before?.Total) with { Level = results.Decision?.Level.Name };

        IndicatorFlatRow Make(string row, string code, string name, string? instrument, decimal? score, decimal? previous) => new()
        {
            Agency = assessment.Key.Agency.Value,
            FiscalYear = assessment.Key.FiscalYear.Year,
            Kind = EnumNames.Of(kind),
            Row = row,
            Code = code,
            Name = name,
            Instrument = instrument,
            Score = score,
            Previous = previous,
            Low = null,
            High = null,
            Answers = null,
            Level = null,
            Scheme = results.Rules?.Levels?.Code,
            RulePackVersion = assessment.RulePackVersion,
        };
    }
}
