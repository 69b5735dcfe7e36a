using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>The columns of a file of steps, in the order of the template.</summary>
internal enum StepColumn
{
    Measure,
    MeasureTitle,
    Number,
    Text,
    Units,
    Status,
    PlannedStart,
    PlannedEnd,
    Start,
    End,
}

/// <summary>Reads and writes files of steps, CSV or XLSX: one row per step.</summary>
internal sealed class StepFiles : IStepFileReader, IStepFileWriter
{
    private static readonly RowFile File = new(
        [
            new("มาตรการที่", "measure", IsRequired: true),
            new("มาตรการ", "measureTitle", IsRequired: false),
            new("ขั้นตอนที่", "number", IsRequired: false),
            new("ขั้นตอน", "text", IsRequired: false),
            new("ผู้รับผิดชอบ", "units", IsRequired: false),
            new("สถานะ", "status", IsRequired: false),
            new("เริ่มตามแผน", "plannedStart", IsRequired: false),
            new("กำหนดเสร็จ", "plannedEnd", IsRequired: false),
            new("เริ่มจริง", "start", IsRequired: false),
            new("แล้วเสร็จจริง", "end", IsRequired: false),
        ],
        "MEASURE_STEPS",
        "ขั้นตอน",
        [(int)StepColumn.PlannedStart, (int)StepColumn.PlannedEnd, (int)StepColumn.Start, (int)StepColumn.End]);

    private static readonly DropDowns Choices = new(
        File.Headings, [new([(int)StepColumn.Status], [.. Enum.GetValues<StepStatus>().Select(status => MeasureWords.Name(status).Thai)])]);

    private static readonly string[] Help =
    [
        "กรอกในแผ่นงาน ขั้นตอน หนึ่งแถวต่อหนึ่งขั้นตอน แถวที่ไม่กรอกอะไร ระบบไม่แตะต้องขั้นตอนนั้น ช่องที่เว้นว่างคงค่าเดิม",
        "เว้นเลขขั้นตอนว่างเมื่อเป็นขั้นตอนใหม่ และเขียนข้อความของขั้นตอน คอลัมน์ มาตรการ มีไว้ให้อ่านเท่านั้น",
        "ผู้รับผิดชอบหลายหน่วย ให้ขึ้นบรรทัดใหม่ในช่องเดียวกัน (Alt+Enter)",
        "วันที่พิมพ์ได้ทั้ง ๓๑ มี.ค. ๖๘ และ 2025-03-31 วันจริงต้องไม่เป็นวันในอนาคต",
        "กำหนดเสร็จเลื่อนได้ กำหนดแรกยังเก็บไว้ และแสดงคู่กันทุกแห่งว่าทันเฉพาะกำหนดที่เลื่อนหรือไม่",
        "แถวที่ช่องแรกขึ้นต้นด้วย # เป็นหมายเหตุ ระบบไม่อ่าน ถ้ามีแถวผิดจะไม่บันทึกแถวใดเลย",
    ];

    private static readonly double[] Widths = [12, 40, 12, 60, 36, 18, 16, 16, 16, 16];

    public Task<IReadOnlyList<Checked<StepFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation) =>
        File.ReadAsync<StepFileRow>(content, fileName, columns => new StepRowText(columns, fileName).Read, cancellation);

    public byte[] Csv(IReadOnlyList<MeasureProgress> measures) => File.Csv(measures.SelectMany(Rows));

    public byte[] Workbook(IReadOnlyList<MeasureProgress> measures) => TemplateBook.Of(
        [
            new(File.SheetName, TemplateBook.Form(TemplateCells.Columns(Widths.Select(width => (width, TemplateStyle.Words))), File.Sheet(measures.SelectMany(Rows)), Choices.Validations())),
            new("คำอธิบาย", TemplateBook.Explanation([120], TemplateBook.Rules("คำอธิบายการกรอกขั้นตอนของมาตรการ", Help))),
            .. Choices.Sheets(),
        ]);

    private static IEnumerable<IReadOnlyList<string>> Rows(MeasureProgress progress) => progress.Steps.Select(step => (IReadOnlyList<string>)
    [
        Number(progress.Measure.Number),
        progress.Measure.FirstLine,
        Number(step.Number),
        step.Text,
        step.Data?.Units.ToString() ?? "",
        step.Data is { } data ? MeasureWords.Name(data.Status).Thai : "",
        MeasureWords.Iso(step.Data?.PlannedStart),
        MeasureWords.Iso(step.Data?.PlannedEnd),
        MeasureWords.Iso(step.Data?.Start),
        MeasureWords.Iso(step.Data?.End),
    ]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
