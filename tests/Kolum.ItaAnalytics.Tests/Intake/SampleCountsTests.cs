using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>The counts that the program carries as examples.</summary>
public sealed class SampleCountsTests
{
    [Theory]
    [InlineData("iit", 30, 30, "2025-06-13")]
    [InlineData("eit-1", 40, 42, "2025-06-23")]
    public async Task A_survey_comes_to_its_end_slowly_and_reaches_its_quota_in_June(string survey, int quota, int last, string reached)
    {
        var rows = (await Rows()).Where(row => row.SurveyCode == survey).ToList();

        rows.Should().HaveCountGreaterThanOrEqualTo(20).And.HaveCountLessThanOrEqualTo(30).And.BeInAscendingOrder(row => row.Day);
        rows.Select(row => row.Value).Should().BeInAscendingOrder();
        rows[^1].Value.Should().Be(last);
        rows.First(row => row.Value >= quota).Day.Should().Be(ThaiDates.TryRead(reached)!.Value);
        rows.Last(row => row.Day < new DateOnly(2025, 3, 1)).Value.Should().BeLessThan(quota / 4, "the start is slow");
    }

    [Fact]
    public async Task All_are_readings_on_working_days_of_the_window()
    {
        var window = Period.Window(new(2025, 1, 1), new(2025, 6, 30));

        (await Rows()).Should().OnlyContain(row =>
            row.Kind == CountKind.Reading && window.Contains(row.Day) && WorkingCalendar.WeekdaysOnly.IsWorkingDay(row.Day));
    }

    [Fact]
    public async Task Every_row_and_the_head_of_the_file_say_that_they_are_examples()
    {
        (await Rows()).Should().OnlyContain(row => row.Note == "ข้อมูลตัวอย่าง");
        using var text = new StreamReader(Samples.OpenCounts());
        (await text.ReadLineAsync(TestContext.Current.CancellationToken)).Should().StartWith("# ข้อมูลตัวอย่าง");
    }

    private static async Task<IReadOnlyList<CountRow>> Rows() => [.. (await Reading.Counts(Samples.OpenCounts())).Select(row => row.Value)];
}
