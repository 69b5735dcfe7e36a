using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>A cell of the heat map.</summary>
/// <param name="Likelihood">Its level of likelihood.</param>
/// <param name="Impact">Its level of impact.</param>
/// <param name="Band">Its level of risk.</param>
/// <param name="Codes">The risks that are rated so, by code; empty for none.</param>
public sealed record RiskCell(int Likelihood, int Impact, RiskBand Band, IReadOnlyList<string> Codes)
{
    /// <summary>Likelihood × impact.</summary>
    public int Score => Likelihood * Impact;
}

/// <summary>Where a risk moved between two moments.</summary>
/// <param name="Code">The risk.</param>
/// <param name="From">Its rating then; nothing where it was not rated or not recorded yet.</param>
/// <param name="To">Its rating now; nothing where it is closed or no longer rated.</param>
public sealed record RiskMovement(string Code, RatedRisk? From, RatedRisk? To)
{
    /// <summary>Whether it moved at all.</summary>
    public bool HasMoved => From?.Rating != To?.Rating;

    /// <summary>How much higher its score is now; nothing where there is nothing to compare.</summary>
    public int? Change => From is { } from && To is { } to ? to.Rating.Score - from.Rating.Score : null;
}

/// <summary>The open risks of one level.</summary>
/// <param name="Band">The level.</param>
/// <param name="Risks">The risks in it, highest score first.</param>
public sealed record RisksOfBand(RiskBand Band, IReadOnlyList<Risk> Risks);

/// <summary>An action with the risk that it belongs to.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Action">The action.</param>
/// <param name="DaysLeft">Days until its due date, counted from the day asked about; below 0 where it is overdue.</param>
public sealed record DueAction(Risk Risk, RiskAction Action, int DaysLeft);

/// <summary>How much of what was due in a period was done.</summary>
/// <param name="Period">The period.</param>
/// <param name="Due">Actions whose due date lies in it, those that were dropped left out.</param>
/// <param name="Done">Of those, how many are done.</param>
public sealed record PeriodTreatment(Period Period, int Due, int Done)
{
    /// <summary>Done over due, percent; nothing where nothing was due.</summary>
    public decimal? Percent => Due == 0 ? null : 100m * Done / Due;
}

/// <summary>How much lower the residual scores are than the current ones, over the open risks that have both.</summary>
/// <param name="Risks">How many risks have both.</param>
/// <param name="Current">The sum of their current scores.</param>
/// <param name="Residual">The sum of their residual scores.</param>
public sealed record ResidualReduction(int Risks, int Current, int Residual)
{
    /// <summary>(current − residual) / current × 100, percent; below 0 where residual scores are higher; nothing where no risk has both.</summary>
    public decimal? Percent => Current == 0 ? null : 100m * (Current - Residual) / Current;
}

/// <summary>A risk as one flat row, for tables and feeds.</summary>
/// <param name="Code">Its code.</param>
/// <param name="AreaNumber">Its area, 1–4.</param>
/// <param name="Area">The area's name in Thai.</param>
/// <param name="Process">กระบวนงาน.</param>
/// <param name="Event">เหตุการณ์ความเสี่ยง.</param>
/// <param name="OwnerUnit">The unit that answers for it; empty where none does.</param>
/// <param name="Strategy">What is done with it; nothing where not decided.</param>
/// <param name="InherentLikelihood">Level; nothing where not rated.</param>
/// <param name="InherentImpact">Level.</param>
/// <param name="InherentScore">Product.</param>
/// <param name="CurrentLikelihood">Level.</param>
/// <param name="CurrentImpact">Level.</param>
/// <param name="CurrentScore">Product.</param>
/// <param name="CurrentBand">The code of its level: high.</param>
/// <param name="ResidualLikelihood">Level.</param>
/// <param name="ResidualImpact">Level.</param>
/// <param name="ResidualScore">Product.</param>
/// <param name="ResidualBand">The code of its level.</param>
/// <param name="Actions">Actions that were not dropped.</param>
/// <param name="ActionsDone">Of those, finished.</param>
/// <param name="ActionsOverdue">Of those, due and open.</param>
/// <param name="AcceptedUntil">The last day of its acceptance; nothing for none.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskFlatRow(
    string Code,
    int AreaNumber,
    string Area,
    string Process,
    string Event,
    string OwnerUnit,
    RiskStrategy? Strategy,
    int? InherentLikelihood,
    int? InherentImpact,
    int? InherentScore,
    int? CurrentLikelihood,
    int? CurrentImpact,
    int? CurrentScore,
    string? CurrentBand,
    int? ResidualLikelihood,
    int? ResidualImpact,
    int? ResidualScore,
    string? ResidualBand,
    int Actions,
    int ActionsDone,
    int ActionsOverdue,
    DateOnly? AcceptedUntil,
    bool IsOpen,
    bool IsSample);
