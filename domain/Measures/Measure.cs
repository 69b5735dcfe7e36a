using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A measure of the annual report: what was promised, by whom, when, and what came of it.</summary>
/// <param name="Number">Its number in the report, 1–99.</param>
/// <param name="Title">มาตรการ/แนวทาง, without its number; lines below the first are kept as lines.</param>
/// <param name="Steps">ขั้นตอน/วิธีการปฏิบัติ.</param>
/// <param name="ResponsibleUnits">หน่วยงานผู้รับผิดชอบ.</param>
/// <param name="Period">ระยะเวลาดำเนินการ, or nothing where it could not be read.</param>
/// <param name="PeriodAsWritten">The period exactly as it was written; a line for each time it was written.</param>
/// <param name="Results">สรุปผลการดำเนินการ.</param>
/// <param name="Outcomes">ผลลัพธ์/ความสำเร็จ.</param>
public sealed record Measure(
    int Number,
    string Title,
    IReadOnlyList<ListItem> Steps,
    IReadOnlyList<string> ResponsibleUnits,
    Period? Period,
    string PeriodAsWritten,
    IReadOnlyList<ListItem> Results,
    IReadOnlyList<ListItem> Outcomes)
{
    /// <summary>The first line of the title.</summary>
    public string FirstLine => Title.Split('\n', 2)[0];

    /// <summary>Each field as text, for comparing two versions and for the history.</summary>
    public IReadOnlyList<(MeasureField Field, string Text)> Texts() =>
    [
        (MeasureField.Title, Title),
        (MeasureField.Steps, Lines(Steps)),
        (MeasureField.ResponsibleUnits, string.Join('\n', ResponsibleUnits)),
        (MeasureField.Period, PeriodAsWritten),
        (MeasureField.Results, Lines(Results)),
        (MeasureField.Outcomes, Lines(Outcomes)),
    ];

    private static string Lines(IReadOnlyList<ListItem> items) => string.Join('\n', items);
}

/// <summary>The fields of a measure: the six columns of the official table.</summary>
public enum MeasureField
{
    /// <summary>มาตรการ/แนวทาง.</summary>
    Title,

    /// <summary>ขั้นตอน/วิธีการปฏิบัติ.</summary>
    Steps,

    /// <summary>หน่วยงานผู้รับผิดชอบ.</summary>
    ResponsibleUnits,

    /// <summary>ระยะเวลาดำเนินการ.</summary>
    Period,

    /// <summary>สรุปผลการดำเนินการ.</summary>
    Results,

    /// <summary>ผลลัพธ์/ความสำเร็จ.</summary>
    Outcomes,
}

/// <summary>The official column heads.</summary>
public static class MeasureFields
{
    /// <summary>All six, in the order of the table.</summary>
    public static IReadOnlyList<MeasureField> All { get; } = Enum.GetValues<MeasureField>();

    /// <summary>The head of a column, as the official table has it.</summary>
    public static string Heading(MeasureField field) => string.Concat(HeadingLines(field));

    /// <summary>The place of a column of a measure: "มาตรการที่ 5, สรุปผลการดำเนินการ".</summary>
    /// <param name="number">The measure.</param>
    /// <param name="field">The column.</param>
    /// <param name="row">The line of the file that it stands in, if it is read from one.</param>
    public static Place PlaceOf(int number, MeasureField field, int? row = null) => new(Subject(number), Heading(field), row, (int)field + 1);

    /// <summary>How a finding names a measure: "มาตรการที่ 5".</summary>
    public static string Subject(int number) => $"มาตรการที่ {ThaiFormat.Plain.Number(number)}";

    /// <summary>The same in the lines of the official table: left to themselves, narrow columns break inside a word.</summary>
    public static IReadOnlyList<string> HeadingLines(MeasureField field) => field switch
    {
        MeasureField.Title => ["มาตรการ/แนวทาง"],
        MeasureField.Steps => ["ขั้นตอน/วิธีการปฏิบัติ"],
        MeasureField.ResponsibleUnits => ["หน่วยงาน", "ผู้รับผิดชอบ"],
        MeasureField.Period => ["ระยะเวลา", "ดำเนินการ"],
        MeasureField.Results => ["สรุปผลการดำเนินการ"],
        MeasureField.Outcomes => ["ผลลัพธ์/ความสำเร็จ"],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };
}
