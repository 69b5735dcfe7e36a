using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Xunit;
using static Kolum.ItaAnalytics.Tests.Indicators.Scores;

namespace Kolum.ItaAnalytics.Tests.Indicators;

public class IndicatorCalculatorTests
{
    private static readonly DateTimeOffset Now = Facts.Recorded().At.AddDays(30);

    [Fact]
    public void A_question_is_the_mean_of_its_sub_questions_and_an_indicator_the_mean_of_its_questions()
    {
        var figure = Of(1,
            Answers("i1", 1, 1, At(1), (0, 5), (100, 5)),
            Answers("i1", 1, 2, At(1), (0, 0), (100, 10)),
            Answers("i2", 1, 1, At(1), (0, 10), (50, 0), (100, 10)));

        figure.Value.Should().Be(62.5m);
        ((AnswersFigure.Shown)figure.Questions[0].Figure).Mean.Should().Be(75);
        var known = (IndicatorScore.Known)figure.Score;
        known.Interval!.Answers.Should().Be(10);
        known.Interval.Low.Should().BeLessThan(62.5m);
    }

    [Fact]
    public void Where_only_a_score_is_known_there_is_no_interval()
    {
        var figure = IndicatorCalculator.Of(BuddhistFiscalYear.Of(2568), ResultKind.Official, Rules(), Entries(Published), Now, floor: 5).Figures[0];

        ((IndicatorScore.Known)figure.Score).Interval.Should().BeNull();
        figure.Value.Should().Be(85.21m);
    }

    [Fact]
    public void Answers_of_four_people_are_suppressed_and_so_is_the_indicator_that_would_follow()
    {
        var figure = Of(1, Answers("i1", 1, 1, At(1), (0, 1), (100, 3)), Answers("i2", 1, 1, At(1), (0, 10), (100, 10)));

        figure.Questions[0].Figure.Should().Be(new AnswersFigure.Suppressed(5));
        figure.Score.Should().Be(new IndicatorScore.Suppressed(5));
        figure.Value.Should().BeNull();
    }

    [Fact]
    public void One_more_answer_is_not_shown_because_the_difference_would_give_it_away()
    {
        var first = Answers("i1", 1, 1, At(1), (0, 5), (100, 5));
        var oneMore = Answers("i1", 1, 1, At(2), (0, 6), (100, 5));
        var fiveMore = Answers("i1", 1, 1, At(3), (0, 10), (100, 5));

        Of(1, first, oneMore).Value.Should().Be(50m);
        Of(1, first, oneMore, fiveMore).Value.Should().Be(33.33m);
    }

    [Fact]
    public void A_correction_among_as_many_answers_is_shown()
    {
        var corrected = Answers("i1", 1, 1, At(2), (0, 2), (100, 8));

        Of(1, Answers("i1", 1, 1, At(1), (0, 5), (100, 5)), corrected).Value.Should().Be(80m);
    }

    [Fact]
    public void Where_the_questions_are_known_one_that_was_not_counted_leaves_the_indicator_without_a_score()
    {
        var entry = Answers("i7", 2, 1, At(1), (0, 0), (33, 0), (67, 0), (100, 30)) with { FiscalYear = BuddhistFiscalYear.Of(2564) };

        var results = IndicatorCalculator.Of(BuddhistFiscalYear.Of(2564), ResultKind.Tracking, Rules(2564), [entry], Now, floor: 5);

        results.Figures[1].Score.Should().BeOfType<IndicatorScore.Missing>().Which.Reason.English.Should().Contain("i8, i9, i10, i11, i12");
    }

    [Fact]
    public void A_recorded_score_holds_and_a_mean_that_differs_is_a_finding()
    {
        var score = new ScoreEntry(BuddhistFiscalYear.Of(2568), ResultKind.Tracking, 1, 90, "", At(2));

        var results = Results([Answers("i1", 1, 1, At(1), (0, 5), (100, 5)), score]);

        results.Figures[0].Value.Should().Be(90);
        results.Findings.Should().ContainSingle().Which.Code.Should().Be(IndicatorCodes.ScoreDiffersFromAnswers);
    }

    [Fact]
    public void The_last_entry_up_to_the_moment_holds_and_one_taken_back_leaves_nothing()
    {
        var score = new ScoreEntry(BuddhistFiscalYear.Of(2568), ResultKind.Tracking, 1, 80, "", At(1));
        IndicatorEntry[] entries = [score, score with { Score = 81, Recorded = At(2) }, score with { Score = null, Recorded = At(3) }];

        Results(entries, At(1).At).Figures[0].Value.Should().Be(80);
        Results(entries, At(2).At).Figures[0].Value.Should().Be(81);
        Results(entries, At(3).At).Figures[0].Score.Should().BeOfType<IndicatorScore.Missing>();
    }

    private static IndicatorFigure Of(int number, params IndicatorEntry[] entries) => Results(entries).Figures[number - 1];

    private static IndicatorResults Results(IReadOnlyList<IndicatorEntry> entries, DateTimeOffset? asOf = null) =>
        IndicatorCalculator.Of(BuddhistFiscalYear.Of(2568), ResultKind.Tracking, Rules(), entries, asOf ?? Now, floor: 5);

    private static Recorded At(int day) => new(new(2025, 8, day, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ทดสอบ");
}
