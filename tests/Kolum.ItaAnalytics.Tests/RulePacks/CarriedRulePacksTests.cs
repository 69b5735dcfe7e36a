using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.RulePacks;

public class CarriedRulePacksTests
{
    private static readonly IRulePacks Packs = CarriedRulePacks.All;

    public static TheoryData<int> Years => [2564, 2565, 2566, 2567, 2568, 2569];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_part_has_a_rule_with_text_source_and_confidence(int year)
    {
        var pack = Packs.Find(BuddhistFiscalYear.Of(year))!;

        foreach (var part in Enum.GetValues<SurveyPart>())
        {
            var rule = pack.QuotaRuleFor(part, "sao", "M")!;
            rule.Text.Should().NotBeEmpty();
            rule.Source.Should().NotBeEmpty();
            Enum.IsDefined(rule.Confidence).Should().BeTrue();
        }

        pack.Version.Should().StartWith($"{year}-");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 30)]
    [InlineData(31, 30)]
    [InlineData(300, 30)]
    [InlineData(301, 31)]
    [InlineData(4000, 400)]
    [InlineData(4001, 400)]
    public void Ten_percent_at_least_thirty_everybody_in_a_small_office(int headcount, int required) =>
        Packs.Find(BuddhistFiscalYear.Of(2568))!.QuotaRuleFor(SurveyPart.Iit, "sao", "M")!.Formula.Required(headcount).Should().Be(required);

    [Fact]
    public void What_was_read_for_one_year_only_is_unconfirmed_in_the_next()
    {
        Confidence(2567).Should().Be(Domain.Common.Confidence.Verified);
        Confidence(2568).Should().Be(Domain.Common.Confidence.Unconfirmed);

        static Confidence Confidence(int year) => Packs.Find(BuddhistFiscalYear.Of(year))!.QuotaRuleFor(SurveyPart.EitPart1, "sao", "M")!.Confidence;
    }

    [Fact]
    public void The_matrix_that_is_used_by_default_has_the_bands_that_the_rules_name()
    {
        foreach (var bands in Enumerable.Range(2564, 6).Select(year => Packs.Find(BuddhistFiscalYear.Of(year))?.RiskBands).OfType<RiskBands>())
        {
            Packs.RiskMatrix.Bands.Select(band => (band.Name.Thai, band.From, band.UpTo)).Should().Equal(bands.Bands.Select(band => (band.Name, band.From, band.To)));
        }

        Packs.Find(BuddhistFiscalYear.Of(2568))!.RiskBands.Should().NotBeNull("or nothing was compared");
    }

    [Fact]
    public void A_year_without_rules_has_no_pack() => Packs.Find(BuddhistFiscalYear.Of(2590)).Should().BeNull();

    [Fact]
    public void Fixed_holidays_are_days_of_a_year_with_name_and_source() =>
        Packs.FixedHolidays.Should().HaveCount(14).And.OnlyContain(holiday =>
            holiday.Name.Length > 0 && holiday.Source.Length > 0 && holiday.Day <= DateTime.DaysInMonth(2024, holiday.Month));
}
