using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The corruption risks of an agency in a fiscal year with their finished numbers, as known at one moment.</summary>
public sealed class RiskAssessment
{
    private readonly RiskFacts facts;

    private RiskAssessment(AssessmentKey key, RiskFacts facts, MatrixPinned pinned, IReadOnlyList<RiskDecision> known, DateTimeOffset asOf)
    {
        this.facts = facts;
        Key = key;
        AsOf = asOf;
        Today = ThaiTime.Day(asOf);
        Pinned = pinned;
        Risks = RiskHistory.Risks(known, pinned.Matrix);
        DataAsOf = known.Select(decision => ThaiTime.Day(decision.Recorded.At)).DefaultIfEmpty().Max() is var day && day == default ? null : day;
        Findings = RiskChecks.Of(this);
    }

    /// <summary>Agency and fiscal year.</summary>
    public AssessmentKey Key { get; }

    /// <summary>The moment as of which it is computed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The Thai day of that moment.</summary>
    public DateOnly Today { get; }

    /// <summary>The matrix in force with the moment at which it was taken.</summary>
    public MatrixPinned Pinned { get; }

    /// <summary>The matrix in force.</summary>
    public RiskMatrix Matrix => Pinned.Matrix;

    /// <summary>Every risk by code, closed ones too.</summary>
    public IReadOnlyList<Risk> Risks { get; }

    /// <summary>The risks that are still looked after.</summary>
    public IReadOnlyList<Risk> Open => [.. Risks.Where(risk => risk.IsOpen)];

    /// <summary>The last day on which something was recorded.</summary>
    public DateOnly? DataAsOf { get; }

    /// <summary>Whether the risks are examples.</summary>
    public bool HasSampleData => Risks.Any(risk => risk.IsSample);

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The risks of an assessment at a moment; nothing where no matrix was taken and no risk recorded by then.</summary>
    /// <param name="key">Agency and fiscal year.</param>
    /// <param name="facts">Everything that was decided.</param>
    /// <param name="asOf">The moment.</param>
    public static RiskAssessment? Compute(AssessmentKey key, RiskFacts facts, DateTimeOffset asOf)
    {
        var known = facts.AsOf(asOf);
        return RiskHistory.Matrix(known) is { } pinned ? new(key, facts, pinned, known, asOf) : null;
    }

    /// <summary>A risk by its code, or nothing.</summary>
    public Risk? Find(string code) => Risks.FirstOrDefault(risk => risk.Code == code);

    /// <summary>Every cell of the matrix with the open risks that are rated so, highest impact first, then by likelihood. Nothing of it is stored.</summary>
    public IReadOnlyList<RiskCell> HeatMap(RatingKind kind)
    {
        var rated = Open.Where(risk => risk.Rated(kind) is not null).ToLookup(risk => risk.Rated(kind)!.Rating, risk => risk.Code);
        return
        [
            .. Enumerable.Range(1, Matrix.Impact.Levels.Count).Reverse().SelectMany(impact => Enumerable.Range(1, Matrix.Likelihood.Levels.Count).Select(likelihood =>
                RiskRating.Of(likelihood, impact))).Select(rating => new RiskCell(rating.Likelihood, rating.Impact, Matrix.BandOf(rating), [.. rated[rating]])),
        ];
    }

    /// <summary>Where the current ratings moved since an earlier moment, by code; risks that did not exist on either side are left out.</summary>
    /// <param name="since">The earlier moment.</param>
    public IReadOnlyList<RiskMovement> MovementSince(DateTimeOffset since)
    {
        var then = RiskHistory.Risks(facts.AsOf(since < AsOf ? since : AsOf), Matrix).Where(risk => risk.IsOpen && risk.IsSample == HasSampleData).ToDictionary(risk => risk.Code);
        var now = Open.ToDictionary(risk => risk.Code);
        return
        [
            .. then.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(code => new RiskMovement(code, then.GetValueOrDefault(code)?.Current, now.GetValueOrDefault(code)?.Current)),
        ];
    }

    /// <summary>The end of the day on which the current rating of a risk was recorded first; nothing where none was. What movement is told since where nobody says since when.</summary>
    public DateTimeOffset? FirstRated => facts.AsOf(AsOf).OfType<RiskRated>().FirstOrDefault(rated => rated.Kind == RatingKind.Current) is { } first
        ? ThaiTime.EndOfDay(ThaiTime.Day(first.Recorded.At))
        : null;

