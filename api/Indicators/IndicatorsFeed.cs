using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>Scores of the year: a row for each indicator, instrument and total, of official results and of own tracking.</summary>
internal sealed class IndicatorsFeed() : Feed<IndicatorFlatRow>(
    "indicators",
    new("คะแนนตัวชี้วัด แบบวัด และคะแนนรวมของปี", "Scores of the year's indicators, instruments and total"),
    FeedFilters.None,
    [
        new("kind", DataType.Text, null, "ผลของใคร OFFICIAL (ที่ประกาศ) TRACKING (ติดตามเอง)", "Whose results: OFFICIAL (announced) or TRACKING (the agency's own).", row => row.Kind),
        new("row", DataType.Text, null, "ชนิดแถว INDICATOR INSTRUMENT TOTAL", "What the row is about: INDICATOR, INSTRUMENT or TOTAL.", row => row.Row),
        new("code", DataType.Text, null, "เลขตัวชี้วัด หรือ IIT EIT OIT TOTAL", "Number of the indicator, or IIT, EIT, OIT, TOTAL.", row => row.Code),
        new("name", DataType.Text, null, "ชื่อ", "Its name, in Thai.", row => row.Name),
        new("instrument", DataType.Text, null, "แบบวัด ว่างสำหรับคะแนนรวม", "Its instrument; empty for the total.", row => row.Instrument),
        new("score", DataType.Decimal, "points", "คะแนน 0–100 ว่างคือยังไม่มีหรือยังไม่ครบ ไม่ใช่ 0", "Score, 0 to 100, 2 decimals; empty where something is missing, never 0.", row => row.Score),
        new("previous", DataType.Decimal, "points", "คะแนนปีก่อน", "Score of the year before; empty where it is not known.", row => row.Previous),
        new("low", DataType.Decimal, "points", "ขอบล่างของช่วง 95 % ว่างเมื่อรู้แต่ค่าเฉลี่ย", "Lower end of the 95 % interval; empty where only the mean is known.", row => row.Low),
        new("high", DataType.Decimal, "points", "ขอบบนของช่วง 95 %", "Upper end of the 95 % interval.", row => row.High),
        new("answers", DataType.Integer, DataColumn.People, "จำนวนผู้ตอบที่ใช้คำนวณช่วง", "Answers behind the interval.", row => row.Answers),
        new("level", DataType.Text, null, "ระดับ เฉพาะแถวคะแนนรวม", "Thai name of the level; only in the row of the total.", row => row.Level),
        new("scheme", DataType.Text, null, "เกณฑ์ที่ใช้เรียกระดับ", "Scheme that names the level.", row => row.Scheme),
        new("rulePackVersion", DataType.Text, null, "ฉบับของกติกา", "Version of the rules.", row => row.RulePackVersion),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<IndicatorFlatRow> RowsOf(Assessment assessment, FeedQuestion asked) => IndicatorFlatRow.Of(assessment);
}
