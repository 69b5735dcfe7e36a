using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Xunit;
using static Kolum.ItaAnalytics.Tests.Indicators.Scores;

namespace Kolum.ItaAnalytics.Tests.Indicators;

public class ScoreCalculatorTests
{
    [Fact]
    public void The_published_indicators_give_the_published_total()
    {
        var score = Complete(Published);

        score.Total.Should().Be(86.73m);
        score.Instruments.Select(instrument => instrument.Score).Should().Equal(75.40m, 80.35m, 100);
        score.Instruments.Select(instrument => instrument.Points).Should().Equal(22.62m, 24.11m, 40);
    }

    [Fact]
    public void That_total_was_an_A_by_letters_and_is_only_passed_by_ratings_because_two_instruments_are_below_85()
    {
        Complete(Published, 2565).Decision!.Level.Code.Should().Be("A");
        var decision = Complete(Published).Decision!;

        decision.Level.Name.Should().Be("ผ่าน");
        decision.HeldBackBy.Should().Equal(Instrument.Iit, Instrument.Eit);
        decision.Rule.Thai.Should().Be("คะแนนรวม 86.73 ถึง 85.00 แล้ว แต่ IIT 75.40, EIT 80.35 ไม่ถึง 85.00 จึงได้ “ผ่าน” ไม่ใช่ “ผ่านดี”");
    }

    [Theory]
    [InlineData("84.994", "IMPROVE", "84.99")]
    [InlineData("84.995", "GOOD", "85.00")]
    [InlineData("85.00", "GOOD", "85.00")]
    [InlineData("94.994", "GOOD", "94.99")]
    [InlineData("94.995", "EXCELLENT", "95.00")]
    [InlineData("95.00", "EXCELLENT", "95.00")]
    [InlineData("69.994", "URGENT", "69.99")]
    [InlineData("69.995", "IMPROVE", "70.00")]
    [InlineData("0", "URGENT", "0")]
    [InlineData("100", "EXCELLENT", "100")]
    public void Half_a_hundredth_is_rounded_up_before_the_level_is_read(string each, string level, string total)
    {
        var score = Complete(Even(Number(each), Number(each), Number(each)));

        score.Total.Should().Be(Number(total));
        score.Decision!.Level.Code.Should().Be(level);
    }

    [Theory]
    [InlineData("94.99", "A")]
    [InlineData("94.995", "AA")]
    [InlineData("75.00", "B")]
    [InlineData("49.99", "F")]
    [InlineData("50.00", "E")]
    public void Letters_are_read_the_same_way(string each, string letter) =>
        Complete(Even(Number(each), Number(each), Number(each)), 2564).Decision!.Level.Code.Should().Be(letter);

    [Fact]
    public void One_instrument_at_84_99_holds_even_a_total_above_95_back()
    {
        var score = Complete(Even(100, 84.99m, 100));

        score.Total.Should().Be(95.50m);
        score.Decision!.Level.Name.Should().Be("ผ่าน");
        score.Decision.HeldBackBy.Should().Equal(Instrument.Eit);
    }

    [Fact]
    public void A_total_of_94_64_with_one_instrument_below_85_is_only_passed()
    {
        var score = Complete(Even(97.80m, 84m, 100));

        score.Total.Should().Be(94.54m);
        Complete(Even(98.13m, 84m, 100)).Total.Should().Be(94.64m);
        Complete(Even(98.13m, 84m, 100)).Decision!.Level.Name.Should().Be("ผ่าน");
        Complete(Even(97m, 86m, 100)).Decision!.Level.Name.Should().Be("ผ่านดี");
    }

    [Fact]
    public void A_third_that_ends_in_half_a_hundredth_is_not_lost_on_the_way()
    {
        decimal[] scores = [84.995m, 84.995m, 84.995m, 84.995m, 84.995m, 84.985m, 84.995m, 85.005m, 84.995m, 84.995m];

        Complete(scores).Total.Should().Be(85.00m);
    }

    [Fact]
    public void Without_an_indicator_there_is_no_total_and_the_score_says_which_one_is_missing()
    {
        var known = Numbered(Published);
        known.Remove(7);
        known.Remove(10);

        var score = ScoreCalculator.Of(Rules(), known).Should().BeOfType<AssessmentScore.Incomplete>().Which;

        score.Missing.Select(indicator => indicator.Number).Should().Equal(7, 10);
        score.Reason.English.Should().Contain("7, 10");
        score.Instruments.Select(instrument => instrument.Score).Should().Equal(75.40m, null, null);
    }

    [Fact]
    public void Without_rules_there_is_no_total() => ScoreCalculator.Of(null, Numbered(Published)).Should().BeOfType<AssessmentScore.Incomplete>();

    [Property(MaxTest = 300)]
    public bool Raising_any_indicator_never_lowers_the_total_nor_the_level(NonNegativeInt seed, NonNegativeInt which, NonNegativeInt raise, bool letters)
    {
        var dice = new System.Random(seed.Get);
        var scores = Enumerable.Range(0, 10).Select(_ => Near(dice)).ToArray();
        var raised = scores.ToArray();
        raised[which.Get % 10] = Math.Min(100, raised[which.Get % 10] + (raise.Get / 100m));
        var (before, after) = (Complete(scores, letters ? 2565 : 2568), Complete(raised, letters ? 2565 : 2568));
        var levels = before.Decision!.Scheme.Levels.ToList();
        return after.Total >= before.Total && levels.IndexOf(after.Decision!.Level) <= levels.IndexOf(before.Decision.Level);
    }

    /// <summary>Anything, but most often near a level.</summary>
    private static decimal Near(System.Random dice) => dice.Next(4) switch
    {
        0 => dice.Next(10_001) / 100m,
        1 => 85 + (dice.Next(-200, 200) / 100m),
        2 => 95 + (dice.Next(-200, 200) / 100m),
        _ => dice.Next(7_000, 10_001) / 100m,
    };

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
