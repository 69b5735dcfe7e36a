using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Writes risks as the files that <see cref="RiskFileReader"/> reads back: one row per risk, further rows for its further actions.</summary>
internal sealed class RiskFileWriter : IRiskFileWriter
{
    public byte[] Csv(IReadOnlyList<Risk> risks) => RiskColumns.File.Csv(risks.SelectMany(RiskRows.Of));

    public byte[] Workbook(IReadOnlyList<Risk> risks, RiskMatrix matrix)
    {
        var choices = RiskChoices.Of(matrix);
        return TemplateBook.Of([new(RiskColumns.File.SheetName, Risks(risks, choices)), RiskHelp.Sheet(matrix), .. choices.Sheets()]);
    }

    private static Worksheet Risks(IReadOnlyList<Risk> risks, DropDowns choices) => TemplateBook.Form(
        TemplateCells.Columns(Enum.GetValues<RiskColumn>().Select(column => (RiskRows.Width(column), TemplateStyle.Words))),
        RiskColumns.File.Sheet(risks.SelectMany(RiskRows.Of), RiskRows.Example),
        choices.Validations());
}
