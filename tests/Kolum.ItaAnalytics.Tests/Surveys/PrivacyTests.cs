using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

/// <summary>Tries to find out how a few people of a section answered, from everything that a reader may ask.</summary>
public class PrivacyTests
{
    private const int Floor = 5;

    private static readonly DateTimeOffset Opening = new(2025, 1, 6, 9, 0, 0, ThaiTime.Offset);

    [Property(MaxTest = 300)]
    public bool No_change_of_one_to_four_people_in_a_section_can_be_rebuilt(byte[] seed) => Season.Of(seed, Floor).Rebuilt().Count == 0;

    [Fact]
    public void Twin_without_a_floor_such_changes_are_rebuilt() =>
        Enumerable.Range(0, 20).Select(i => Season.Of([(byte)i, 7, 3, 9, 4, 1, 8, 2, 6, 5, 30, 12, 77], floor: 1)).Should().Contain(season => season.Rebuilt().Count > 0);

    [Property(MaxTest = 100)]
    public bool Every_figure_of_a_section_that_is_shown_in_any_period_or_between_any_two_moments_is_nobody_or_at_least_five(byte[] seed)
    {
        var season = Season.Of(seed, Floor);
        return season.ShownDifferences().All(difference => difference == 0 || Math.Abs(difference) >= Floor);
    }

    [Fact]
    public void Sections_are_released_together_when_each_has_moved_enough()
    {
        var season = Season.With([12, 9], (0, 5), (1, 4), (1, 1));

        season.Figure(0, after: 0).Should().BeOfType<GroupFigure.Suppressed>("the other section would be the rest");
        season.Figure(0, after: 1).Should().BeOfType<GroupFigure.Suppressed>();
        season.Figure(0, after: 2).Should().Match<GroupFigure.Counted>(figure => figure.Completed == 5);
        season.Figure(1, after: 2).Should().Match<GroupFigure.Counted>(figure => figure.Completed == 5);
    }

    [Fact]
    public void A_small_section_takes_the_next_smallest_with_it()
    {
        var season = Season.With([20, 6, 3, 15], (0, 9), (1, 6), (2, 3), (3, 8));

        season.Figure(1, after: 3).Should().BeOfType<GroupFigure.Suppressed>("the small one would be the rest");
        season.Figure(2, after: 3).Should().BeOfType<GroupFigure.Suppressed>();
        season.Figure(0, after: 3).Should().BeOfType<GroupFigure.Counted>();
        season.Figure(3, after: 3).Should().BeOfType<GroupFigure.Counted>();
    }

    [Fact]
    public void A_hidden_figure_says_why_and_from_which_number_on_it_is_shown()
    {
        var hidden = (GroupFigure.Suppressed)Season.With([12, 9], (0, 2)).Figure(0, after: 0);

        hidden.Threshold.Should().Be(Floor);
        hidden.Reason.Thai.Should().Contain("๕ คน");
        hidden.Reason.English.Should().Contain("5 people");
    }

    [Fact]
    public void Entries_of_sections_are_not_listed() => Season.With([12, 9], (0, 2), (1, 3)).At(1).Recorded().Should().BeEmpty();

    [Fact]
    public void Service_points_of_the_public_survey_are_shown_as_they_are()
    {
        var facts = Facts.SurveyFacts("eit-1", 40, null, Facts.Increment(new(2025, 1, 6), 2, "eit-1") with { Group = "g1" });
        var progress = SurveyProgress.Compute(
            facts with { Decisions = [.. facts.Decisions, new GroupSet("g1", "งานคลัง", null, 4, false, Facts.Decided())] }, Facts.SurveyRules(), DateTimeOffset.MaxValue);

        progress.Groups.Single().Figure.Should().Match<GroupFigure.Counted>(figure => figure.Completed == 2 && figure.Rate!.Percent == 50);
    }

    /// <summary>A staff survey whose sections were counted one after another, and a reader who asks for it as of every moment.</summary>
    private sealed class Season
    {
        private readonly List<(int Group, int Came)> events;
        private readonly SurveyFacts facts;
        private readonly SurveyRules rules;
        private readonly int groups;
        private readonly int floor;

        private Season(int[] sizes, List<(int Group, int Came)> events, int floor)
        {
            this.events = events;
            this.floor = floor;
            groups = sizes.Length;
            rules = Facts.SurveyRules() with { Settings = new() { PrivacyFloor = floor } };
            var plain = Facts.SurveyFacts("iit", 100);
            facts = plain with
            {
                Decisions = [.. plain.Decisions, .. sizes.Select((size, i) => new GroupSet($"g{i}", $"กอง {i}", size, null, false, Facts.Decided()))],
                Counts =
                [
                    .. events.Select((came, i) => new ResponseCount(
                        Guid.NewGuid(), "iit", ThaiTime.Day(Moment(i)), CountKind.Increment, came.Came, Moment(i), "ผู้ทดสอบ", CountSource.Manual, Group: $"g{came.Group}")),
                ],
            };
        }

