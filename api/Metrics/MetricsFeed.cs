using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Metrics;

/// <summary>The metrics of the measures, one row each; the entries behind those that are counted come as files of registers.</summary>
internal sealed class MetricsFeed() : Feed<MeasureMetric>(
    "metrics",
    new("ตัวชี้วัดของมาตรการ", "The metrics of the measures"),
    FeedFilters.None,
    [
        new("measureNumber", DataType.Integer, null, "เลขมาตรการในรายงาน 1–99", "Number of the measure in the report, 1 to 99.", row => row.Measure),
        new("metric", DataType.Text, null, "รหัสตัวชี้วัดในมาตรการ เช่น manuals ถ้าเป็นแบบวัดคือรหัสแบบวัด", "Code of the metric within the measure, for example manuals; of a survey, the survey's.", row => row.Code),
        new("name", DataType.Text, null, "ชื่อตัวชี้วัด", "Name of the metric, in Thai.", row => row.Description.Name),
        new("unit", DataType.Text, null, "หน่วยนับ", "Unit of its numbers, in Thai.", row => row.Description.Unit),
        new("direction", DataType.Text, null, "MORE_IS_BETTER (ยิ่งมากยิ่งดี) หรือ LESS_IS_BETTER (ยิ่งน้อยยิ่งดี เป้าหมายเป็นเกณฑ์ไม่ให้เกิน)", "MORE_IS_BETTER or LESS_IS_BETTER (then the target is a limit).", row => EnumNames.Of(row.Description.Direction)),
        new("source", DataType.Text, null, "ที่มาของตัวเลข READINGS คือบันทึกเอง อื่น ๆ คือนับจากทะเบียน SURVEY คือแบบวัด", "Where its numbers come from: READINGS are entered, SURVEY is a survey, others are counted from a register.", row => row.Survey is null ? EnumNames.Of(row.Description.Source) : "SURVEY"),
        new("completed", DataType.Integer, null, "ผลสะสม ว่างคือยังไม่มีข้อมูล ไม่ใช่ 0", "What was counted, 0 or more; empty where nothing is recorded, never 0.", row => row.Total),
        new("required", DataType.Integer, null, "เป้าหมายเป็นจำนวน ว่างคือไม่มีเป้าหมาย", "The target as a number, 1 or more; empty where there is none.", row => row.Required),
        new("percent", DataType.Decimal, "percent", "ร้อยละของเป้าหมาย completed / required * 100", "completed / required * 100; empty where either is.", row => row.Completion?.Percent),
        new("undated", DataType.Integer, null, "ในผลสะสม จำนวนที่ไม่ทราบวัน", "Of `completed`, what has no known day, 0 or more.", row => row.Progress?.Figures.Undated ?? 0),
        new("status", DataType.Text, null, "สถานะ ตาม MetricStatusCode ใน GraphQL", "Status, as MetricStatusCode in GraphQL.", row => EnumNames.Of(row.Status.Code)),
        new("dataAsOf", DataType.Date, null, "วันสุดท้ายที่มีข้อมูล (ค.ศ.) ว่างคือไม่ทราบวัน", "Last counted day; empty where no day is known.", row => row.DataAsOf),
        new("isSample", DataType.Boolean, null, "มีข้อมูลตัวอย่าง ไม่ใช่ข้อเท็จจริง", "Whether a number behind it is only an example, not a fact.", row => row.HasSampleData),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<MeasureMetric> RowsOf(Assessment assessment, FeedQuestion asked) => assessment.Measures.SelectMany(assessment.MetricsOf);
}
