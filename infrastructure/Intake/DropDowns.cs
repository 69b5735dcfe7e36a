using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A list that cells of some columns are chosen from.</summary>
/// <param name="Columns">The columns, by their place.</param>
/// <param name="Offered">What is offered.</param>
internal sealed record DropDown(IReadOnlyList<int> Columns, IReadOnlyList<string> Offered);

/// <summary>The drop-downs of a workbook: what they offer stands on a worksheet of its own, which is hidden.</summary>
/// <param name="headings">The headings of the worksheet that people fill.</param>
/// <param name="lists">The lists.</param>
internal sealed class DropDowns(IReadOnlyList<ColumnHeading> headings, IReadOnlyList<DropDown> lists)
{
    /// <summary>The hidden worksheet.</summary>
    public const string SheetName = "รายการ";

    /// <summary>Down to here cells have drop-downs: a thousand rows below the example.</summary>
    public const int LastRow = 1002;

    /// <summary>The hidden worksheet; none where nothing is chosen from a list.</summary>
    public IReadOnlyList<TemplateSheet> Sheets() => lists.Count > 0 ? [Sheet()] : [];

    /// <summary>The drop-downs of the worksheet that people fill.</summary>
    public DataValidations Validations()
    {
        var validations = lists.Index().SelectMany(list => list.Item.Columns.Select(column => OneOf(list.Index, list.Item.Offered.Count, column))).ToList();
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    /// <summary>The hidden worksheet: a column for each list.</summary>
    private TemplateSheet Sheet()
    {
        var rows = new SheetData(Row(1, lists.Select(list => Words(headings[list.Columns[0]].Thai, TemplateStyle.Heading))));
        for (var i = 0; i < lists.Max(list => list.Offered.Count); i++)
        {
            rows.Append(Row((uint)i + 2, lists.Select(list => Words(list.Offered.ElementAtOrDefault(i) ?? "", TemplateStyle.Plain))));
        }

        return new(SheetName, new Worksheet(rows), IsHidden: true);
    }

    private DataValidation OneOf(int list, int count, int column)
    {
        var (from, own) = (XlsxCells.Column(list), XlsxCells.Column(column));
        return new(new Formula1(FormattableString.Invariant($"'{SheetName}'!${from}$2:${from}${count + 1}")))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = headings[column].Thai,
            Error = "ไม่มีในรายการ โปรดเลือกจากรายการ",
            SequenceOfReferences = new() { InnerText = FormattableString.Invariant($"{own}2:{own}{LastRow}") },
        };
    }
}
