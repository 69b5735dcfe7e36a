using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>Metrics that are set and read over a real database.</summary>
public sealed class ChangeMetricsTests : IAsyncLifetime
{
    private MetricStage stage = null!;

    public async ValueTask InitializeAsync() => stage = await MetricStage.OpenAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task Readings_and_increments_come_to_a_total_and_a_correction_replaces_its_reading()
    {
        await stage.SetAsync("visits", SomeMetrics.Read());
        await stage.ReadAsync("visits", new(2025, 1, 10), 3);
        await stage.ReadAsync("visits", new(2025, 2, 10), 2, CountKind.Increment);
        (await stage.CorrectAsync("visits", 1, 4)).IsAccepted.Should().BeTrue();

        var progress = (await stage.BookAsync()).Progress((await stage.BookAsync()).Own.Single());
        progress.Completion.Should().Be(CompletionRate.Of(6, 10));
        progress.Readings.Select(read => (read.Reading.Number, read.Reading.Value, read.Reading.Supersedes)).Should().Equal((1, 3, null), (2, 2, null), (3, 4, 1));
    }

    [Fact]
    public async Task A_target_that_is_changed_stays_in_the_history()
    {
        await stage.SetAsync("visits", SomeMetrics.Read(MetricTarget.Of(10)));
        await stage.SetAsync("visits", SomeMetrics.Read(MetricTarget.Of(6)), reason: "ลดเป้าหมาย");

        (await stage.BookAsync()).Own.Single().Versions.Select(set => (set.Description!.Target, set.Recorded.Reason)).Should().Equal(
            (MetricTarget.Of(10), "ทดสอบ"), (MetricTarget.Of(6), "ลดเป้าหมาย"));
    }

    [Fact]
    public async Task A_proposed_metric_gives_way_to_the_agencys_own_and_can_be_followed_no_longer()
    {
        await stage.RecordAsync(Registers.Services, ("service", "งาน ก"), ("manual", "คู่มือ"));
        MetricSource[] proposed = [MetricSource.ServicesWithManual];
        (await stage.BookAsync()).Of(1, proposed).Should().ContainSingle().Which.Required.Should().Be(1);

        await stage.SetAsync("manuals", SomeMetrics.Read(MetricTarget.Of(5), source: MetricSource.ServicesWithManual));
        (await stage.BookAsync()).Of(1, proposed).Should().ContainSingle().Which.Required.Should().Be(5);

        await stage.SetAsync("manuals", null);
        (await stage.BookAsync()).Of(1, proposed).Should().BeEmpty();
    }

    [Fact]
    public async Task A_total_below_an_earlier_one_is_kept_with_a_warning()
    {
        await stage.SetAsync("visits", SomeMetrics.Read());
        await stage.ReadAsync("visits", new(2025, 1, 10), 9);

        var read = await stage.ReadAsync("visits", new(2025, 2, 10), 4);
        read.IsAccepted.Should().BeTrue();
        read.Findings.Should().ContainSingle().Which.Code.Should().Be(MetricCodes.ReadingFalls);
    }

    [Theory]
    [InlineData("code", MetricCodes.CodeInvalid)]
    [InlineData("kept", MetricCodes.CodeInvalid)]
    [InlineData("name", MetricCodes.TextInvalid)]
    [InlineData("all", MetricCodes.TargetInvalid)]
    [InlineData("same", MetricCodes.Unchanged)]
    [InlineData("drop", MetricCodes.Unknown)]
    [InlineData("reason", MetricCodes.ReasonMissing)]
    [InlineData("unknown", MetricCodes.Unknown)]
    [InlineData("counted", MetricCodes.IsCounted)]
    [InlineData("range", MetricCodes.ReadingOutOfRange)]
    [InlineData("future", MetricCodes.DayInFuture)]
    [InlineData("far", MetricCodes.DayOutOfRange)]
    [InlineData("source", MetricCodes.SourceTooLong)]
    [InlineData("reading", MetricCodes.ReadingUnknown)]
    [InlineData("superseded", MetricCodes.ReadingUnknown)]
    public async Task Each_mistake_is_refused_with_its_code_in_both_languages_and_nothing_is_stored(string mistake, string code)
    {
        await stage.SetAsync("visits", SomeMetrics.Read());
        await stage.SetAsync("manuals", SomeMetrics.Read(MetricTarget.All, source: MetricSource.ServicesWithManual));
        await stage.ReadAsync("visits", new(2025, 1, 10), 3);
        await stage.CorrectAsync("visits", 1, 4);
        var before = (await stage.StoredAsync()).Decisions.Count;

        var refused = await MistakeAsync(mistake);

        refused.IsAccepted.Should().BeFalse();
        refused.Findings.Should().ContainSingle(finding => finding.Code == code).Which.Message.Should().Match<BilingualText>(text => text.Thai.Length > 5 && text.English.Length > 5);
        (await stage.StoredAsync()).Decisions.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_measure_has_at_most_twenty_metrics()
    {
        for (var i = 1; i <= 20; i++)
        {
            (await stage.SetAsync($"metric-{i}", SomeMetrics.Read())).IsAccepted.Should().BeTrue();
        }

        (await stage.SetAsync("metric-21", SomeMetrics.Read())).Findings.Should().ContainSingle().Which.Code.Should().Be(MetricCodes.TooMany);
        (await stage.SetAsync("metric-21", SomeMetrics.Read(), measure: 2)).IsAccepted.Should().BeTrue();
    }

    private Task<Checked<MetricFacts>> MistakeAsync(string mistake) => mistake switch
    {
        "code" => stage.SetAsync("Visits!", SomeMetrics.Read()),
        "kept" => stage.SetAsync("timeline", SomeMetrics.Read()),
        "name" => stage.SetAsync("other", SomeMetrics.Read() with { Name = " " }),
        "all" => stage.SetAsync("other", SomeMetrics.Read(MetricTarget.All, source: MetricSource.BriefingsHeld)),
        "same" => stage.SetAsync("visits", SomeMetrics.Read()),
        "drop" => stage.SetAsync("nobody", null),
        "reason" => stage.SetAsync("visits", SomeMetrics.Read(MetricTarget.Of(5)), reason: ""),
        "unknown" => stage.ReadAsync("nobody", new(2025, 1, 10), 3),
        "counted" => stage.ReadAsync("manuals", new(2025, 1, 10), 3),
        "range" => stage.ReadAsync("visits", new(2025, 1, 10), -1),
        "future" => stage.ReadAsync("visits", new(2025, 4, 16), 5),
        "far" => stage.ReadAsync("visits", new(2017, 1, 10), 5),
        "source" => stage.ReadAsync("visits", new(2025, 2, 10), 5, source: new string('ก', 301)),
        "reading" => stage.CorrectAsync("visits", 9, 1),
        "superseded" => stage.CorrectAsync("visits", 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Unknown mistake."),
    };
}
