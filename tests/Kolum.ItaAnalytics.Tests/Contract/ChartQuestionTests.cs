using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class ChartQuestionTests
{
    [Fact]
    public async Task The_question_below_a_chart_is_answered_with_the_numbers_of_that_chart()
    {
        await using var api = await ApiServer.StartAsync();
        var chart = Assessment.Compute(AnAssessment.Facts(), Facts.Rules, AnAssessment.Now).Chart("survey.iit.by-month")!;

        var data = await api.DataAsync(ChartQuestion.Operation, JsonSerializer.Deserialize<JsonElement>(ChartQuestion.Variables(AnAssessment.Key, chart.Key)));

        var answered = data.GetProperty("assessment").GetProperty("chart");
        answered.GetProperty("title").GetString().Should().Be(chart.Title);
        answered.GetProperty("table").GetProperty("rows").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(cell => cell.GetProperty("text").GetString()))
            .Should().BeEquivalentTo(chart.Table.Rows.Select(row => row.Select(cell => cell.Text)), options => options.WithStrictOrdering());
        answered.GetProperty("provenance").GetProperty("factsHash").GetString().Should().NotBeNullOrEmpty();
    }
}
