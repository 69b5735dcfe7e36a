using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.RulePacks;

public class OpenDataRulesTests
{
    private static readonly CarriedRulePacks Packs = new();

    public static TheoryData<int> Years => [2564, 2565, 2566, 2567, 2568, 2569];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_fact_of_an_item_has_a_source_and_a_confidence_that_is_not_unknown(int year)
    {
        var pack = Find(year);
        var codes = pack.SubIndicators.Select(sub => sub.Code).ToList();

        codes.Should().OnlyHaveUniqueItems();
        pack.SubIndicators.All(sub => sub is { Name: not "", Source: not "", Confidence: not Confidence.Unknown }
            && sub.Code.StartsWith($"{sub.Indicator}.", StringComparison.Ordinal)).Should().BeTrue();
        foreach (var item in pack.OpenDataItems)
        {
            (item.SubIndicator is null || (codes.Contains(item.SubIndicator.Code) && item.SubIndicator is { Source: not "", Confidence: not Confidence.Unknown })).Should().BeTrue(item.Code);
            (item.DataYear is null or { Offset: 0 or -1, Source: not "", Confidence: not Confidence.Unknown }).Should().BeTrue(item.Code);
        }
    }

    [Fact]
    public void The_sizes_of_FY2564_are_those_that_explain_the_published_scores() =>
        Find(2564).OpenDataItems.GroupBy(item => item.SubIndicator!.Code).Select(group => group.Count()).Should().Equal(9, 8, 7, 4, 5, 8, 2);

    [Fact]
    public void What_the_sources_do_not_say_stays_empty()
    {
        Find(2565).OpenDataItems.Should().OnlyContain(item => item.SubIndicator == null && item.Title == null);
        Find(2569).SubIndicators.Should().BeEmpty();
        Find(2569).OpenDataItems.Should().OnlyContain(item => item.SubIndicator == null);
    }

    [Fact]
    public void No_sub_indicator_of_FY2568_is_told_as_confirmed() =>
        Find(2568).OpenDataItems.Should().OnlyContain(item => item.SubIndicator!.Confidence == Confidence.Unconfirmed);

    [Theory]
    [InlineData(2566, 43)]
    [InlineData(2567, 35)]
    [InlineData(2568, 28)]
    [InlineData(2569, 26)]
    public void The_annual_report_of_the_year_before_is_an_item_of_its_own(int year, int number)
    {
        var item = Find(year).OpenDataItems.Single(item => item.IsAnnualReport);

        (item.Number, item.DataYear!.Offset).Should().Be((number, -1));
    }

    [Fact]
    public void Kinds_of_file_are_known_for_one_item_only() =>
        Years.SelectMany(year => Find(year).OpenDataItems).Where(item => item.FileFormats.Count > 0).Should().ContainSingle().Which.FileFormats.Should().Equal("pdf", "xlsx");

    [Fact]
    public void Topics_of_measures_are_marked_as_own_mapping_and_name_what_exists()
    {
        var pack = Find(2568);

        pack.MeasureTopics.Should().HaveCount(12).And.OnlyContain(topic => topic.Confidence == Confidence.Unconfirmed && topic.Source.StartsWith("การจับคู่ของโปรแกรมเอง"));
        pack.MeasureTopics.Select(topic => topic.SubIndicator).OfType<string>().Should().BeSubsetOf(pack.SubIndicators.Select(sub => sub.Code));
        pack.MeasureTopics.SelectMany(topic => topic.Items).Should().BeSubsetOf(pack.OpenDataItems.Select(item => item.Number));
    }

    private static RulePack Find(int year) => Packs.Find(BuddhistFiscalYear.Of(year))!;
}
