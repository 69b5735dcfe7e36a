using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Where a metric stands.</summary>
public enum MetricStatusCode
{
    /// <summary>The measure's time has not begun.</summary>
    NotOpen,

    /// <summary>Nothing is recorded.</summary>
    NotStarted,

    /// <summary>At or above what an even pace asks for, or all of what came in so far.</summary>
    OnPace,

    /// <summary>Below what an even pace asks for, or not all of what came in so far.</summary>
    Behind,

    /// <summary>A linked survey got no new answer for some working days.</summary>
    Stalled,

    /// <summary>The target is reached and the measure's time is not over.</summary>
    Reached,

    /// <summary>The measure's time is over and the target was reached.</summary>
    ClosedReached,

    /// <summary>The measure's time is over and the target was not reached.</summary>
    ClosedMissed,

    /// <summary>It has no target and is only followed.</summary>
    Followed,

    /// <summary>Less is better, and it is at or below its limit.</summary>
    WithinLimit,

    /// <summary>Less is better, and it is above its limit.</summary>
    AboveLimit,
}

/// <summary>Where a metric stands, with the rule that says so.</summary>
/// <param name="Code">The status.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="WorkingDaysLeft">Working days from the day asked about, itself included, to the end of the measure's time; nothing where no pace is kept.</param>
/// <param name="PerWorkingDayNeeded">How many per working day are still needed, exact; nothing where no pace is kept, or when reached or closed.</param>
public sealed record MetricStatus(MetricStatusCode Code, BilingualText Rule, int? WorkingDaysLeft = null, decimal? PerWorkingDayNeeded = null)
{
    /// <summary>A metric without a pace: without a target, or with a limit.</summary>
    /// <param name="total">What was counted, or nothing.</param>
    /// <param name="limit">The limit where less is better; nothing where there is no target.</param>
    internal static MetricStatus Of(int? total, int? limit) => With(
        total is null ? MetricStatusCode.NotStarted
        : limit is null ? MetricStatusCode.Followed
        : total <= limit ? MetricStatusCode.WithinLimit
        : MetricStatusCode.AboveLimit);

    /// <summary>A metric that is to reach a target in time.</summary>
    /// <param name="pace">How it goes.</param>
    /// <param name="isEven">Whether an even pace is asked for, and not all of what came in; only then a number per day can be told.</param>
    internal static MetricStatus Of(Pace pace, bool isEven) => With(CodeOf(pace)) with
    {
        WorkingDaysLeft = pace.WorkingDaysLeft,
        PerWorkingDayNeeded = isEven ? pace.PerWorkingDayNeeded : null,
    };

    private static MetricStatusCode CodeOf(Pace pace) => pace switch
    {
        { IsOver: true } => pace.IsReached is { } met ? met ? MetricStatusCode.ClosedReached : MetricStatusCode.ClosedMissed : MetricStatusCode.NotStarted,
        { IsReached: true } => MetricStatusCode.Reached,
        { HasOpened: false } => MetricStatusCode.NotOpen,
        { IsReached: null } => MetricStatusCode.NotStarted,
        { IsOnPace: true } => MetricStatusCode.OnPace,
        _ => MetricStatusCode.Behind,
    };

    private static MetricStatus With(MetricStatusCode code) => new(code, code switch
    {
        MetricStatusCode.NotOpen => new("ยังไม่ถึงเวลาดำเนินการของมาตรการ", "The measure's time has not begun."),
        MetricStatusCode.NotStarted => new("ยังไม่มีการบันทึก", "Nothing is recorded."),
        MetricStatusCode.OnPace => new("ไม่น้อยกว่าที่ควรได้ถึงเมื่อวาน", "At least what was to be reached by yesterday."),
        MetricStatusCode.Behind => new("น้อยกว่าที่ควรได้ถึงเมื่อวาน", "Below what was to be reached by yesterday."),
        MetricStatusCode.Stalled => new("ไม่มียอดเพิ่มหลายวันทำการ", "Nothing came for some working days."),
        MetricStatusCode.Reached => new("ถึงเป้าหมายแล้ว", "The target is reached."),
        MetricStatusCode.ClosedReached => new("สิ้นสุดเวลาดำเนินการแล้ว ถึงเป้าหมาย", "The measure's time is over; the target was reached."),
        MetricStatusCode.ClosedMissed => new("สิ้นสุดเวลาดำเนินการแล้ว ไม่ถึงเป้าหมาย", "The measure's time is over; the target was not reached."),
        MetricStatusCode.Followed => new("ติดตามโดยไม่มีเป้าหมาย", "It is followed without a target."),
        MetricStatusCode.WithinLimit => new("ไม่เกินเกณฑ์ (ยิ่งน้อยยิ่งดี)", "At or below the limit; less is better."),
        MetricStatusCode.AboveLimit => new("เกินเกณฑ์ (ยิ่งน้อยยิ่งดี)", "Above the limit; less is better."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown status."),
    });
}
