using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

public sealed class ChangeMeasuresTests
{
    [Fact]
    public async Task A_step_of_the_report_is_followed_by_its_number_in_its_own_words()
    {
        await using var stage = await MeasureStage.OpenAsync();

        var set = await stage.SetAsync(4, new() { Number = 2, Units = ["สำนักปลัด", "กองคลัง", "สำนักปลัด"], PlannedStart = new(2025, 1, 20), PlannedEnd = new(2025, 2, 28) });

        set.Value.Step.Should().Be(2);
        var step = (await stage.ReadAsync())!.Plan.Find(4)!.Steps[1];
        step.Text.Should().StartWith("หัวหน้าส่วนราชการ");
        step.IsInText.Should().BeTrue();
        step.Data!.Units.Names.Should().Equal("สำนักปลัด", "กองคลัง");
        step.Data.Status.Should().Be(StepStatus.NotStarted);
        step.Deadline.Should().Be(new Deadline(new(2025, 2, 28), new(2025, 2, 28)));
    }

    [Fact]
    public async Task What_is_left_out_stays_and_days_tell_the_status()
    {
        await using var stage = await MeasureStage.OpenAsync();
        await stage.SetAsync(4, new() { Number = 1, PlannedEnd = new(2025, 2, 28), Units = ["กองคลัง"] });

        (await stage.SetAsync(4, new() { Number = 1, Start = new(2025, 1, 13) })).Value.Progress.Steps[0].Data!.Status.Should().Be(StepStatus.UnderWay);
        var done = (await stage.SetAsync(4, new() { Number = 1, End = new(2025, 1, 14) })).Value.Progress.Steps[0];

        done.Data.Should().Be(new MeasureStep(1, done.Text, StepStatus.Done, MeasureUnits.TryOf(["กองคลัง"])!, null, new(2025, 2, 28), new(2025, 1, 13), new(2025, 1, 14)));
        done.Timeliness.Should().Be(Timeliness.OnTime);
    }

    [Fact]
    public async Task A_new_step_takes_the_next_number_and_is_told_as_not_in_the_text()
    {
        await using var stage = await MeasureStage.OpenAsync();

        var set = await stage.SetAsync(4, new() { Text = "ขั้นตอนเพิ่ม" });

        set.Value.Step.Should().Be(3);
        set.Findings.Select(finding => finding.Code).Should().Equal(MeasureCodes.StepNotInText);
    }

    [Theory]
    [InlineData("number", MeasureCodes.StepUnknown)]
    [InlineData("text", MeasureCodes.StepTextInvalid)]
    [InlineData("units", MeasureCodes.StepUnitsInvalid)]
    [InlineData("backwards", MeasureCodes.StepEndBeforeStart)]
    [InlineData("future", MeasureCodes.StepDayInFuture)]
    [InlineData("far", MeasureCodes.StepDayOutOfRange)]
    [InlineData("against", MeasureCodes.StepDayAgainstStatus)]
    public async Task What_cannot_be_is_refused_and_nothing_is_stored(string mistake, string code)
    {
        await using var stage = await MeasureStage.OpenAsync();

        var set = await stage.SetAsync(4, mistake switch
        {
            "number" => new() { Number = 9 },
            "text" => new() { Number = 1, Text = " " },
            "units" => new() { Number = 1, Units = [new('ก', 201)] },
            "backwards" => new() { Number = 1, PlannedStart = new(2025, 3, 1), PlannedEnd = new(2025, 2, 1) },
            "future" => new() { Number = 1, End = new(2025, 1, 16) },
            "far" => new() { Number = 1, PlannedEnd = new(2568, 2, 1) },
            "against" => new() { Number = 1, Status = StepStatus.UnderWay, End = new(2025, 1, 10) },
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Unknown mistake."),
        });

        set.IsAccepted.Should().BeFalse();
        set.Findings.Select(finding => finding.Code).Should().Equal(code);
        (await stage.ReadAsync())!.Plan.Measures.Should().OnlyContain(progress => progress.Followed.Count == 0);
    }

    [Fact]
    public async Task The_same_again_an_unknown_measure_and_a_missing_reason_are_refused()
    {
        await using var stage = await MeasureStage.OpenAsync();
        await stage.SetAsync(4, new() { Number = 1 });

        (await stage.SetAsync(4, new() { Number = 1 })).Findings.Single().Code.Should().Be(MeasureCodes.Unchanged);
        (await stage.SetAsync(3, new() { Number = 1 })).Findings.Single().Code.Should().Be(ReviseMeasure.MeasureUnknown);
        (await stage.SetAsync(4, new() { Number = 2 }, " ")).Findings.Single().Code.Should().Be(ReviseMeasure.ReasonMissing);
    }

