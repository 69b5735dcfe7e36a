using System.Globalization;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>A Thai government fiscal year, numbered in the Buddhist Era (CE + 543).</summary>
/// <remarks>
/// FY2568 runs from 1 October 2024 up to, not including, 1 October 2025 (CE).
/// Range: 2560–2599; the assessment in its present form began in the 2560s.
/// </remarks>
public sealed record BuddhistFiscalYear : IComparable<BuddhistFiscalYear>
{
    /// <summary>The earliest year that is accepted.</summary>
    public const int Earliest = 2560;

    /// <summary>The latest year that is accepted.</summary>
    public const int Latest = 2599;

    /// <summary>Years between the Buddhist and the Common Era.</summary>
    public const int EraOffset = 543;

    private BuddhistFiscalYear(int year) => Year = year;

    /// <summary>The Buddhist year, for example 2568.</summary>
    public int Year { get; }

    /// <summary>The first day, 1 October of the calendar year before.</summary>
    public DateOnly Start => new(Year - EraOffset - 1, 10, 1);

    /// <summary>The first day that no longer belongs to it.</summary>
    public DateOnly EndExclusive => Start.AddYears(1);

    /// <summary>The year as a period.</summary>
    public Period Period => Period.Of(PeriodKind.FiscalYear, Start, EndExclusive);

    /// <summary>The year, or nothing when it is outside <see cref="Earliest"/>–<see cref="Latest"/> (a CE year, a typing slip).</summary>
    public static BuddhistFiscalYear? TryOf(int year) => year is >= Earliest and <= Latest ? new(year) : null;

    /// <summary>The year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside <see cref="Earliest"/>–<see cref="Latest"/>.</exception>
    public static BuddhistFiscalYear Of(int year) => TryOf(year)
        ?? throw new ArgumentOutOfRangeException(nameof(year), year, $"A fiscal year is between {Earliest} and {Latest} (Buddhist Era).");

    /// <summary>The fiscal year in which a day lies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the accepted years.</exception>
    public static BuddhistFiscalYear Containing(DateOnly day) => Of(day.Year + EraOffset + (day.Month >= 10 ? 1 : 0));

    /// <summary>
    /// Whether a day can have to do with the year: plans reach back two years and on five years; anything else is most often a year that was mistyped.
    /// </summary>
    public bool IsNear(DateOnly day) => day >= Start.AddYears(-2) && day < EndExclusive.AddYears(5);

    /// <inheritdoc/>
    public int CompareTo(BuddhistFiscalYear? other) => other is null ? 1 : Year.CompareTo(other.Year);

    /// <summary>The Buddhist year in invariant digits.</summary>
    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Orders by year.</summary>
    public static bool operator <(BuddhistFiscalYear left, BuddhistFiscalYear right) => left.Year < right.Year;

    /// <summary>Orders by year.</summary>
    public static bool operator >(BuddhistFiscalYear left, BuddhistFiscalYear right) => left.Year > right.Year;

    /// <summary>Orders by year.</summary>
    public static bool operator <=(BuddhistFiscalYear left, BuddhistFiscalYear right) => left.Year <= right.Year;

    /// <summary>Orders by year.</summary>
    public static bool operator >=(BuddhistFiscalYear left, BuddhistFiscalYear right) => left.Year >= right.Year;
}
