using System.Globalization;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Risks as rows of a file, in the order of <see cref="RiskColumn"/>.</summary>
internal static class RiskRows
{
    private static readonly RiskColumn[] Wide = [RiskColumn.Process, RiskColumn.Event, RiskColumn.Causes, RiskColumn.Scenario, RiskColumn.Controls, RiskColumn.Action, RiskColumn.Evidence];

    /// <summary>A row that shows how it is done; it is not read.</summary>
    public static IReadOnlyList<string> Example { get; } = Cells(new()
    {
        [RiskColumn.Code] = "# ตัวอย่าง (เว้นว่าง = ออกรหัสให้)",
        [RiskColumn.Area] = "3",
        [RiskColumn.Process] = "ชื่อกระบวนงานหรือโครงการ",
        [RiskColumn.Event] = "เหตุการณ์ที่อาจเกิด",
        [RiskColumn.CurrentLikelihood] = "2",
        [RiskColumn.CurrentImpact] = "4",
        [RiskColumn.Strategy] = RiskWords.Name(RiskStrategy.Treat).Thai,
        [RiskColumn.ActionDue] = "31 มี.ค. 2568",
        [RiskColumn.ActionStatus] = RiskWords.Name(RiskActionStatus.Planned).Thai,
        [RiskColumn.Evidence] = "ระบบไม่อ่านแถวที่ขึ้นต้นด้วย # ลบแถวนี้ได้",
    });

    /// <summary>The rows of a risk: the first with everything, one more for each further action.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(Risk risk)
    {
        var first = Of(risk.Description);
        first[RiskColumn.Code] = risk.Code;
        Rate(RatingKind.Inherent, RiskColumn.InherentLikelihood, RiskColumn.InherentImpact);
        Rate(RatingKind.Current, RiskColumn.CurrentLikelihood, RiskColumn.CurrentImpact);
        Rate(RatingKind.Residual, RiskColumn.ResidualLikelihood, RiskColumn.ResidualImpact);
        first[RiskColumn.AcceptedUntil] = Day(risk.Acceptance?.Until);
        var actions = risk.Actions.Count == 0 ? [[]] : risk.Actions.Select(Of).ToArray();
        yield return Cells(first.Concat(actions[0]).ToDictionary());
        foreach (var further in actions.Skip(1))
        {
            further[RiskColumn.Code] = risk.Code;
            yield return Cells(further);
        }

        void Rate(RatingKind kind, RiskColumn likelihood, RiskColumn impact)
        {
            if (risk.Rated(kind)?.Rating is { } rating)
            {
                (first[likelihood], first[impact]) = (Number(rating.Likelihood), Number(rating.Impact));
            }
        }
    }

    /// <summary>The width of a column, in letters.</summary>
    public static double Width(RiskColumn column) => Wide.Contains(column) ? 40 : column is RiskColumn.Area or RiskColumn.OwnerUnit or RiskColumn.ActionOwnerUnit or RiskColumn.Strategy ? 24 : 16;

    private static Dictionary<RiskColumn, string> Of(RiskDescription description) => new()
    {
        [RiskColumn.Area] = RiskWords.Name(description.Area).Thai,
        [RiskColumn.Process] = description.Process,
        [RiskColumn.Event] = description.Event,
        [RiskColumn.Causes] = description.Causes,
        [RiskColumn.Scenario] = description.Scenario,
        [RiskColumn.Controls] = description.Controls,
        [RiskColumn.Strategy] = description.Strategy is { } strategy ? RiskWords.Name(strategy).Thai : "",
        [RiskColumn.OwnerUnit] = description.OwnerUnit,
        [RiskColumn.Measures] = RiskLinks.Listed(description.Links.Measures),
        [RiskColumn.Indicators] = RiskLinks.Listed(description.Links.Indicators),
        [RiskColumn.OpenDataItems] = string.Join(", ", description.Links.OpenDataItems.Select(item => "o" + Number(item))),
    };

    private static Dictionary<RiskColumn, string> Of(RiskAction action) => new()
    {
        [RiskColumn.ActionNumber] = Number(action.Number),
        [RiskColumn.Action] = action.Text,
        [RiskColumn.ActionOwnerUnit] = action.OwnerUnit,
        [RiskColumn.ActionStart] = Day(action.Start),
        [RiskColumn.ActionDue] = Day(action.Due),
        [RiskColumn.ActionStatus] = RiskWords.Name(action.Status).Thai,
        [RiskColumn.ActionDoneOn] = Day(action.DoneOn),
        [RiskColumn.Evidence] = action.Evidence,
    };

    private static string[] Cells(Dictionary<RiskColumn, string> cells) => [.. Enum.GetValues<RiskColumn>().Select(column => cells.GetValueOrDefault(column, ""))];

    private static string Day(DateOnly? day) => day is { } known ? RiskWords.Iso(known) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
