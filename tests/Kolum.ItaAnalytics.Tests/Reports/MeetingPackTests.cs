using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class MeetingPackTests
{
    private static readonly DateTimeOffset InApril = ThaiTime.EndOfDay(new(2025, 4, 30));

    [Fact]
    public void The_first_page_says_of_each_survey_what_its_projection_says()
    {
        var assessment = On(InApril);

        var rows = Table(MeetingPackPaper.Of(assessment), MeetingPackWords.Surveys).Rows;

        rows.Should().HaveCount(assessment.Surveys.Count);
        foreach (var (row, survey) in rows.Zip(assessment.Surveys))
        {
            var texts = row.Cells.Select(cell => string.Join('\n', cell.Lines)).ToList();
            texts[..4].Should().Equal(
                survey.Survey.Title,
                ThaiFormat.Official.Number(survey.Completion!.Completed),
                ThaiFormat.Official.Number(survey.Quota.Required),
                ThaiFormat.Official.Number(survey.Completion.Percent));
            texts[4].Should().Be(SurveyWords.Word(survey.Status.Code));
            texts[5].Should().Be(ThaiFormat.Official.Number(survey.Status.WorkingDaysLeft));
            texts[7].Should().Contain("โอกาสครบ").And.Contain("แบบจำลอง:");
        }
    }

    [Fact]
    public void A_past_day_gives_the_same_pack_whatever_was_counted_since()
    {
        var facts = new AnAssessment().WithSampleCounts().Facts();
        var since = facts with
        {
            Surveys = [.. facts.Surveys.Select(survey => new SurveyFacts(survey.Survey, survey.Decisions, [.. survey.Counts.Where(count => count.RecordedAt <= InApril)]))],
        };

        Words(MeetingPackPaper.Of(Assessment.Compute(facts, Facts.Rules, InApril)))
            .Should().Equal(Words(MeetingPackPaper.Of(Assessment.Compute(since, Facts.Rules, InApril))));
        Words(MeetingPackPaper.Of(On(AnAssessment.Now))).Should().NotEqual(Words(MeetingPackPaper.Of(On(InApril))));
    }

    [Fact]
    public void It_names_its_day_and_marks_sample_data_on_each_section()
    {
        var paper = MeetingPackPaper.Of(On(InApril));

        paper.Name.Should().Be("kolum-meeting-pack-2568-2025-04-30");
        paper.Title.Should().Contain("๓๐ เมษายน ๒๕๖๘");
        paper.Sections.Should().OnlyContain(section => section.Notice!.Contains(ChartSpec.SampleMark));
    }

    [Fact]
    public void A_survey_that_nobody_counted_has_no_data_and_never_zero()
    {
        var row = Table(MeetingPackPaper.Of(new AnAssessment().WithEmptySurvey().Build()), MeetingPackWords.Surveys).Rows.Single();

        row.Cells[1].Lines.Single().Text.Should().Be("–");
        row.Cells[3].Lines.Single().Text.Should().Be("–");
    }

    [Fact]
    public void What_is_behind_is_named_with_its_rule_and_the_rest_is_not()
    {
        var assessment = On(InApril);

        var prose = MeetingPackPaper.Of(assessment).Sections[0].Blocks.OfType<PaperBlock.Prose>().Where(block => block.Line.Mark == "-").Select(block => block.Line.Text).ToList();

        var behind = assessment.Surveys.Where(survey => survey.Status.Code is SurveyStatusCode.Behind or SurveyStatusCode.Stalled).ToList();
        behind.Should().NotBeEmpty();
        prose.Should().HaveCount(behind.Count);
        prose.Zip(behind).Should().OnlyContain(pair => pair.First.StartsWith(pair.Second.Survey.Title) && pair.First.Contains(pair.Second.Status.Rule.Thai));
    }

    [Fact]
    public void Charts_measures_and_findings_follow()
    {
        var assessment = On(InApril);
        var paper = MeetingPackPaper.Of(assessment);

        paper.Charts.Select(chart => chart.Key).Should().Equal(
            "surveys.completion", "survey.iit.by-month", "survey.iit.forecast", "survey.eit-1.by-month", "survey.eit-1.forecast");
        Table(paper, MeetingPackWords.Measures).Rows.Should().HaveCount(assessment.Measures.Count);
        assessment.Findings.Should().NotBeEmpty();
        Table(paper, MeetingPackWords.Findings).Rows.Select(row => row.Cells[2].Lines.Single().Text).Should().HaveSameCount(assessment.Findings)
            .And.OnlyContain(text => assessment.Findings.Any(finding => text.Contains(finding.Code, StringComparison.Ordinal)));
    }

    private static Assessment On(DateTimeOffset moment) => Assessment.Compute(new AnAssessment().WithSampleCounts().Facts(), Facts.Rules, moment);

    private static PaperBlock.Table Table(Paper paper, string name) => paper.Sections.SelectMany(section => section.Blocks).OfType<PaperBlock.Table>().Single(table => table.Name == name);

    private static IEnumerable<string> Words(Paper paper) => paper.Sections.SelectMany(section => section.Blocks).SelectMany(block => block switch
    {
        PaperBlock.Prose prose => [prose.Line.Text],
        PaperBlock.Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines).Select(line => line.Text),
        PaperBlock.Figure figure => [figure.Chart.AltText, figure.Provenance!, .. figure.Chart.Table.Rows.SelectMany(row => row).Select(cell => cell.Text)],
        _ => Enumerable.Empty<string>(),
    });
}
