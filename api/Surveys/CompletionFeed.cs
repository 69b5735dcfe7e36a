using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>Completion per period: a row for each survey, and one for each of its sections or service points.</summary>
internal sealed class CompletionFeed() : Feed<CompletionFeedRow>(
    "completion",
    new("ความครบถ้วนของแบบวัด แยกตามช่วงเวลา ทั้งแบบวัดและแต่ละกลุ่ม", "Completion of the surveys per period, in whole and per group"),
    FeedFilters.Period | FeedFilters.Days,
    [
        new("survey", DataType.Text, null, "รหัสแบบวัด เช่น iit eit-1", "Code of the survey, for example iit or eit-1.", row => row.Survey.Survey.Code),
        new("surveyTitle", DataType.Text, null, "ชื่อแบบวัด", "Name of the survey, in Thai.", row => row.Survey.Survey.Title),
        new("group", DataType.Text, null, "รหัสส่วนราชการหรือจุดบริการ ว่างคือทั้งแบบวัด", "Code of the section or service point; empty for the whole survey.", row => row.Group?.Group.Code),
        new("groupName", DataType.Text, null, "ชื่อส่วนราชการหรือจุดบริการ", "Its name.", row => row.Group?.Group.Name),
        new("periodKind", DataType.Text, null, "แบ่งเวลาตามอะไร (ตัวกรอง by)", "How time is cut (the filter by).", row => EnumNames.Of(row.Period.Kind)),
        new("periodLabel", DataType.Text, null, "ชื่อช่วงเวลา", "Name of the period, in Thai.", row => ThaiFormat.Plain.Label(row.Period)),
        new("periodStart", DataType.Date, null, "วันแรกของช่วง (ค.ศ.)", "First day of the period.", row => row.Period.Start),
        new("periodEndExclusive", DataType.Date, null, "วันถัดจากวันสุดท้ายของช่วง (ค.ศ.)", "First day after the period.", row => row.Period.EndExclusive),
        new("completed", DataType.Integer, DataColumn.People, "ตอบในช่วงนี้ ติดลบได้เมื่อระบบกลางถอนคำตอบ ว่างคือไม่มีข้อมูล ไม่ใช่ 0", "Answered in the period; negative where the national system withdrew answers; empty where no data exist, never 0.", row => row.Completed),
        new("cumulative", DataType.Integer, DataColumn.People, "ตอบสะสมถึงสิ้นช่วง ว่างคือไม่มีข้อมูล", "Answered up to its end; empty where no data exist.", row => row.Cumulative),
        new("plannedCumulative", DataType.Integer, DataColumn.People, "แผนสะสมถึงสิ้นช่วงเมื่อเฉลี่ยตามวันทำการ ว่างสำหรับกลุ่ม", "What an even pace over the working days asks for by its end; empty for a group.", row => row.PlannedCumulative),
        new("required", DataType.Integer, DataColumn.People, "จำนวนขั้นต่ำ ของกลุ่มคือเป้าหมายย่อย ว่างคือไม่มี", "The quota; of a group its sub-quota, empty where it has none.", row => row.Required),
        new("percent", DataType.Decimal, "percent", "สะสม ÷ ขั้นต่ำ × 100 ไม่ปัดเศษ เกิน 100 ได้", "cumulative / required * 100, exact, above 100 where more answered than needed; empty where no data exist.", row => row.Percent),
        new("onPace", DataType.Boolean, null, "สะสมไม่น้อยกว่าแผนหรือไม่ ว่างสำหรับกลุ่มหรือเมื่อไม่มีข้อมูล", "Whether cumulative is at least plannedCumulative; empty for a group or where no data exist.", row => row.OnPace),
        new("hasEnded", DataType.Boolean, null, "ช่วงนี้สิ้นสุดแล้วหรือไม่", "Whether the period is over.", row => row.HasEnded),
        new("suppressed", DataType.Boolean, null, "มียอดแต่ไม่แสดง เพื่อไม่ให้คาดเดาได้ว่าใครตอบ (completed หรือ cumulative ว่าง)", "A count exists and is not shown, so that nobody can be guessed: completed or cumulative is empty for that reason.", row => row.Hidden is not null),
        new("suppressedReasonTh", DataType.Text, null, "เหตุผลที่ไม่แสดง", "Why it is not shown, in Thai.", row => row.Hidden?.Reason.Thai),
        new("suppressedReasonEn", DataType.Text, null, "เหตุผลที่ไม่แสดง ภาษาอังกฤษ", "Why it is not shown, in English.", row => row.Hidden?.Reason.English),
        new("dataAsOf", DataType.Date, null, "วันล่าสุดที่นับยอดของแบบวัด ว่างคือยังไม่นับ", "Last day on which something was counted for the survey; empty where nothing was.", row => row.Survey.DataAsOf),
        new("isSample", DataType.Boolean, null, "เป็นข้อมูลตัวอย่าง ไม่ใช่ข้อเท็จจริง", "Whether a count or the quota is only an example, not a fact.", row => row.Survey.HasSampleData),
    ])
{
    /// <inheritdoc/>
    protected override IEnumerable<CompletionFeedRow> RowsOf(Assessment assessment, FeedQuestion asked) => assessment.Surveys.SelectMany(survey => (IEnumerable<CompletionFeedRow>)
    [
        .. survey.PeriodsBy(asked.By).Where(period => asked.Covers(period.Period.Start)).Select(period => CompletionFeedRow.Of(survey, period)),
        .. survey.Groups.SelectMany(group => survey.PeriodsBy(group, asked.By)
            .Where(period => asked.Covers(period.Period.Start))
            .Select(period => CompletionFeedRow.Of(survey, group, period))),
    ]);
}

/// <summary>A period of a survey or of one of its groups; figures that do not exist are nothing.</summary>
internal sealed record CompletionFeedRow(SurveyProgress Survey, Period Period, bool HasEnded)
{
    public GroupProgress? Group { get; private init; }

    public int? Completed { get; private init; }

    public int? Cumulative { get; private init; }

    public int? PlannedCumulative { get; private init; }

    public int? Required { get; private init; }

    public decimal? Percent { get; private init; }

    public bool? OnPace { get; private init; }

    /// <summary>Why a figure is not shown; nothing where all are.</summary>
    public GroupFigure.Suppressed? Hidden { get; private init; }

    public static CompletionFeedRow Of(SurveyProgress survey, PeriodCompletion period) => new(survey, period.Period, period.HasEnded)
    {
        Completed = period.Completed,
        Cumulative = period.Cumulative,
        PlannedCumulative = period.PlannedCumulative,
        Required = period.Required,
        Percent = period.Percent,
        OnPace = period.OnPace,
    };

    public static CompletionFeedRow Of(SurveyProgress survey, GroupProgress group, GroupPeriod period) => new(survey, period.Period, period.HasEnded)
    {
        Group = group,
        Completed = (period.Completed as GroupFigure.Counted)?.Completed,
        Cumulative = (period.Cumulative as GroupFigure.Counted)?.Completed,
        Required = group.Group.SubQuota,
        Percent = (period.Cumulative as GroupFigure.Counted)?.Rate?.Percent,
        Hidden = period.Completed as GroupFigure.Suppressed ?? period.Cumulative as GroupFigure.Suppressed,
    };
}
