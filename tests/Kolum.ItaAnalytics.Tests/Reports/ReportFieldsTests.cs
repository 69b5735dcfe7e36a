using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public class ReportFieldsTests
{
    [Theory]
    [InlineData("ตอบแล้ว {{survey.iit.completed}} คน", "ตอบแล้ว ๓๐ คน")]
    [InlineData("{{survey.eit-1.completed}} จาก {{ survey.EIT-1.required }}", "๓๒ จาก ๔๐")]
    [InlineData("ร้อยละ {{survey.eit-๑.percent}}", "ร้อยละ ๘๐")]
    [InlineData("ยังขาด {{survey.eit-1.remaining}} เกิน {{survey.eit-1.over}}", "ยังขาด ๘ เกิน ๐")]
    [InlineData("ณ {{survey.eit-1.as-of}} ถึง {{survey.eit-1.last-day}}", "ณ ๒๘ พฤษภาคม ๒๕๖๘ ถึง ๓๐ มิถุนายน ๒๕๖๘")]
    [InlineData("รวมร้อยละ {{coverage.percent}}", "รวมร้อยละ ๘๘.๕๗")]
    [InlineData("หลักฐาน {{measure.5.evidence}} ชิ้น", "หลักฐาน ๐ ชิ้น")]
    public void A_field_is_filled_from_the_figures(string written, string read) => Read(new AnAssessment().WithRealCounts(), written).Should().Be(read);

    [Fact]
    public void A_sample_is_marked_in_the_text_itself() =>
        Read(new AnAssessment().WithSampleCounts(), "{{survey.iit.completed}} คน").Should().Be("๓๐ (ข้อมูลตัวอย่าง) คน");

    [Fact]
    public void No_data_is_said_and_never_0() => Read(new AnAssessment().WithEmptySurvey(), "{{survey.iit.completed}}").Should().Be(ChartSpec.NoData);

    [Theory]
    [InlineData("{{survey.iit.finished}}")]
    [InlineData("{{risk.high.count}}")]
    [InlineData("{{}}")]
    [InlineData("{{ a\nb }}")]
    [InlineData("{survey.iit.completed}")]
    public void What_is_no_field_stays_as_it_was_written(string written) => Read(new AnAssessment().WithRealCounts(), written).Should().Be(written);

    [Fact]
    public void An_unknown_field_is_told_apart_from_words() =>
        Fill(new AnAssessment().WithRealCounts(), "ก {{survey.iit.finished}} ข").Select(part => part.GetType()).Should()
            .Equal(typeof(TextPart.Words), typeof(TextPart.UnknownField), typeof(TextPart.Words));

    [Fact]
    public void Every_figure_says_where_it_comes_from() =>
        new AnAssessment().WithRealCounts().Report().Figures.Should().NotBeEmpty().And.OnlyHaveUniqueItems(figure => figure.Key)
            .And.OnlyContain(figure => figure.Operation.StartsWith("assessment(fiscalYear: 2568)", StringComparison.Ordinal) && figure.FactsHash.Length == 64);

    [Property]
    public void No_letter_outside_of_fields_changes(NonNull<string> text)
    {
        var words = text.Get.Replace("{{", "{", StringComparison.Ordinal);
        var figures = new AnAssessment().WithRealCounts().Report().Figures.ToDictionary(figure => figure.Key);

        string.Concat(ReportFields.Fill(words, figures).Select(part => part.Text)).Should().Be(words);
        string.Concat(ReportFields.Fill(words + "{{survey.iit.completed}}" + words, figures).Select(part => part.Text)).Should().Be($"{words}๓๐{words}");
    }

    [Theory]
    [InlineData("๑. ก", "๑.", "ก")]
    [InlineData("๓.๑ ระบบ", "๓.๑", "ระบบ")]
    [InlineData("-ข่าว", "-", "ข่าว")]
    [InlineData("ไม่มีเลข", null, "ไม่มีเลข")]
    [InlineData("-", null, "-")]
    public void A_typed_line_keeps_its_mark(string typed, string? mark, string text) => ListItem.ReadLines($"\n{typed}  \n").Should().Equal(new ListItem(mark, text));

    private static string Read(AnAssessment assessment, string text) => string.Concat(Fill(assessment, text).Select(part => part.Text));

    private static IReadOnlyList<TextPart> Fill(AnAssessment assessment, string text) =>
        ReportFields.Fill(text, assessment.Report().Figures.ToDictionary(figure => figure.Key));
}