    [Fact]
    public async Task Where_others_record_in_between_it_is_decided_anew_on_what_stands_then()
    {
        await using var stage = await MeasureStage.OpenAsync(othersFirst: 2);

        var set = await stage.SetAsync(7, new() { Text = "ขั้นตอนของเรา" });

        set.Value.Step.Should().Be(12, "the others took 10 and 11 while we decided");
        (await stage.ReadAsync())!.Plan.Find(7)!.Followed.Should().HaveCount(3);
    }

    [Fact]
    public async Task Where_others_never_stop_it_is_refused_as_overtaken()
    {
        await using var stage = await MeasureStage.OpenAsync(othersFirst: 3);

        (await stage.SetAsync(7, new() { Text = "ขั้นตอนของเรา" })).Findings.Single().Code.Should().Be(MeasureCodes.Overtaken);
    }

    [Fact]
    public async Task A_judgement_is_kept_and_taken_back()
    {
        await using var stage = await MeasureStage.OpenAsync();

        (await stage.JudgeAsync(4, MeasureCompletion.Complete)).Value.Progress.Completion.Value.Should().Be(MeasureCompletion.Complete);
        (await stage.JudgeAsync(4, MeasureCompletion.Complete)).Findings.Single().Code.Should().Be(MeasureCodes.Unchanged);
        (await stage.JudgeAsync(4, null)).Value.Progress.Completion.Should().BeEquivalentTo(new { Value = MeasureCompletion.NoEvidence, Judged = (CompletionJudged?)null });
    }

    [Fact]
    public async Task Links_are_kept_where_what_they_name_exists()
    {
        await using var stage = await MeasureStage.OpenAsync();
        var links = MeasureLinks.Of(["iit"], [1, 5], [23], []);

        (await stage.LinkAsync(4, links)).Value.Progress.Links.Should().Be(links);
        (await stage.ReadAsync())!.Plan.Find(4)!.Links.Should().Be(links);
    }

    [Fact]
    public async Task Links_to_what_the_year_does_not_have_are_refused_each_with_its_field()
    {
        await using var stage = await MeasureStage.OpenAsync();

        var linked = await stage.LinkAsync(4, MeasureLinks.Of(["eit-9"], [11], [99], ["RSK-01/2568"]));

        linked.Findings.Should().OnlyContain(finding => finding.Code == MeasureCodes.LinkUnknown);
        linked.Findings.Select(finding => finding.Place.Field).Should().Equal("surveys", "indicators", "openDataItems", "risks");
    }

    [Fact]
    public async Task A_link_whose_target_is_not_there_any_more_is_a_finding()
    {
        await using var stage = await MeasureStage.OpenAsync(facts => facts with { MeasureDecisions = [new MeasureLinked(4, MeasureLinks.Of([], [], [], ["RSK-01/2568"]), Facts.Decided())] });

        (await stage.ReadAsync())!.Findings.Should().ContainSingle(finding => finding.Code == MeasureCodes.LinkBroken).Which.Place.Subject.Should().Be(MeasureFields.Subject(4));
    }

    [Fact]
    public async Task A_plan_is_copied_once_with_where_it_came_from()
    {
        await using var stage = await MeasureStage.OpenAsync();
        await stage.SetAsync(4, new() { Number = 1, PlannedEnd = new(2025, 2, 28), Start = new(2025, 1, 13) });
        await stage.LinkAsync(4, MeasureLinks.Of(["iit"], [1], [23], []));

        (await stage.CopyAsync(dryRun: true)).Value.Steps.Should().Be(1);
        (await stage.ReadAsync(2569)).Should().BeNull("a dry run stores nothing");
        var copied = await stage.CopyAsync();

        copied.Findings.Should().Contain(note => note.Code == MeasureCodes.CopyLinkLeftOut && note.Message.Thai.Contains("OIT ข้อ 23"));
        var next = (await stage.ReadAsync(2569))!.Plan;
        next.Measures.Select(progress => progress.CopiedFrom!.From.Year).Should().Equal(2568, 2568, 2568, 2568);
        next.Find(4)!.Steps[0].Data.Should().BeEquivalentTo(new { Status = StepStatus.NotStarted, PlannedEnd = new DateOnly(2026, 2, 28), Start = (DateOnly?)null });
        next.Find(4)!.Links.Should().Be(MeasureLinks.Of(["iit"], [1], [], []));
        (await stage.CopyAsync()).Findings.Single().Code.Should().Be(MeasureCodes.CopyTargetTaken);
    }

    [Theory]
    [InlineData(2568)]
    [InlineData(2600)]
    public async Task A_plan_is_not_copied_to_its_own_year_or_to_none(int year)
    {
        await using var stage = await MeasureStage.OpenAsync();

        (await stage.CopyAsync(year)).Findings.Single().Code.Should().Be(MeasureCodes.CopyYearInvalid);
    }
}
