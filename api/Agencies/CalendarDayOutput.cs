using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("CalendarDay"), Description("An entry of an office's calendar: a day off, or a day that is worked though it usually would not be.")]
internal sealed class CalendarDayOutput(CalendarDay day)
{
    [Description("The day.")]
    public DateOnly Day => day.Day;

    [Description("Why, in Thai.")]
    public string Name => day.Name;

    [Description("Whether the office works on it.")]
    public bool IsWorkingDay => day.IsWorkingDay;

    [Description("When it was recorded.")]
    public DateTimeOffset RecordedAt => day.Recorded.At;

    [Description("Who recorded it.")]
    public string RecordedBy => day.Recorded.By;

    [Description("Why it was recorded, or from where.")]
    public string Reason => day.Recorded.Reason;
}

[Name("CalendarDayFilter"), Description("Which entries of an office's calendar are asked for. Everything that is given must hold.")]
internal sealed class CalendarDayFilter
{
    [Description("The day.")]
    public RangeFilter<DateOnly>? Day { get; init; }

    [Description("Whether the office works on it.")]
    public bool? IsWorkingDay { get; init; }

    /// <summary>Whether an entry is asked for.</summary>
    internal bool Admits(CalendarDay day) => Day?.Admits(day.Day) != false && (IsWorkingDay is null || IsWorkingDay == day.IsWorkingDay);
}
