using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.RulePacks;

/// <summary>Which rules an assessment follows: a made-up second version of a year changes nothing until somebody decides so.</summary>
public sealed class RepinRulesTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Clerk = new("ผู้ทดสอบ", Rights.Everything);

    private readonly SetClock clock = new(new(2025, 12, 1, 9, 0, 0, ThaiTime.Offset));
    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.CreateAsync();
        await using var context = database.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, None);
        await new AgencyStore(context).AddProfileAsync(AgencyKey.Kolum, Facts.Profile, None);
        await new SurveyStore(context).OpenAsync(Facts.Survey("eit-1"), [Facts.Window(Facts.FirstHalf)], None);
        await new IndicatorStore(context).AppendAsync([.. Tests.Indicators.Scores.Entries(Tests.Indicators.Scores.Published).Select(entry => (AgencyKey.Kolum, entry))], import: null, None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_assessment_is_opened_with_the_rules_of_its_day_and_says_when()
    {
        var facts = await database.ReadAsync(Facts.Key);

        facts.Pins.Should().ContainSingle().Which.Should().Match<RulePackPin>(pin => pin.Version == "2568-1" && pin.FiscalYear == Facts.Key.FiscalYear);
    }

    [Fact]
    public async Task A_new_version_changes_no_assessment_by_itself()
    {
        var facts = await database.ReadAsync(Facts.Key);
        var (before, after) = (Assessment.Compute(facts, Facts.Rules, clock.Now), Assessment.Compute(facts, TwoVersions, clock.Now));

        after.RulePackVersion.Should().Be("2568-1");
        after.Surveys[0].Quota.Should().Be(before.Surveys[0].Quota);
        after.Indicators.Official.Total.Should().Be(86.73m);
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_change_and_decides_nothing()
    {
        var change = (await RepinAsync("2568-2", dryRun: true)).Value;

        (change.From, change.To).Should().Be(("2568-1", "2568-2"));
        change.Changes.Select(line => (line.Name.English, line.Before, line.After)).Should().Equal(
            ("quota of eit-1", "40", "55"), ("total (official)", "86.73", "82.30"), ("level (official)", "ผ่าน", "ต้องปรับปรุง"));
        (await database.ReadAsync(Facts.Key)).Pins.Should().ContainSingle();
    }

    [Fact]
    public async Task A_decision_holds_from_its_moment_on_and_the_one_before_stays_in_the_history()
    {
        var before = clock.Now.AddMinutes(-1);
        (await RepinAsync("2568-2")).IsAccepted.Should().BeTrue();
        var facts = await database.ReadAsync(Facts.Key);

        Assessment.Compute(facts, TwoVersions, clock.Now).RulePackVersion.Should().Be("2568-2");
        Assessment.Compute(facts, TwoVersions, before).RulePackVersion.Should().Be("2568-1");
        facts.Pins.Select(pin => pin.Version).Should().Equal("2568-1", "2568-2");
        facts.Pins[^1].Recorded.Should().Be(new Recorded(clock.Now, "ผู้ทดสอบ", "ทดสอบ"));
    }

    [Fact]
    public async Task An_assessment_that_was_opened_before_versions_were_told_apart_keeps_the_first_one_for_earlier_moments()
    {
        await using (var context = database.Open())
        {
            context.Changes(AgencyKey.Kolum);
            context.RulePackPins.RemoveRange(context.RulePackPins);
            await context.SaveChangesAsync(None);
        }

        var opened = await database.ReadAsync(Facts.Key);
        Assessment.Compute(opened, TwoVersions, clock.Now).RulePackVersion.Should().Be("2568-1");
        await RepinAsync("2568-2");
        var facts = await database.ReadAsync(Facts.Key);

        Assessment.Compute(facts, TwoVersions, clock.Now.AddDays(-1)).RulePackVersion.Should().Be("2568-1");
        Assessment.Compute(facts, TwoVersions, clock.Now).RulePackVersion.Should().Be("2568-2");
    }

    [Fact]
    public async Task Unknown_versions_the_same_version_and_a_missing_reason_are_refused()
    {
        (await RepinAsync("2568-9")).Findings.Single().Code.Should().Be(RepinRules.VersionNotCarried);
        (await RepinAsync("2568-1")).Findings.Single().Code.Should().Be(RepinRules.VersionUnchanged);
        (await RepinAsync("2568-2", reason: " ")).Findings.Single().Code.Should().Be(RepinRules.ReasonMissing);
    }

    [Fact]
    public async Task A_version_that_the_program_does_not_carry_is_an_error_that_names_the_rules_that_were_used()
    {
        await RepinAsync("2568-2");

        var older = Assessment.Compute(await database.ReadAsync(Facts.Key), Facts.Rules, clock.Now);

        older.RulePackVersion.Should().Be("2568-1");
        older.Findings.Should().Contain(finding => finding.Code == RepinRules.VersionNotCarried && finding.Severity == Severity.Error);
    }

    [Fact]
    public void Versions_are_in_the_order_of_their_numbers() =>
        RulePackVersion.NumberOf("2568-10", Facts.Key.FiscalYear).Should().BeGreaterThan(RulePackVersion.NumberOf("2568-2", Facts.Key.FiscalYear)!.Value);

    /// <summary>As carried, and a second version of 2568: another EIT quota and other weights.</summary>
    private static AssessmentRules TwoVersions { get; } = new(new MadeUpPacks(), SurveySettings.Default);

    private async Task<Checked<RulesChange>> RepinAsync(string version, string reason = "ทดสอบ", bool dryRun = false)
    {
        await using var context = database.Open();
        return await new RepinRules(TemporaryDatabase.Store(context), TwoVersions, clock).RunAsync(Facts.Key, version, reason, Clerk, dryRun, None);
    }

    private sealed class MadeUpPacks : IRulePacks
    {
        public IReadOnlyList<FixedHoliday> FixedHolidays => CarriedRulePacks.All.FixedHolidays;

        public RiskMatrix RiskMatrix => CarriedRulePacks.All.RiskMatrix;

        public IReadOnlyList<RulePack> Versions(BuddhistFiscalYear year)
        {
            var carried = CarriedRulePacks.All.Versions(year);
            return year.Year == 2568 ? [.. carried, Second(carried[0])] : carried;
        }

        private static RulePack Second(RulePack first) => first with
        {
            Version = "2568-2",
            QuotaRules = [.. first.QuotaRules.Select(rule => rule is { Part: SurveyPart.EitPart1, AgencyClass: "sao", SizeClass: "M" } ? rule with { Formula = new QuotaFormula.Fixed(55) } : rule)],
            Instruments = [.. first.Instruments.Select(rule => rule with { Weight = rule.Instrument == Instrument.Oit ? 0.2m : 0.4m })],
        };
    }
}
