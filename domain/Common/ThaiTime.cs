namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Time as an office in Thailand lives it (Asia/Bangkok, UTC+7 all year).</summary>
public static class ThaiTime
{
    /// <summary>Thailand is seven hours ahead of UTC and keeps no summer time.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>Now, in Thai time.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow().ToOffset(Offset);

    /// <summary>The Thai day of a moment; the last day there is where the moment is the last one.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(new(Math.Min(moment.UtcTicks + Offset.Ticks, DateTime.MaxValue.Ticks)));

    /// <summary>The last moment of a Thai day: what "as of" a date means; the last moment there is for the last day.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset).AddTicks(-1);
}
