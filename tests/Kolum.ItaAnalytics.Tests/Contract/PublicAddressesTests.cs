using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class PublicAddressesTests
{
    private static readonly AssessmentKey Elsewhere = new(AgencyKey.Of("yarang"), BuddhistFiscalYear.Of(2568));

    [Fact]
    public void A_report_names_the_agency_only_where_it_is_not_the_default_one()
    {
        PublicAddresses.Report(AnAssessment.Key, "docx", asOf: null).Should().Be("/reports/2568.docx");
        PublicAddresses.Report(Elsewhere, "html", asOf: null).Should().Be("/reports/2568.html?agency=yarang");
    }

    [Fact]
    public void A_chart_always_names_its_agency() =>
        PublicAddresses.ChartPng(Elsewhere, "survey.iit.tile", ChartLook.Tile, ChartTheme.Dark, 1.5, asOf: null)
            .Should().Be("/charts/yarang/2568/survey.iit.tile.png?look=tile&theme=dark&scale=1.5");

    [Fact]
    public void A_moment_is_said_as_a_day_where_it_is_the_end_of_one()
    {
        PublicAddresses.Report(AnAssessment.Key, "docx", ThaiTime.EndOfDay(new(2025, 3, 14))).Should().Be("/reports/2568.docx?asOf=2025-03-14");
        PublicAddresses.Report(AnAssessment.Key, "docx", AnAssessment.Now).Should().Be("/reports/2568.docx?asOf=2025-03-20T10%3A00%3A00%2B07%3A00");
    }

    [Fact]
    public void What_an_address_says_can_be_read_back()
    {
        foreach (var moment in (DateTimeOffset[])[ThaiTime.EndOfDay(new(2025, 3, 14)), AnAssessment.Now, AnAssessment.Now.AddTicks(1)])
        {
            var address = PublicAddresses.Report(AnAssessment.Key, "docx", moment);
            PublicAddresses.TryReadAsOf(Uri.UnescapeDataString(address.Split("asOf=")[1])).Should().Be(moment);
        }
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("14/03/2025")]
    [InlineData("2025-03-14T10:00:00")]
    [InlineData("")]
    public void What_is_neither_day_nor_moment_is_not_read(string text) => PublicAddresses.TryReadAsOf(text).Should().BeNull();
}
