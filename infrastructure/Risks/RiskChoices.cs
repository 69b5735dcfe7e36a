using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>What cells of the workbook of risks are chosen from.</summary>
internal static class RiskChoices
{
    public static DropDowns Of(RiskMatrix matrix) => new(
        RiskColumns.Headings,
        [
            new([(int)RiskColumn.Area], [.. Enum.GetValues<RiskArea>().Select(area => RiskWords.Name(area).Thai)]),
            new([(int)RiskColumn.Strategy], [.. Enum.GetValues<RiskStrategy>().Select(strategy => RiskWords.Name(strategy).Thai)]),
            new([(int)RiskColumn.ActionStatus], [.. Enum.GetValues<RiskActionStatus>().Select(status => RiskWords.Name(status).Thai)]),
            new([(int)RiskColumn.InherentLikelihood, (int)RiskColumn.CurrentLikelihood, (int)RiskColumn.ResidualLikelihood], Levels(matrix.Likelihood)),
            new([(int)RiskColumn.InherentImpact, (int)RiskColumn.CurrentImpact, (int)RiskColumn.ResidualImpact], Levels(matrix.Impact)),
        ]);

    private static string[] Levels(RiskScale scale) => [.. Enumerable.Range(1, scale.Levels.Count).Select(level => FormattableString.Invariant($"{level}"))];
}
