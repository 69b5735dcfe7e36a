using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The tables of a published version as CSV (UTF-8 with its mark, so that Excel reads Thai), each with the meaning of its columns.</summary>
internal static class PublishedTables
{
    // Once the line end is set, a line break of another kind within a cell is not quoted by itself.
    private static readonly CsvConfiguration Harmless = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field?.Contains('\n', StringComparison.Ordinal) is true || ConfigurationFunctions.ShouldQuote(cell),
    };

    /// <summary>The measures, one row each.</summary>
    public static IReadOnlyList<PublishedColumn<PublishedRow>> Measures { get; } =
    [
        new("number", "integer", null, "เลขที่มาตรการ", "number of the measure", row => row.Measure.Number),
        new("title", "text", null, "มาตรการ/แนวทาง", "title", row => row.Measure.Title),
        new("steps", "text", null, "ขั้นตอน/วิธีการปฏิบัติ บรรทัดละข้อ", "steps, one a line", row => Lines(row.Measure.Steps)),
        new("responsibleUnits", "text", null, "หน่วยงานผู้รับผิดชอบ บรรทัดละหน่วย", "responsible units, one a line", row => Lines(row.Measure.ResponsibleUnits)),
        new("periodStart", "date (ISO 8601, Common Era)", null, "วันแรกที่ดำเนินการ ว่างถ้าอ่านไม่ได้", "first day; empty where it could not be read", row => row.Measure.Period?.Start.ToString("O", CultureInfo.InvariantCulture)),
        new("periodEndExclusive", "date (ISO 8601, Common Era)", null, "วันถัดจากวันสุดท้าย", "first day after the last one", row => row.Measure.Period?.EndExclusive.ToString("O", CultureInfo.InvariantCulture)),
        new("periodAsWritten", "text", null, "ระยะเวลาตามที่เขียน", "period as written", row => row.Measure.PeriodAsWritten),
        new("results", "text", null, "สรุปผลการดำเนินการ ตัวเลขเติมแล้ว", "results with their numbers filled in", row => Lines(row.Results)),
        new("outcomes", "text", null, "ผลลัพธ์/ความสำเร็จ ตัวเลขเติมแล้ว", "outcomes with their numbers filled in", row => Lines(row.Outcomes)),
        new("charts", "text", null, "รหัสแผนภูมิในช่องผลลัพธ์", "keys of the charts in the outcome column", row => Lines(row.Charts)),
        new("evidence", "text", null, "หลักฐาน บรรทัดละชิ้น", "evidence, one a line", row => Lines(row.Evidence.Select(piece => $"{piece.Title}: {piece.Address ?? piece.FileName}"))),
    ];

    /// <summary>The numbers that texts may name, one row each.</summary>
    public static IReadOnlyList<PublishedColumn<ReportFigure>> Figures { get; } =
    [
        new("key", "text", null, "รหัสตัวเลข", "stable key of the figure", figure => figure.Key),
        new("nameTh", "text", null, "ชื่อภาษาไทย", "name in Thai", figure => figure.Name.Thai),
        new("nameEn", "text", null, "ชื่อภาษาอังกฤษ", "name in English", figure => figure.Name.English),
        new("number", "decimal", "unit", "ค่าเป็นตัวเลข ว่างถ้าไม่มีข้อมูลหรือไม่ใช่ตัวเลข", "exact number; empty where no data exist or it is no number", figure => figure.Number),
        new("unit", "text", null, "หน่วย", "unit of the number", figure => figure.Unit),
        new("text", "text", null, "ค่าตามที่พิมพ์ในรายงาน", "value as the report prints it", figure => figure.Text),
        new("hasData", "boolean", null, "มีข้อมูลหรือไม่", "whether the value is known", figure => figure.HasData),
        new("isSample", "boolean", null, "เป็นข้อมูลตัวอย่างหรือไม่", "whether it is only an example", figure => figure.IsSample),
        new("operation", "text", null, "คำถามที่ให้ค่านี้", "the question that gives it", figure => figure.Operation),
        new("factsHash", "text", null, "รหัสข้อเท็จจริง (SHA-256)", "SHA-256 over the facts it was computed from", figure => figure.FactsHash),
    ];

    /// <summary>A table as CSV, or nothing where there is none of that name.</summary>
    /// <param name="name"><c>table</c>, <c>figures</c> or <c>dictionary</c>.</param>
    /// <param name="report">The published version.</param>
    public static byte[]? Csv(string name, AnnualReport report) => name switch
    {
        "table" => Write(Measures, report.Rows.Select(row => PublishedRow.Of(report, row))),
        "figures" => Write(Figures, report.Figures),
        "dictionary" => Write(DictionaryColumns, Dictionary),
        _ => null,
    };

    /// <summary>What each column of each table means.</summary>
    public static IReadOnlyList<DictionaryEntry> Dictionary { get; } =
    [
        .. Measures.Select(column => new DictionaryEntry("table", column.Name, column.Type, column.Unit, column.Thai, column.English)),
        .. Figures.Select(column => new DictionaryEntry("figures", column.Name, column.Type, column.Unit, column.Thai, column.English)),
    ];

    private static readonly IReadOnlyList<PublishedColumn<DictionaryEntry>> DictionaryColumns =
    [
        new("table", "text", null, "", "", entry => entry.Table),
        new("column", "text", null, "", "", entry => entry.Column),
        new("type", "text", null, "", "", entry => entry.Type),
        new("unit", "text", null, "", "", entry => entry.Unit),
        new("meaningTh", "text", null, "", "", entry => entry.Thai),
        new("meaningEn", "text", null, "", "", entry => entry.English),
    ];

    private static byte[] Write<T>(IReadOnlyList<PublishedColumn<T>> columns, IEnumerable<T> rows)
    {
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Harmless))
        {
            foreach (var column in columns)
            {
                csv.WriteField(column.Name);
            }

            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns)
                {
                    csv.WriteField(column.Value(row));
                }

                csv.NextRecord();
            }
        }

        return file.ToArray();
    }

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}

/// <summary>A column with its meaning.</summary>
internal sealed record PublishedColumn<T>(string Name, string Type, string? Unit, string Thai, string English, Func<T, object?> Value);

/// <summary>What a column means.</summary>
internal sealed record DictionaryEntry(string Table, string Column, string Type, string? Unit, string Thai, string English);
