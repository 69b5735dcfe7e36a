using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Something that was decided about the risks of a year. None is changed or deleted: a later one of the same kind replaces an earlier one from its moment on.</summary>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example; examples count while no real risk is recorded.</param>
public abstract record RiskDecision(Recorded Recorded, bool IsSample);

/// <summary>The matrix that the year's risks are rated with, as it was at that moment.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it came with the examples.</param>
public sealed record MatrixPinned(RiskMatrix Matrix, Recorded Recorded, bool IsSample = false) : RiskDecision(Recorded, IsSample);

/// <summary>A decision about one risk.</summary>
/// <param name="Code">The risk: <c>RSK-01/2568</c>.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public abstract record OneRiskDecision(string Code, Recorded Recorded, bool IsSample) : RiskDecision(Recorded, IsSample);

/// <summary>What a risk is; the first one adds it.</summary>
/// <param name="Code">The risk.</param>
/// <param name="Description">What it is.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskDescribed(string Code, RiskDescription Description, Recorded Recorded, bool IsSample = false) : OneRiskDecision(Code, Recorded, IsSample);

/// <summary>How a risk is rated.</summary>
/// <param name="Code">The risk.</param>
/// <param name="Kind">What the rating is about.</param>
/// <param name="Rating">Likelihood and impact; nothing to take the rating back.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskRated(string Code, RatingKind Kind, RiskRating? Rating, Recorded Recorded, bool IsSample = false) : OneRiskDecision(Code, Recorded, IsSample);

/// <summary>An action against a risk as it was decided or reported.</summary>
/// <param name="Code">The risk.</param>
/// <param name="Action">The action; a later one of the same number replaces it.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskActionSet(string Code, RiskAction Action, Recorded Recorded, bool IsSample = false) : OneRiskDecision(Code, Recorded, IsSample);

/// <summary>That a risk is accepted as it is, or no longer.</summary>
/// <param name="Code">The risk.</param>
/// <param name="IsAccepted">Whether it is accepted.</param>
/// <param name="Until">The last day on which that holds, where one was given.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskAccepted(string Code, bool IsAccepted, DateOnly? Until, Recorded Recorded, bool IsSample = false) : OneRiskDecision(Code, Recorded, IsSample);

/// <summary>A review that was held; a later one of the same round replaces it.</summary>
/// <param name="Code">The risk.</param>
/// <param name="Round">Which of the two reviews.</param>
/// <param name="Day">The day on which it was held.</param>
/// <param name="Text">What was found.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskReviewed(string Code, ReviewRound Round, DateOnly Day, string Text, Recorded Recorded, bool IsSample = false) : OneRiskDecision(Code, Recorded, IsSample);

/// <summary>That a risk is closed (it has gone, or was recorded by mistake), or open again.</summary>
/// <param name="Code">The risk.</param>
/// <param name="IsClosed">Whether it is closed.</param>
/// <param name="Evidence">What shows it, one a line; empty where none is needed.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record RiskClosed(string Code, bool IsClosed, string Evidence, Recorded Recorded, bool IsSample = false) : OneRiskDecision(Code, Recorded, IsSample);

/// <summary>What a risk is, in words. Texts of several items hold one a line.</summary>
/// <param name="Area">In which of the four areas it lies.</param>
/// <param name="Process">กระบวนงาน/โครงการ, 1 character or more.</param>
/// <param name="Event">เหตุการณ์ความเสี่ยง, 1 character or more.</param>
/// <param name="Causes">สาเหตุ, one a line; empty where not found yet.</param>
/// <param name="Scenario">รูปแบบพฤติการณ์การให้หรือรับสินบน; empty where not told.</param>
/// <param name="Controls">มาตรการควบคุมที่มีอยู่, one a line; empty for none.</param>
/// <param name="OwnerUnit">The unit that answers for it; empty where nobody does yet.</param>
/// <param name="Strategy">What is done with it; nothing where not decided.</param>
/// <param name="Links">What it belongs to.</param>
public sealed record RiskDescription(
    RiskArea Area, string Process, string Event, string Causes, string Scenario, string Controls, string OwnerUnit, RiskStrategy? Strategy, RiskLinks Links);

/// <summary>An action against a risk.</summary>
/// <param name="Number">Its number within the risk, 1–99.</param>
/// <param name="Text">What is done, 1 character or more.</param>
/// <param name="OwnerUnit">The unit that does it; empty where nobody was named.</param>
/// <param name="Start">The first day, where one was given.</param>
/// <param name="Due">The day by whose end it is done.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="DoneOn">The day on which it was done; nothing before.</param>
/// <param name="Evidence">What shows it, one a line: words or addresses. Empty for none.</param>
public sealed record RiskAction(int Number, string Text, string OwnerUnit, DateOnly? Start, DateOnly Due, RiskActionStatus Status, DateOnly? DoneOn, string Evidence)
{
    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Status is RiskActionStatus.Planned or RiskActionStatus.UnderWay;
}
