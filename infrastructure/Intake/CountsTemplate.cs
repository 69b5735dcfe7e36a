using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Surveys;
using static Kolum.ItaAnalytics.Infrastructure.Intake.TemplateCells;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// Makes the workbook that people fill with counts: Thai headings, an example that is not read, drop-downs, days with Buddhist years.
/// </summary>
internal sealed class CountsTemplate : ICountsTemplate
{
    // Any day would do: the row is only an example and says so.
    private static readonly DateOnly ExampleDay = new(2025, 3, 14);

    /// <inheritdoc/>
    public byte[] Write(IReadOnlyList<CountsTemplateSurvey> surveys)
    {
        var choices = new TemplateChoices(surveys);
        return TemplateBook.Of(
            new(CountsWorkbook.SheetName, Counts(surveys, choices)), TemplateHelp.Sheet(surveys), new(DropDowns.SheetName, choices.Sheet(), IsHidden: true));
    }

    private static Worksheet Counts(IReadOnlyList<CountsTemplateSurvey> surveys, TemplateChoices choices) => TemplateBook.Form(
        Columns(
            (20, TemplateStyle.Words),
            (30, TemplateStyle.Words),
            (20, TemplateStyle.Day),
            (16, TemplateStyle.Plain),
            (14, TemplateStyle.People),
            (56, TemplateStyle.Words),
            (22, TemplateStyle.Words)),
        new SheetData(Row(1, CountColumns.Headings.Select(heading => Words(heading.Thai, TemplateStyle.Heading))), Example(surveys)),
        choices.Validations());

    private static Row Example(IReadOnlyList<CountsTemplateSurvey> surveys) => Row(
        2,
        Words("# ตัวอย่าง: " + (surveys.Count > 0 ? surveys[0].Code : "iit"), TemplateStyle.ExampleWords),
        Words("", TemplateStyle.ExampleWords),
        Day(ExampleDay, TemplateStyle.ExampleDay),
        Words("ยอดสะสม", TemplateStyle.ExampleWords),
        Number(25, TemplateStyle.ExamplePeople),
        Words("ระบบไม่อ่านแถวที่ขึ้นต้นด้วย # ลบแถวนี้ได้", TemplateStyle.ExampleWords),
        Words("", TemplateStyle.ExampleWords));
}
