using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public class ReportDiffTests
{
    [Fact]
    public void Equal_reports_differ_in_nothing() =>
        ReportDiff.Between(new AnAssessment().WithRealCounts().Report(), new AnAssessment().WithRealCounts().Report()).IsEmpty.Should().BeTrue();

    [Fact]
    public void Words_and_numbers_that_changed_are_named_with_their_place()
    {
        var before = new AnAssessment().WithEmptySurvey().Report();
        var after = new AnAssessment().WithRealCounts().Report();
        var row = after.Rows[^1];
        after = after with { Rows = [.. after.Rows.SkipLast(1), row with { Measure = row.Measure with { PeriodAsWritten = "ม.ค.-มิ.ย.๖๘" } }] };

        var diff = ReportDiff.Between(before, after);

        diff.Figures.Should().ContainSingle(figure => figure.Key == "survey.iit.completed")
            .Which.Should().Match<FigureDifference>(figure => figure.Before!.Number == null && figure.After!.Number == 30);
        var period = diff.Texts.Single(text => text.Place.Subject == "มาตรการที่ 7" && text.Place.Field == "ระยะเวลาดำเนินการ");
        period.Parts.Should().Contain(part => part.Change == TextChange.Added && part.Text.Contains("๖๘"));
    }

    [Fact]
    public void A_tone_mark_is_never_cut_from_its_letter() =>
        TextDiff.Between("ครบแล้ว", "ครบแลว").Should().Equal(
            new DiffPart(TextChange.Same, "ครบแ"), new DiffPart(TextChange.Removed, "ล้"), new DiffPart(TextChange.Added, "ล"), new DiffPart(TextChange.Same, "ว"));

    [Property]
    public void Both_texts_can_be_read_from_the_parts(NonNull<string> before, NonNull<string> after)
    {
        var parts = TextDiff.Between(before.Get, after.Get);

        Without(TextChange.Added).Should().Be(before.Get);
        Without(TextChange.Removed).Should().Be(after.Get);
        parts.Should().NotContain(part => part.Text.Length == 0);

        string Without(TextChange change) => string.Concat(parts.Where(part => part.Change != change).Select(part => part.Text));
    }

    [Fact]
    public void A_long_text_that_was_replaced_is_still_compared()
    {
        var (before, after) = (new string('ก', 5000), new string('ข', 5000));

        TextDiff.Between(before, after).Should().Equal(new DiffPart(TextChange.Removed, before), new DiffPart(TextChange.Added, after));
    }
}
