using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Writes risks as the files that <see cref="RiskFileReader"/> reads back: one row per risk, further rows for its further actions.</summary>
internal sealed class RiskFileWriter : IRiskFileWriter
{
    private static readonly IReadOnlyList<(string Thai, double Width)> Headings =
        [.. Enum.GetValues<RiskColumn>().Select(column => (RiskColumns.Headings[(int)column].Thai, RiskRows.Width(column)))];

    public byte[] Csv(IReadOnlyList<Risk> risks) => Book([]).Csv(risks.SelectMany(RiskRows.Of));

    public byte[] Workbook(IReadOnlyList<Risk> risks, RiskMatrix matrix) => Book(
        [
            Choice(Enum.GetValues<RiskArea>().Select(area => RiskWords.Name(area).Thai), RiskColumn.Area),
            Choice(Enum.GetValues<RiskStrategy>().Select(strategy => RiskWords.Name(strategy).Thai), RiskColumn.Strategy),
            Choice(Enum.GetValues<RiskActionStatus>().Select(status => RiskWords.Name(status).Thai), RiskColumn.ActionStatus),
            Choice(Levels(matrix.Likelihood), RiskColumn.InherentLikelihood, RiskColumn.CurrentLikelihood, RiskColumn.ResidualLikelihood),
            Choice(Levels(matrix.Impact), RiskColumn.InherentImpact, RiskColumn.CurrentImpact, RiskColumn.ResidualImpact),
        ]).Workbook([.. risks.SelectMany(RiskRows.Of)], RiskHelp.Sheet(matrix));

    private static TableBook Book(IReadOnlyList<TableChoice> choices) => new(RiskFileReader.SheetName, Headings, RiskRows.Example, choices);

    private static TableChoice Choice(IEnumerable<string> offered, params RiskColumn[] columns) => new([.. columns.Select(column => (int)column)], [.. offered]);

    private static IEnumerable<string> Levels(RiskScale scale) => Enumerable.Range(1, scale.Levels.Count).Select(level => FormattableString.Invariant($"{level}"));
}
