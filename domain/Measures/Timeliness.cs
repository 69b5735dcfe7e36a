namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Whether something was done, or can still be done, by its deadline.</summary>
public enum Timeliness
{
    /// <summary>Open, and no deadline has passed.</summary>
    NotDue,

    /// <summary>Done by the first deadline and by the one in force.</summary>
    OnTime,

    /// <summary>The first deadline has passed; only by the one that it was moved to is it on time, or not due yet.</summary>
    OnlyByMovedDeadline,

    /// <summary>The deadline in force passed before it was done.</summary>
    Late,
}

/// <summary>A deadline that may have been moved: what was promised first is never forgotten.</summary>
/// <param name="First">The last day as it was planned first.</param>
/// <param name="InForce">The last day as it is planned now.</param>
public sealed record Deadline(DateOnly First, DateOnly InForce)
{
    /// <summary>Whether it was moved.</summary>
    public bool IsMoved => First != InForce;

    /// <summary>Judges by both days: only the stricter word is "on time".</summary>
    /// <param name="done">The day on which it was done; nothing while it is open.</param>
    /// <param name="today">The day on which that is asked.</param>
    public Timeliness Judge(DateOnly? done, DateOnly today)
    {
        var day = done ?? today;
        return day > InForce ? Timeliness.Late
            : day > First ? Timeliness.OnlyByMovedDeadline
            : done is null ? Timeliness.NotDue : Timeliness.OnTime;
    }
}
