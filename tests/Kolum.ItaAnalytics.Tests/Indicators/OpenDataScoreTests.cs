using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

public class OpenDataScoreTests
{
    /// <summary>FY2564: 9, 8, 7, 4 and 5 items, and 8 and 2.</summary>
    private static readonly RulePack Pack = Facts.Rules.Packs.Find(BuddhistFiscalYear.Of(2564))!;

    [Fact]
    public void Everything_published_is_a_hundred_and_nothing_is_zero()
    {
        Score(_ => true).Total!.Exact.Should().Be(100m);
        Score(_ => false).Total!.Exact.Should().Be(0m);
    }

    [Theory]
    [InlineData(1, 9, "97.78")]
    [InlineData(10, 9, "97.50")]
    [InlineData(25, 9, "95.00")]
    [InlineData(29, 9, "96.00")]
    [InlineData(34, 10, "93.75")]
    public void A_missing_item_weighs_what_the_published_scores_of_FY2564_say(int missing, int indicator, string score) =>
        Rounded(Score(number => number != missing), indicator).Should().Be(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Two_missing_items_of_eight_leave_the_87_50_of_the_published_scores() =>
        Rounded(Score(number => number is not (34 or 35)), 10).Should().Be(87.50m);

    [Fact]
    public void It_is_no_flat_mean_of_the_items()
    {
        // All of 9.4 (4 items) is missing: a fifth of indicator 9, and not 4 of 33.
        Rounded(Score(number => number is < 25 or > 28), 9).Should().Be(80m);
    }

    [Fact]
    public void What_nobody_recorded_opens_a_range_and_no_number_pretends()
    {
        var score = Score(number => number == 1 ? null : true);

        score.Total!.Exact.Should().BeNull();
        score.Total.Most.Should().Be(100m);
        Math.Round(score.Total.Least, 2).Should().Be(98.89m);
        score.SubIndicators[0].Should().Be(new SubIndicatorCompletion("9.1", 9, "ข้อมูลพื้นฐาน", 8, 9, 1));
    }

    [Fact]
    public void Items_without_a_sub_indicator_are_told_and_leave_no_score_above_the_sub_indicators()
    {
        var score = OpenDataScore.Of([new(1, "9.1", true), new(2, null, true)], Pack.SubIndicators);

        score.Unplaced.Should().Equal(2);
        score.Total.Should().BeNull();
        score.Indicators.Should().OnlyContain(indicator => indicator.Score == null);
        score.SubIndicators[0].Score!.Exact.Should().Be(100m);
        score.SubIndicators[1].Score.Should().BeNull("no item is known to belong to it");
    }

    [Fact]
    public void Where_the_rules_name_no_sub_indicators_those_of_the_items_are_taken_in_order()
    {
        var score = OpenDataScore.Of([new(1, "10.1", true), new(2, "9.2", false), new(3, "9.1", true)], []);

        score.SubIndicators.Select(sub => (sub.Code, sub.Indicator)).Should().Equal(("9.1", 9), ("9.2", 9), ("10.1", 10));
        score.Total!.Exact.Should().Be(75m);
    }

    [Property]
    public bool Every_score_lies_between_nothing_and_a_hundred(bool?[] done)
    {
        var score = Random(done);
        return score.SubIndicators.Select(sub => sub.Score).Append(score.Total).OfType<ScoreRange>()
            .All(range => range.Least >= 0 && range.Least <= range.Most && range.Most <= 100);
    }

    [Property]
    public bool Done_and_unknown_never_exceed_the_total(bool?[] done) =>
        Random(done).SubIndicators.All(sub => sub.Done >= 0 && sub.Unknown >= 0 && sub.Done + sub.Unknown <= sub.Total);

    [Property]
    public bool Publishing_an_item_never_lowers_anything(bool?[] done, byte published)
    {
        if (done.Length == 0)
        {
            return true;
        }

        var (before, index) = (Random(done), published % done.Length);
        var after = Random([.. done.Select((one, i) => i == index ? true : one)]);
        return Ranges(before).Zip(Ranges(after)).All(pair => pair.Second.Least >= pair.First.Least
            && (done[index] is null || pair.Second.Most >= pair.First.Most));
    }

    private static IEnumerable<ScoreRange> Ranges(OpenDataScore score) =>
        score.SubIndicators.Select(sub => sub.Score!).Concat(score.Indicators.Select(indicator => indicator.Score!)).Append(score.Total!);

    /// <summary>The items of FY2564; those beyond the list given were never recorded.</summary>
    private static OpenDataScore Random(bool?[] done) => Score(number => number <= done.Length ? done[number - 1] : null);

    private static decimal Rounded(OpenDataScore score, int indicator) =>
        Math.Round(score.Indicators.Single(one => one.Number == indicator).Score!.Exact!.Value, 2, MidpointRounding.AwayFromZero);

    private static OpenDataScore Score(Func<int, bool?> isDone) => OpenDataScore.Of(
        [.. Pack.OpenDataItems.Select(item => new OpenDataPoint(item.Number, item.SubIndicator!.Code, isDone(item.Number)))], Pack.SubIndicators);
}
