using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Indicators;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

public class MeanIntervalTests
{
    [Theory]
    [InlineData(10, 20, 29.34, 70.66)]
    [InlineData(3, 30, 2.90, 24.34)]
    public void Of_two_answers_it_is_the_Jeffreys_interval(int chosen, int people, double low, double high)
    {
        var interval = MeanInterval.Of([new(0, people - chosen), new(100, chosen)])!;

        interval.Should().Be(new MeanInterval((decimal)low, (decimal)high, people));
    }

    [Fact]
    public void Where_all_agree_it_ends_at_the_scale_and_still_has_a_width()
    {
        var interval = MeanInterval.Of([new(0, 0), new(33, 0), new(67, 0), new(100, 12)])!;

        interval.High.Should().Be(100);
        interval.Low.Should().BeInRange(75, 99);
    }

    [Fact]
    public void A_scale_of_one_score_has_none() => MeanInterval.Of([new(50, 30)]).Should().BeNull();

    [Fact]
    public void Of_means_it_is_as_wide_as_the_widest_case_and_names_the_fewest_answers() =>
        MeanInterval.OfMeans([new(10, 20, 30), new(30, 60, 12)]).Should().Be(new MeanInterval(20, 40, 12));

    [Fact]
    public void Of_means_of_which_one_has_no_interval_there_is_none() => MeanInterval.OfMeans([new(10, 20, 30), null]).Should().BeNull();

    [Property(MaxTest = 200)]
    public bool It_holds_the_mean_and_stays_on_the_scale(byte a, byte b, byte c, byte d)
    {
        AnswerCount[] answers = [new(0, a), new(33, b), new(67, c), new(100, d)];
        var people = answers.Sum(answer => answer.Count);
        if (people == 0)
        {
            return true;
        }

        var (mean, interval) = (answers.Sum(answer => answer.Score * answer.Count) / people, MeanInterval.Of(answers)!);
        return interval.Low >= 0 && interval.High <= 100 && interval.Low <= mean + 0.01m && interval.High >= mean - 0.01m && interval.Answers == people;
    }

    [Property(MaxTest = 50)]
    public bool Ten_times_as_many_answers_make_it_narrower(PositiveInt a, PositiveInt b)
    {
        AnswerCount[] few = [new(0, a.Get), new(100, b.Get)];
        var (wide, narrow) = (MeanInterval.Of(few)!, MeanInterval.Of([.. few.Select(answer => answer with { Count = answer.Count * 10 })])!);
        return narrow.High - narrow.Low < wide.High - wide.Low;
    }

    [Theory]
    [InlineData(12)]
    [InlineData(30)]
    public void It_covers_the_true_mean_in_about_95_of_100_samples(int people)
    {
        double[] shares = [0.05, 0.10, 0.35, 0.50];
        decimal[] scores = [0, 33, 67, 100];
        var (truth, dice, covered) = (shares.Zip(scores, (share, score) => (decimal)share * score).Sum(), new System.Random(2568), 0);
        const int Samples = 1500;
        for (var sample = 0; sample < Samples; sample++)
        {
            var counts = new int[4];
            for (var person = 0; person < people; person++)
            {
                var throwOf = dice.NextDouble();
                counts[throwOf < 0.05 ? 0 : throwOf < 0.15 ? 1 : throwOf < 0.5 ? 2 : 3]++;
            }

            var interval = MeanInterval.Of([.. scores.Zip(counts, (score, count) => new AnswerCount(score, count))])!;
            covered += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        (covered / (double)Samples).Should().BeInRange(0.93, 0.99);
    }
}
