using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

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

    private static Worksheet Risks(IReadOnlyList<Risk> risks, DropDowns choices)
    {
        var rows = new SheetData(Row(1, RiskColumns.Headings.Select(heading => Words(heading.Thai, TemplateStyle.WrappedHeading))));
        if (risks.Count == 0)
        {
            rows.Append(Row(2, RiskRows.Example.Select(cell => Words(cell, TemplateStyle.ExampleWords))));
        }

        foreach (var cells in risks.SelectMany(RiskRows.Of))
        {
            rows.Append(Row((uint)rows.ChildElements.Count + 1, cells.Select(cell => Words(cell, TemplateStyle.Words))));
        }

        return TemplateBook.Form(TemplateCells.Columns(Enum.GetValues<RiskColumn>().Select(column => (RiskRows.Width(column), TemplateStyle.Words))), rows, choices.Validations());
    }
}
