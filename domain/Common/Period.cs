namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>A span of whole days, half-open: from <see cref="Start"/> up to, not including, <see cref="EndExclusive"/>.</summary>
public sealed record Period
{
    private Period(PeriodKind kind, DateOnly start, DateOnly endExclusive) => (Kind, Start, EndExclusive) = (kind, start, endExclusive);

    /// <summary>How the span was cut.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The first day after it.</summary>
    public DateOnly EndExclusive { get; }

    /// <summary>The last day that belongs to it.</summary>
    public DateOnly LastDay => EndExclusive.AddDays(-1);

    /// <summary>Length in days, 1 or more.</summary>
    public int Days => EndExclusive.DayNumber - Start.DayNumber;

    /// <summary>A span of days.</summary>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is not after <paramref name="start"/>.</exception>
    public static Period Of(PeriodKind kind, DateOnly start, DateOnly endExclusive) => endExclusive > start
        ? new(kind, start, endExclusive)
        : throw new ArgumentException("A period ends after it starts.", nameof(endExclusive));

    /// <summary>A span that somebody set, named by its first and its last day.</summary>
    /// <exception cref="ArgumentException"><paramref name="lastDay"/> is before <paramref name="firstDay"/>.</exception>
    public static Period Window(DateOnly firstDay, DateOnly lastDay) => Of(PeriodKind.Window, firstDay, lastDay.AddDays(1));

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < EndExclusive;

    /// <summary>The smallest span that holds this one and a day.</summary>
    public Period Including(DateOnly day) => Of(
        Kind,
        day < Start ? day : Start,
        day >= EndExclusive ? day.AddDays(1) : EndExclusive);

    /// <summary>
    /// The calendar periods of a kind that cover this span, in order. They are whole (a month is a whole month),
    /// so the first may start before the span and the last may end after it. <see cref="PeriodKind.Window"/> gives the span itself.
    /// </summary>
    public IReadOnlyList<Period> CoveredBy(PeriodKind kind)
    {
        if (kind == PeriodKind.Window)
        {
            return [Of(PeriodKind.Window, Start, EndExclusive)];
        }

        var periods = new List<Period>();
        for (var start = StartOf(kind, Start); start < EndExclusive; start = Next(kind, start))
        {
            periods.Add(new(kind, start, Next(kind, start)));
        }

        return periods;
    }

    private static DateOnly StartOf(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Day => day,
        PeriodKind.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        PeriodKind.Month => new(day.Year, day.Month, 1),
        PeriodKind.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        PeriodKind.Half => day.Month is >= 4 and <= 9 ? new(day.Year, 4, 1) : new(day.Month >= 10 ? day.Year : day.Year - 1, 10, 1),
        PeriodKind.FiscalYear => new(day.Month >= 10 ? day.Year : day.Year - 1, 10, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a calendar period."),
    };

    private static DateOnly Next(PeriodKind kind, DateOnly start) => kind switch
    {
        PeriodKind.Day => start.AddDays(1),
        PeriodKind.Week => start.AddDays(7),
        PeriodKind.Month => start.AddMonths(1),
        PeriodKind.Quarter => start.AddMonths(3),
        PeriodKind.Half => start.AddMonths(6),
        _ => start.AddYears(1),
    };
}
