using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The tables of a published version as CSV (UTF-8 with its mark, so that Excel reads Thai), each with the meaning of its columns.</summary>
internal static class PublishedTables
{
    /// <summary>The measures, one row each.</summary>
    public static IReadOnlyList<DataColumnOf<PublishedRow>> Measures { get; } =
    [
        new("number", DataType.Integer, null, "เลขที่มาตรการ", "number of the measure", row => row.Measure.Number),
        new("title", DataType.Text, null, "มาตรการ/แนวทาง", "title", row => row.Measure.Title),
        new("steps", DataType.Text, null, "ขั้นตอน/วิธีการปฏิบัติ บรรทัดละข้อ", "steps, one a line", row => Lines(row.Measure.Steps)),
        new("responsibleUnits", DataType.Text, null, "หน่วยงานผู้รับผิดชอบ บรรทัดละหน่วย", "responsible units, one a line", row => Lines(row.Measure.ResponsibleUnits)),
        new("periodStart", DataType.Date, null, "วันแรกที่ดำเนินการ ว่างถ้าอ่านไม่ได้", "first day; empty where it could not be read", row => row.Measure.Period?.Start),
        new("periodEndExclusive", DataType.Date, null, "วันถัดจากวันสุดท้าย", "first day after the last one", row => row.Measure.Period?.EndExclusive),
        new("periodAsWritten", DataType.Text, null, "ระยะเวลาตามที่เขียน", "period as written", row => row.Measure.PeriodAsWritten),
        new("results", DataType.Text, null, "สรุปผลการดำเนินการ ตัวเลขเติมแล้ว", "results with their numbers filled in", row => Lines(row.Results)),
        new("outcomes", DataType.Text, null, "ผลลัพธ์/ความสำเร็จ ตัวเลขเติมแล้ว", "outcomes with their numbers filled in", row => Lines(row.Outcomes)),
        new("charts", DataType.Text, null, "รหัสแผนภูมิในช่องผลลัพธ์", "keys of the charts in the outcome column", row => Lines(row.Charts)),
        new("evidence", DataType.Text, null, "หลักฐาน บรรทัดละชิ้น", "evidence, one a line", row => Lines(row.Evidence.Select(piece => $"{piece.Title}: {piece.Address ?? piece.FileName}"))),
    ];

    /// <summary>The numbers that texts may name, one row each.</summary>
    public static IReadOnlyList<DataColumnOf<ReportFigure>> Figures { get; } =
    [
        new("key", DataType.Text, null, "รหัสตัวเลข", "stable key of the figure", figure => figure.Key),
        new("nameTh", DataType.Text, null, "ชื่อภาษาไทย", "name in Thai", figure => figure.Name.Thai),
        new("nameEn", DataType.Text, null, "ชื่อภาษาอังกฤษ", "name in English", figure => figure.Name.English),
        new("number", DataType.Decimal, "unit", "ค่าเป็นตัวเลข ว่างถ้าไม่มีข้อมูลหรือไม่ใช่ตัวเลข", "exact number; empty where no data exist or it is no number", figure => figure.Number),
        new("unit", DataType.Text, null, "หน่วย", "unit of the number", figure => figure.Unit),
        new("text", DataType.Text, null, "ค่าตามที่พิมพ์ในรายงาน", "value as the report prints it", figure => figure.Text),
        new("hasData", DataType.Boolean, null, "มีข้อมูลหรือไม่", "whether the value is known", figure => figure.HasData),
        new("isSample", DataType.Boolean, null, "เป็นข้อมูลตัวอย่างหรือไม่", "whether it is only an example", figure => figure.IsSample),
        new("operation", DataType.Text, null, "คำถามที่ให้ค่านี้", "the question that gives it", figure => figure.Operation),
        new("factsHash", DataType.Text, null, "รหัสข้อเท็จจริง (SHA-256)", "SHA-256 over the facts it was computed from", figure => figure.FactsHash),
    ];

    /// <summary>A table as CSV, or nothing where there is none of that name.</summary>
    /// <param name="name"><c>table</c>, <c>figures</c> or <c>dictionary</c>.</param>
    /// <param name="report">The published version.</param>
    public static byte[]? Csv(string name, AnnualReport report) => name switch
    {
        "table" => CsvTable.Bytes(Measures, report.Rows.Select(row => PublishedRow.Of(report, row))),
        "figures" => CsvTable.Bytes(Figures, report.Figures),
        "dictionary" => CsvTable.Bytes(DictionaryColumns, Dictionary),
        _ => null,
    };

    /// <summary>What each column of each table means.</summary>
    public static IReadOnlyList<DictionaryEntry> Dictionary { get; } =
    [
        .. Measures.Select(column => DictionaryEntry.Of("table", column.Column)),
        .. Figures.Select(column => DictionaryEntry.Of("figures", column.Column)),
    ];

    private static readonly IReadOnlyList<DataColumnOf<DictionaryEntry>> DictionaryColumns =
    [
        new("table", DataType.Text, null, "", "", entry => entry.Table),
        new("column", DataType.Text, null, "", "", entry => entry.Column),
        new("type", DataType.Text, null, "", "", entry => entry.Type),
        new("unit", DataType.Text, null, "", "", entry => entry.Unit),
        new("meaningTh", DataType.Text, null, "", "", entry => entry.Thai),
        new("meaningEn", DataType.Text, null, "", "", entry => entry.English),
    ];

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}

/// <summary>What a column means.</summary>
internal sealed record DictionaryEntry(string Table, string Column, string Type, string? Unit, string Thai, string English)
{
    /// <summary>What a column of a table means.</summary>
    public static DictionaryEntry Of(string table, DataColumn column) =>
        new(table, column.Name, column.TypeName, column.Unit, column.Meaning.Thai, column.Meaning.English);
}
