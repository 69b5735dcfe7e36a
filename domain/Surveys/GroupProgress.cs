using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What one period brought to a group.</summary>
/// <param name="Period">The period.</param>
/// <param name="Completed">How many answered in it.</param>
/// <param name="Cumulative">How many answered up to its end.</param>
/// <param name="HasEnded">Whether it is over.</param>
public sealed record GroupPeriod(Period Period, GroupFigure Completed, GroupFigure Cumulative, bool HasEnded);

/// <summary>A group of a survey with its finished numbers.</summary>
public abstract class GroupProgress
{
    private GroupProgress(GroupSet group) => Group = group;

    /// <summary>The group as defined.</summary>
    public GroupSet Group { get; }

    /// <summary>How many have answered.</summary>
    public abstract GroupFigure Figure { get; }

    /// <summary>How many answered per period, over the same periods as the whole survey.</summary>
    /// <param name="periods">The periods, in order.</param>
    /// <param name="today">The day that is asked about.</param>
    internal abstract IReadOnlyList<GroupPeriod> PeriodsOver(IReadOnlyList<Period> periods, DateOnly today);

    /// <summary>A group whose counts are shown as they are (service points of the public surveys).</summary>
    internal sealed class Open(GroupSet group, CountSeries series) : GroupProgress(group)
    {
        public override GroupFigure Figure => series is { Total: { } total, LastDay: { } day } ? GroupFigure.Of(total, Group.SubQuota, day) : GroupFigure.NoData.Value;

        internal override IReadOnlyList<GroupPeriod> PeriodsOver(IReadOnlyList<Period> periods, DateOnly today) =>
        [
            .. periods.Select(period => series.Knows(period) && series.LastDay is { } known
                ? new GroupPeriod(
                    period,
                    GroupFigure.Of(series.TotalAt(period.LastDay) - series.TotalAt(period.Start.AddDays(-1)), null, Earlier(known, period.LastDay)),
                    GroupFigure.Of(series.TotalAt(period.LastDay), Group.SubQuota, Earlier(known, period.LastDay)),
                    today >= period.EndExclusive)
                : new GroupPeriod(period, GroupFigure.NoData.Value, GroupFigure.NoData.Value, today >= period.EndExclusive)),
        ];
    }

    /// <summary>A group of the staff: only what was released, see <see cref="GroupReleases"/>.</summary>
    internal sealed class Guarded(GroupSet group, bool hasData, IReadOnlyList<GroupRelease> releases, DateTimeOffset asOf, int floor) : GroupProgress(group)
    {
        public override GroupFigure Figure => At(asOf);

        internal override IReadOnlyList<GroupPeriod> PeriodsOver(IReadOnlyList<Period> periods, DateOnly today) =>
        [
            .. periods.Where(period => period.Start <= today).Select(period =>
            {
                var cumulative = At(ThaiTime.EndOfDay(period.LastDay));
                return new GroupPeriod(period, Difference(At(ThaiTime.EndOfDay(period.Start.AddDays(-1))), cumulative), cumulative, today >= period.EndExclusive);
            }),
        ];

        private GroupFigure At(DateTimeOffset moment)
        {
            if (!hasData)
            {
                return GroupFigure.NoData.Value;
            }

            var known = moment < asOf ? moment : asOf;
            return releases.LastOrDefault(release => release.From <= known) is { } released && released.Totals.TryGetValue(Group.Code, out var total)
                ? GroupFigure.Of(total, Group.SubQuota, released.DataAsOf)
                : new GroupFigure.Suppressed(floor);
        }

        private GroupFigure Difference(GroupFigure before, GroupFigure after) => (before, after) switch
        {
            (GroupFigure.Counted first, GroupFigure.Counted last) =>
                GroupFigure.Of(last.Completed - first.Completed, null, last.DataAsOf),
            (GroupFigure.NoData, _) => after,
            _ => new GroupFigure.Suppressed(floor),
        };
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
