using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>The drop-downs of the workbook of risks: what they offer stands on a worksheet of its own, which is hidden.</summary>
internal sealed class RiskChoices(RiskMatrix matrix)
{
    /// <summary>The hidden worksheet.</summary>
    public const string SheetName = "รายการ";

    private const int LastRow = 1002;

    private readonly (RiskColumn[] Columns, string[] Offered)[] lists =
    [
        ([RiskColumn.Area], [.. Enum.GetValues<RiskArea>().Select(area => RiskWords.Name(area).Thai)]),
        ([RiskColumn.Strategy], [.. Enum.GetValues<RiskStrategy>().Select(strategy => RiskWords.Name(strategy).Thai)]),
        ([RiskColumn.ActionStatus], [.. Enum.GetValues<RiskActionStatus>().Select(status => RiskWords.Name(status).Thai)]),
        ([RiskColumn.InherentLikelihood, RiskColumn.CurrentLikelihood, RiskColumn.ResidualLikelihood], Levels(matrix.Likelihood)),
        ([RiskColumn.InherentImpact, RiskColumn.CurrentImpact, RiskColumn.ResidualImpact], Levels(matrix.Impact)),
    ];

    /// <summary>The hidden worksheet: a column for each drop-down.</summary>
    public Worksheet Sheet()
    {
        var rows = new SheetData(Row(1, lists.Select(list => Words(RiskColumns.Headings[(int)list.Columns[0]].Thai, TemplateStyle.Heading))));
        for (var i = 0; i < lists.Max(list => list.Offered.Length); i++)
        {
            rows.Append(Row((uint)i + 2, lists.Select(list => Words(list.Offered.ElementAtOrDefault(i) ?? "", TemplateStyle.Plain))));
        }

        return new Worksheet(rows);
    }

    /// <summary>The drop-downs of the worksheet that people fill.</summary>
    public DataValidations Validations()
    {
        var validations = lists.Index().SelectMany(list => list.Item.Columns.Select(column => OneOf(list.Index, list.Item.Offered.Length, column))).ToList();
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static DataValidation OneOf(int list, int count, RiskColumn column)
    {
        var (from, own) = (XlsxCells.Column(list), XlsxCells.Column((int)column));
        return new(new Formula1(FormattableString.Invariant($"'{SheetName}'!${from}$2:${from}${count + 1}")))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = RiskColumns.Headings[(int)column].Thai,
            Error = "ไม่มีในรายการ โปรดเลือกจากรายการ",
            SequenceOfReferences = new() { InnerText = FormattableString.Invariant($"{own}2:{own}{LastRow}") },
        };
    }

    private static string[] Levels(RiskScale scale) => [.. Enumerable.Range(1, scale.Levels.Count).Select(level => FormattableString.Invariant($"{level}"))];
}
