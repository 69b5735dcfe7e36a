using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>The columns of a file of readings, in the order of the template.</summary>
internal enum ReadingColumn
{
    Measure,
    Metric,
    Name,
    Reading,
    Day,
    Kind,
    Value,
    Unit,
    Source,
}

/// <summary>Reads and writes files of readings of metrics, CSV or XLSX: one row per reading.</summary>
internal sealed class ReadingFiles : IReadingFileReader, IReadingFileWriter
{
    /// <summary>What the codes of findings about headings begin with.</summary>
    public static string CodePrefix => "METRIC_READINGS";

    private static readonly RowFile File = new(
        [
            new("มาตรการที่", "measure", IsRequired: true),
            new("รหัสตัวชี้วัด", "metric", IsRequired: true),
            new("ตัวชี้วัด", "name", IsRequired: false),
            new("รายการที่", "reading", IsRequired: false),
            new("วันที่", "day", IsRequired: true),
            new("ชนิดยอด", "kind", IsRequired: false),
            new("จำนวน", "value", IsRequired: true),
            new("หน่วย", "unit", IsRequired: false),
            new("แหล่งที่มา", "source", IsRequired: false),
        ],
        CodePrefix,
        "ตัวเลขของมาตรการ",
        [(int)ReadingColumn.Day]);

    private static readonly DropDowns Choices = new(File.Headings, [new([(int)ReadingColumn.Kind], CountCells.Kinds)]);

    private static readonly string[] Help =
    [
        "กรอกในแผ่นงาน ตัวเลขของมาตรการ หนึ่งแถวต่อหนึ่งยอด ตัวชี้วัดแต่ละตัวมีแถวว่างท้ายสุดไว้ให้กรอก เพิ่มแถวได้โดยคัดลอกมาตรการที่และรหัสตัวชี้วัด",
        "เว้นช่อง รายการที่ ว่างเมื่อเป็นยอดใหม่ คอลัมน์ ตัวชี้วัด และ หน่วย มีไว้ให้อ่านเท่านั้น",
        "ยอดสะสม คือยอดรวมถึงสิ้นวันนั้น ยอดเพิ่ม คือจำนวนที่เพิ่มในวันนั้น เว้นว่างเท่ากับยอดสะสม",
        "แก้จำนวนในแถวเดิมเมื่อยอดที่บันทึกไว้ผิด ค่าเดิมยังอยู่ในประวัติ วันและชนิดของยอดที่บันทึกแล้วแก้ในแฟ้มไม่ได้",
        "วันที่พิมพ์ได้ทั้ง ๓๑ มี.ค. ๖๘ และ 2025-03-31 และต้องไม่เป็นวันในอนาคต ยอดที่ไม่ทราบให้เว้นทั้งแถวว่าง อย่าใส่ 0",
        "แถวที่ช่องแรกขึ้นต้นด้วย # เป็นหมายเหตุ ระบบไม่อ่าน ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย ยอดที่ไม่อยู่ในแฟ้มคงเดิม",
    ];

    private static readonly double[] Widths = [12, 20, 44, 12, 16, 14, 14, 14, 40];

    public async Task<IReadOnlyList<Checked<ReadingFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var rows = await File.ReadAsync<ReadingFileRow[]>(content, fileName, columns => new ReadingRowText(columns, fileName).Read, cancellation);
        return [.. rows.SelectMany(row => row.TryGet(out var read) ? read.Select(one => Checked.Accept(one)) : [Checked.Refuse<ReadingFileRow>(row.Findings)])];
    }

    public byte[] Csv(IReadOnlyList<MetricProgress> metrics) => File.Csv(Rows(metrics));

    public byte[] Workbook(IReadOnlyList<MetricProgress> metrics) => TemplateBook.Of(
        [
            new(File.SheetName, TemplateBook.Form(TemplateCells.Columns(Widths.Select(width => (width, TemplateStyle.Words))), File.Sheet(Rows(metrics)), Choices.Validations())),
            new("คำอธิบาย", TemplateBook.Explanation([120], TemplateBook.Rules("คำอธิบายการกรอกตัวเลขของมาตรการ", Help))),
            .. Choices.Sheets(),
        ]);

    /// <summary>The readings that count, and after those of each metric an empty row to fill.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<MetricProgress> metrics) =>
        from metric in metrics
        where metric.Metric.Description.Source == MetricSource.Readings
        from reading in metric.Counting.Select(reading => (MetricReading?)reading).Append(null)
        select (IReadOnlyList<string>)
        [
            Number(metric.Metric.Measure),
            metric.Metric.Code,
            metric.Metric.Description.Name,
            reading is null ? "" : Number(reading.Number),
            reading?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            CountCells.Of(reading?.Kind ?? CountKind.Reading),
            reading is null ? "" : Number(reading.Value),
            metric.Metric.Description.Unit,
            reading?.Source ?? "",
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
