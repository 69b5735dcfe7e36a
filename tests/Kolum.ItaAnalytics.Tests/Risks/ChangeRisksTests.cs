using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>Risks that are added and changed over a real database.</summary>
public sealed class ChangeRisksTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private RiskStage stage = null!;

    public async ValueTask InitializeAsync() => stage = await RiskStage.OpenAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task Risks_get_their_codes_in_order_and_the_year_pins_its_matrix()
    {
        (await stage.AddAsync(current: (3, 4))).Value.Code.Should().Be("RSK-01/2568");
        (await stage.AddAsync()).Value.Code.Should().Be("RSK-02/2568");

        (await stage.StoredAsync()).Decisions.OfType<MatrixPinned>().Should().ContainSingle().Which.Matrix.Should().BeEquivalentTo(SomeRisks.Default);
        (await stage.StandingAsync()).Find("RSK-01/2568")!.Current!.Band.Code.Should().Be("high");
    }

    [Theory]
    [InlineData("level", RiskCodes.LevelOutsideMatrix)]
    [InlineData("area", RiskCodes.AreaUnknown)]
    [InlineData("due", RiskCodes.ActionDueBeforeStart)]
    [InlineData("done", RiskCodes.EvidenceMissing)]
    [InlineData("close", RiskCodes.EvidenceMissing)]
    [InlineData("future", RiskCodes.DayInFuture)]
    [InlineData("year", RiskCodes.DayOutOfRange)]
    [InlineData("unknown", RiskCodes.Unknown)]
    [InlineData("number", RiskCodes.ActionUnknown)]
    [InlineData("text", RiskCodes.TextMissing)]
    [InlineData("long", RiskCodes.TextTooLong)]
    [InlineData("reason", RiskCodes.ReasonMissing)]
    [InlineData("same", RiskCodes.Unchanged)]
    [InlineData("past", RiskCodes.DayOutOfRange)]
    public async Task Each_mistake_is_refused_with_its_code_in_both_languages_and_nothing_is_stored(string mistake, string code)
    {
        await stage.AddAsync(current: (4, 4));
        var before = (await stage.StoredAsync()).Decisions.Count;

        var refused = await MistakeAsync(mistake);

        refused.IsAccepted.Should().BeFalse();
        refused.Findings.Should().ContainSingle(finding => finding.Code == code).Which.Message.Should().Match<BilingualText>(text => text.Thai.Length > 5 && text.English.Length > 5);
        (await stage.StoredAsync()).Decisions.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_year_of_an_agency_that_is_not_stored_is_refused()
    {
        var key = new AssessmentKey(AgencyKey.Of("nowhere"), Facts.Key.FiscalYear);

        (await stage.ChangeAsync(risks => risks.AddAsync(key, SomeRisks.Description(), new Dictionary<RatingKind, (int, int)>(), "ทดสอบ", RiskStage.Tester, None)))
            .Findings.Should().ContainSingle(finding => finding.Code == RiskCodes.AgencyUnknown);
    }

    [Fact]
    public async Task A_change_keeps_what_stood_before_and_a_closed_risk_is_not_changed()
    {
        await stage.AddAsync(current: (2, 2));
        await stage.ChangeAsync(risks => risks.CloseAsync(Facts.Key, "RSK-01/2568", true, "", "เลิกกิจกรรม", RiskStage.Tester, None));

        var refused = await stage.ChangeAsync(risks => risks.RateAsync(Facts.Key, "1", RatingKind.Current, 1, 1, "ทดสอบ", RiskStage.Tester, None));
        var opened = await stage.ChangeAsync(risks => risks.CloseAsync(Facts.Key, "1", false, "", "เปิดใหม่", RiskStage.Tester, None));

        refused.Findings.Should().ContainSingle(finding => finding.Code == RiskCodes.IsClosed);
        opened.Value.IsOpen.Should().BeTrue();
        opened.Value.Changes.Select(change => (change.Old, change.New)).Should().Equal(("", "ปิดแล้ว"), ("ปิดแล้ว", "เปิดอยู่"));
    }

    [Fact]
    public async Task Two_who_saw_the_same_do_not_both_write()
    {
        await stage.AddAsync();

        (await stage.AppendAsync(1, new RiskClosed("RSK-01/2568", true, "", SomeRisks.Early))).Should().BeFalse();
        (await stage.AppendAsync(2, new RiskClosed("RSK-01/2568", true, "", SomeRisks.Early))).Should().BeTrue();
    }

    [Fact]
    public async Task A_real_risk_displaces_the_samples_and_keeps_its_matrix_when_they_are_taken_out()
    {
        await stage.AppendAsync(0, [.. new SomeRisks().With(1, current: (5, 5), isSample: true).Decided().Decisions.Select(decision => decision is MatrixPinned pinned ? pinned with { IsSample = true } : decision)]);
        (await stage.AddAsync(current: (1, 1))).Value.Code.Should().Be("RSK-01/2568");
        (await stage.StandingAsync()).Risks.Should().ContainSingle().Which.IsSample.Should().BeFalse();

        (await stage.ClearSamplesAsync()).Should().Be(1);

        (await stage.StandingAsync()).Risks.Should().ContainSingle().Which.Current!.Rating.Should().Be(RiskRating.Of(1, 1));
    }

    [Fact]
    public async Task An_own_matrix_is_a_version_that_the_year_takes_and_keeps()
    {
        var own = SomeRisks.Default with
        {
            Likelihood = new([.. SomeRisks.Default.Likelihood.Levels.Take(3)]),
            Impact = new([.. SomeRisks.Default.Impact.Levels.Take(3)]),
            Bands = [SomeRisks.Default.Bands[0] with { UpTo = 3 }, SomeRisks.Default.Bands[3] with { From = 4, UpTo = 9 }],
        };
        var saved = await stage.MatrixAsync(matrices => matrices.SaveAsync(AgencyKey.Kolum, own, "ประกาศหน่วยงาน", RiskStage.Tester, dryRun: false, None));
        saved.Value.Version.Should().Be("kolum-1");

        (await stage.MatrixAsync(matrices => matrices.TakeAsync(Facts.Key, "kolum-1", "ใช้ของหน่วยงาน", RiskStage.Tester, None))).IsAccepted.Should().BeTrue();
        (await stage.AddAsync(current: (4, 1))).Findings.Should().ContainSingle(finding => finding.Code == RiskCodes.LevelOutsideMatrix && finding.Message.Thai.Contains("3×3", StringComparison.Ordinal));
        (await stage.AddAsync(current: (3, 3))).Value.Current!.Band.Code.Should().Be("very-high");
        await stage.MatrixAsync(matrices => matrices.SaveAsync(AgencyKey.Kolum, own with { Bands = [own.Bands[0] with { UpTo = 8 }, own.Bands[1] with { From = 9 }] }, "แก้ไข", RiskStage.Tester, dryRun: false, None));

        (await stage.StandingAsync()).Matrix.Version.Should().Be("kolum-1", "a later version does not change what a year was rated with");
    }

    [Fact]
    public async Task A_matrix_that_leaves_a_product_out_is_not_stored_and_an_unknown_one_not_taken()
    {
        var broken = SomeRisks.Default with { Bands = [.. SomeRisks.Default.Bands.Take(3)] };

        (await stage.MatrixAsync(matrices => matrices.SaveAsync(AgencyKey.Kolum, broken, "ทดสอบ", RiskStage.Tester, dryRun: false, None)))
            .Findings.Should().Contain(finding => finding.Code == RiskMatrixCodes.BandGap);
        (await stage.MatrixAsync(matrices => matrices.TakeAsync(Facts.Key, "kolum-1", "ทดสอบ", RiskStage.Tester, None)))
            .Findings.Should().ContainSingle(finding => finding.Code == RiskMatrixCodes.Unknown);
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_matrix_without_the_levels_that_are_used_is_refused()
    {
        await stage.AddAsync(current: (5, 5));
        var small = SomeRisks.Default with { Likelihood = new([.. SomeRisks.Default.Likelihood.Levels.Take(3)]) };
        await stage.MatrixAsync(matrices => matrices.SaveAsync(AgencyKey.Kolum, small, "ทดสอบ", RiskStage.Tester, dryRun: false, None));

        (await stage.MatrixAsync(matrices => matrices.TakeAsync(Facts.Key, "kolum-1", "ทดสอบ", RiskStage.Tester, None)))
            .Findings.Should().ContainSingle(finding => finding.Code == RiskMatrixCodes.TooSmall && finding.Message.English.Contains("RSK-01/2568", StringComparison.Ordinal));
    }

    private Task<Checked<Risk>> MistakeAsync(string mistake) => stage.ChangeAsync(risks => mistake switch
    {
        "level" => risks.RateAsync(Facts.Key, "1", RatingKind.Current, 6, 1, "ทดสอบ", RiskStage.Tester, None),
        "area" => risks.DescribeAsync(Facts.Key, "1", SomeRisks.Description((RiskArea)9), "ทดสอบ", RiskStage.Tester, None),
        "due" => Act(SomeRisks.Action(due: new(2024, 11, 30))),
        "done" => Act(SomeRisks.Action(status: RiskActionStatus.Done) with { DoneOn = null }),
        "close" => risks.CloseAsync(Facts.Key, "1", true, " ", "ทดสอบ", RiskStage.Tester, None),
        "future" => risks.ReviewAsync(Facts.Key, "1", ReviewRound.SixMonths, new(2025, 1, 16), "ผล", "ทดสอบ", RiskStage.Tester, None),
        "year" => Act(SomeRisks.Action(due: new(2568, 3, 31)) with { Start = null }),
        "unknown" => risks.RateAsync(Facts.Key, "RSK-09/2568", RatingKind.Current, 1, 1, "ทดสอบ", RiskStage.Tester, None),
        "number" => risks.SetActionAsync(Facts.Key, "1", 7, SomeRisks.Action(), "ทดสอบ", RiskStage.Tester, None),
        "text" => risks.DescribeAsync(Facts.Key, "1", SomeRisks.Description() with { Event = " " }, "ทดสอบ", RiskStage.Tester, None),
        "long" => risks.DescribeAsync(Facts.Key, "1", SomeRisks.Description() with { Causes = new('ก', 2001) }, "ทดสอบ", RiskStage.Tester, None),
        "reason" => risks.RateAsync(Facts.Key, "1", RatingKind.Current, 1, 1, " ", RiskStage.Tester, None),
        "same" => risks.RateAsync(Facts.Key, "1", RatingKind.Current, 4, 4, "ทดสอบ", RiskStage.Tester, None),
        "past" => risks.AcceptAsync(Facts.Key, "1", true, new(2025, 1, 14), "ทดสอบ", RiskStage.Tester, None),
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Unknown mistake."),

        // A sixth level is on no carried matrix; the actions below are against a risk whose level asks for evidence.
    });

    private Task<Checked<Risk>> Act(RiskAction action) => stage.ChangeAsync(risks => risks.SetActionAsync(Facts.Key, "1", 0, action, "ทดสอบ", RiskStage.Tester, None));
}
