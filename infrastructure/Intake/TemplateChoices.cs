using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Surveys;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The drop-downs of the template: what they offer stands on a worksheet of its own, which is hidden.</summary>
internal sealed class TemplateChoices(IReadOnlyList<CountsTemplateSurvey> surveys)
{
    private static readonly string[] Headings = ["แบบวัด", "กลุ่ม", "ชนิดยอด"];
    private static readonly string[] Kinds = [.. CountCells.Kinds];

    private readonly string[] codes = [.. surveys.Select(survey => survey.Code).Distinct()];
    private readonly string[] groups = [.. surveys.SelectMany(survey => survey.Groups).Distinct()];

    /// <summary>The hidden worksheet: a column for each drop-down.</summary>
    public Worksheet Sheet()
    {
        var rows = new SheetData(Row(1, Headings.Select(heading => Words(heading, TemplateStyle.Heading))));
        for (var i = 0; i < Math.Max(Kinds.Length, Math.Max(codes.Length, groups.Length)); i++)
        {
            rows.Append(Row((uint)i + 2, new[] { codes, groups, Kinds }.Select(column => Words(column.ElementAtOrDefault(i) ?? "", TemplateStyle.Plain))));
        }

        return new Worksheet(rows);
    }

    /// <summary>The drop-downs and hints of the worksheet that people fill.</summary>
    public DataValidations Validations()
    {
        List<DataValidation> validations =
        [
            .. codes.Length == 0 ? [] : new[] { OneOf('A', codes.Length, CountColumn.Survey, DataValidationErrorStyleValues.Stop, "เลือกแบบวัดจากรายการ") },
            .. groups.Length == 0 ? [] : new[] { OneOf('B', groups.Length, CountColumn.Group, DataValidationErrorStyleValues.Warning, "เว้นว่างเมื่อเป็นยอดทั้งแบบวัด") },
            Hint(CountColumn.Day, "พิมพ์เช่น 14/3/2568 หรือ ๑๔ มี.ค. ๖๘"),
            OneOf('C', Kinds.Length, CountColumn.Kind, DataValidationErrorStyleValues.Stop, "ยอดสะสม: ยอดรวมถึงวันนั้น ยอดเพิ่ม: เฉพาะวันนั้น เว้นว่างเท่ากับยอดสะสม"),
            Hint(CountColumn.Value, "จำนวนคนที่ตอบแล้ว เป็นจำนวนเต็ม"),
            Hint(CountColumn.Key, "เว้นว่างได้ ใส่เมื่อต้องการกันการนำเข้าซ้ำ"),
        ];
        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static DataValidation OneOf(char from, int count, CountColumn column, DataValidationErrorStyleValues strictness, string prompt)
    {
        var validation = Hint(column, prompt);
        validation.Type = DataValidationValues.List;
        validation.ShowErrorMessage = true;
        validation.ErrorStyle = strictness;
        validation.ErrorTitle = CountColumns.Headings[(int)column].Thai;
        validation.Error = "ไม่มีในรายการ โปรดเลือกจากรายการ";
        validation.Append(new Formula1(FormattableString.Invariant($"'{DropDowns.SheetName}'!${from}$2:${from}${count + 1}")));
        return validation;
    }

    private static DataValidation Hint(CountColumn column, string prompt) => new()
    {
        AllowBlank = true,
        ShowInputMessage = true,
        PromptTitle = CountColumns.Headings[(int)column].Thai,
        Prompt = prompt,
        SequenceOfReferences = new() { InnerText = FormattableString.Invariant($"{(char)('A' + (int)column)}3:{(char)('A' + (int)column)}{DropDowns.LastRow}") },
    };
}