        public static Season With(int[] sizes, params (int Group, int Came)[] events) => new(sizes, [.. events], Floor);

        public static Season Of(byte[] seed, int floor)
        {
            var random = new Random(seed.Aggregate(17, (hash, value) => unchecked((hash * 31) + value)));
            int[] sizes = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(2, 20))];
            var events = Enumerable.Range(0, random.Next(1, 25)).Select(_ => (random.Next(sizes.Length), random.Next(1, 7))).ToList();
            return new(sizes, events, floor);
        }

        public SurveyProgress At(int after) => SurveyProgress.Compute(facts, rules, Moment(after));

        public GroupFigure Figure(int group, int after) => At(after).Groups[group].Figure;

        /// <summary>Every exact change of a section between two moments, of fewer people than the floor, that follows from what is shown.</summary>
        public List<string> Rebuilt()
        {
            int[] whole = [0, .. Enumerable.Range(0, events.Count).Select(i => At(i).History.Whole.Total!.Value)];
            var shown = Enumerable.Range(0, events.Count).Select(i => At(i).Groups.Select(group => (group.Figure as GroupFigure.Counted)?.Completed).ToArray()).ToList();
            int[] releases = [0, .. Enumerable.Range(0, events.Count).Where(i => shown[i].Any(figure => figure is not null) && (i == 0 || !shown[i].SequenceEqual(shown[i - 1]))).Select(i => i + 1)];
            var published = Enumerable.Range(0, groups).Where(group => shown.Count > 0 && shown[^1][group] is not null).ToArray();
            var rebuilt = new List<string>();
            for (var from = 0; from < whole.Length; from++)
            {
                for (var to = from + 1; to < whole.Length; to++)
                {
                    for (var group = 0; group < groups; group++)
                    {
                        var (low, high) = Bounds(group, from, to, whole, releases, published, shown);
                        var truth = events.Skip(from).Take(to - from).Where(came => came.Group == group).Sum(came => came.Came);
                        (truth >= low && truth <= high).Should().BeTrue("the attack must be right about what it claims");
                        if (low == high && low > 0 && low < Floor)
                        {
                            rebuilt.Add($"g{group}: {low} between {from} and {to}");
                        }
                    }
                }
            }

            return rebuilt;
        }

        public IEnumerable<int> ShownDifferences()
        {
            var moments = Enumerable.Range(0, events.Count).Select(At).ToList();
            foreach (var group in Enumerable.Range(0, groups))
            {
                int[] totals = [.. moments.Select(at => at.Groups[group].Figure).OfType<GroupFigure.Counted>().Select(figure => figure.Completed)];
                foreach (var difference in totals.SelectMany((later, i) => totals.Take(i).Select(earlier => later - earlier)).Concat(totals))
                {
                    yield return difference;
                }

                foreach (var kind in Enum.GetValues<PeriodKind>().Where(_ => moments.Count > 0))
                {
                    foreach (var figure in moments[^1].PeriodsBy(moments[^1].Groups[group], kind).SelectMany(row => new[] { row.Completed, row.Cumulative }).OfType<GroupFigure.Counted>())
                    {
                        yield return figure.Completed;
                    }
                }
            }
        }

        private static DateTimeOffset Moment(int i) => Opening.AddHours(7 * (i + 1));

        /// <summary>
        /// The tightest bounds: between two releases the changes of all sections add up to those of the whole at every moment, and each
        /// section's to what the releases show. Such a table can be filled in any way that keeps its margins, so its cells' bounds are exact.
        /// </summary>
        private (int Low, int High) Bounds(int group, int from, int to, int[] whole, int[] releases, int[] published, List<int?[]> shown)
        {
            var (low, high) = (0, 0);
            for (var segment = 0; segment < releases.Length; segment++)
            {
                var start = releases[segment];
                var isOpen = segment == releases.Length - 1;
                var end = isOpen ? whole.Length - 1 : releases[segment + 1];
                var inside = whole[Math.Clamp(to, start, end)] - whole[Math.Clamp(from, start, end)];
                var outside = whole[end] - whole[start] - inside;
                if (isOpen)
                {
                    high += inside;
                    low += groups == 1 ? inside : 0;
                    continue;
                }

                var hidden = groups - published.Length;
                var moved = published.Contains(group) ? Released(group, end) - Released(group, start) : whole[end] - whole[start] - published.Sum(other => Released(other, end) - Released(other, start));
                var isExact = published.Contains(group) || hidden == 1;
                low += isExact ? Math.Max(0, moved - outside) : 0;
                high += Math.Min(moved, inside);
            }

            return (low, high);

            int Released(int which, int at) => at == 0 ? 0 : shown[at - 1][which] ?? 0;
        }
    }
}