    /// <summary>The open risks by the level of their current rating, highest first; levels without a risk are kept.</summary>
    public IReadOnlyList<RisksOfBand> ByBand() =>
        [.. Matrix.Bands.OrderByDescending(band => band.From).Select(band => new RisksOfBand(band, [.. Open.Where(risk => risk.Current?.Band == band).OrderByDescending(risk => risk.Current!.Rating.Score)]))];

    /// <summary>Open actions of open risks whose due date has passed, longest overdue first.</summary>
    public IReadOnlyList<DueAction> Overdue() => [.. Due().Where(due => due.DaysLeft < 0)];

    /// <summary>Open actions of open risks that are due today or within some days, soonest first.</summary>
    /// <param name="days">How many days ahead: 30, 7, 1.</param>
    public IReadOnlyList<DueAction> DueWithin(int days) => [.. Due().Where(due => due.DaysLeft >= 0 && due.DaysLeft <= days)];

    /// <summary>Per period how much of what was due was done; periods of the fiscal year, and those outside it in which an action is due.</summary>
    public IReadOnlyList<PeriodTreatment> Treatment(PeriodKind kind)
    {
        var actions = Risks.SelectMany(risk => risk.Actions).Where(action => action.Status != RiskActionStatus.Dropped).ToList();
        var span = actions.Aggregate(Key.FiscalYear.Period, (held, action) => held.Including(action.Due));
        return
        [
            .. span.CoveredBy(kind)
                .Select(period => (Period: period, Due: actions.Where(action => period.Contains(action.Due)).ToList()))
                .Where(row => row.Due.Count > 0 || (row.Period.Start < Key.FiscalYear.EndExclusive && row.Period.EndExclusive > Key.FiscalYear.Start))
                .Select(row => new PeriodTreatment(row.Period, row.Due.Count, row.Due.Count(action => action.Status == RiskActionStatus.Done))),
        ];
    }

    /// <summary>How much the actions lower the risks.</summary>
    public ResidualReduction Reduction()
    {
        var both = Open.Where(risk => risk.Current is not null && risk.Residual is not null).ToList();
        return new(both.Count, both.Sum(risk => risk.Current!.Rating.Score), both.Sum(risk => risk.Residual!.Rating.Score));
    }

    /// <summary>Every risk as one flat row, by code.</summary>
    public IReadOnlyList<RiskFlatRow> Rows() => [.. Risks.Select(Row)];

    /// <summary>SHA-256 (hex) over every fact that a chart or a figure of the risks is made from.</summary>
    public string FactsHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [Key.ToString(), Matrix.Version, .. Matrix.Bands.Select(band => band.ToString()), .. facts.AsOf(AsOf).OfType<OneRiskDecision>().SelectMany(decision =>
            RiskTexts.Of(decision).Select(text => FormattableString.Invariant($"{decision.Code}|{decision.Recorded.At:O}|{decision.IsSample}|{text.Field}|{text.Text}")))]))));

    private IEnumerable<DueAction> Due() => Open
        .SelectMany(risk => risk.Actions.Where(action => action.IsOpen).Select(action => new DueAction(risk, action, action.Due.DayNumber - Today.DayNumber)))
        .OrderBy(due => due.DaysLeft);

    private RiskFlatRow Row(Risk risk) => new(
        risk.Code,
        RiskWords.Number(risk.Description.Area),
        RiskWords.Name(risk.Description.Area).Thai,
        risk.Description.Process,
        risk.Description.Event,
        risk.Description.OwnerUnit,
        risk.Description.Strategy,
        risk.Inherent?.Rating.Likelihood,
        risk.Inherent?.Rating.Impact,
        risk.Inherent?.Rating.Score,
        risk.Current?.Rating.Likelihood,
        risk.Current?.Rating.Impact,
        risk.Current?.Rating.Score,
        risk.Current?.Band.Code,
        risk.Residual?.Rating.Likelihood,
        risk.Residual?.Rating.Impact,
        risk.Residual?.Rating.Score,
        risk.Residual?.Band.Code,
        risk.Actions.Count(action => action.Status != RiskActionStatus.Dropped),
        risk.Finished.Count,
        risk.Actions.Count(action => action.IsOpen && action.Due < Today),
        risk.Acceptance?.Until,
        risk.IsOpen,
        risk.IsSample);
}
