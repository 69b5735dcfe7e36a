using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary><c>measures FY</c> over the real report.</summary>
public sealed class MeasuresCommandTests
{
    [Fact]
    public async Task The_seven_measures_are_listed_with_what_is_known_and_nothing_more()
    {
        using var run = new CommandRun();

        var listed = await run.RunAsync("measures", "2568");

        listed.Code.Should().Be(0);
        string[] standing = [.. listed.Output.Split('\n').Where(line => line.Contains("ติดตาม 0 จาก", StringComparison.Ordinal)).Select(line => line.Split('·')[0].Trim())];
        standing.Should().Equal(
            ["ดำเนินการบางส่วน", "ไม่มีหลักฐาน", "ไม่มีหลักฐาน", "ดำเนินการบางส่วน", "ดำเนินการบางส่วน", "ไม่มีหลักฐาน", "ไม่มีหลักฐาน"],
            "the report names manuals (1) and tells of meetings (4, 5), and samples prove nothing");
        (await run.RunAsync("measures", "--unit", "กองคลัง")).Output.Split('\n').Count(line => line.Contains("ติดตาม", StringComparison.Ordinal)).Should().BeInRange(1, 6);
        (await run.RunAsync("measures", "2568", "--unit", "กองอื่น")).Error.Should().Contain("No measure of");
        (await run.RunAsync("measures", "2570")).Code.Should().Be(3);
    }

    [Fact]
    public async Task A_step_is_set_a_measure_judged_and_linked_each_with_its_reason()
    {
        using var run = new CommandRun();

        (await run.RunAsync("measures", "step", "2568", "2", "1", "--planned-end", "31 มี.ค. 68", "--unit", "กองคลัง", "--unit", "สำนักปลัด", "--reason", "แผนแรก")).Output.Should().Contain("กำหนด 31 มี.ค. 2568");
        (await run.RunAsync("measures", "step", "2568", "2", "1", "--planned-end", "2025-06-30", "--status", "done", "--end", "15/6/2568", "--reason", "เลื่อน")).Output.Should().Contain("แล้วเสร็จ · ").And.Contain("กำหนด 30 มิ.ย. 2568 (เดิม 31 มี.ค. 2568)");
        (await run.RunAsync("measures", "judge", "2568", "2", "substantial", "--reason", "ตรวจแล้ว")).Output.Should().Contain("(ระบบเสนอ ");
        (await run.RunAsync("measures", "judge", "2568", "2", "proposal", "--reason", "ตามระบบ")).Output.Should().NotContain("(ระบบเสนอ ");
        (await run.RunAsync("measures", "link", "2568", "2", "--survey", "iit", "--oit", "23", "--oit", "24", "--reason", "เกี่ยวข้อง")).Output.Should().Contain("~ iit · o23, o24");
        (await run.RunAsync("measures", "link", "2568", "2", "--reason", "ไม่เกี่ยว")).Output.Should().Contain("ไม่มีการเชื่อมโยง");
    }

    [Theory]
    [InlineData("MEASURE_UNKNOWN", "judge", "2568", "99", "complete", "--reason", "ทดสอบ")]
    [InlineData("MEASURE_LINK_UNKNOWN", "link", "2568", "2", "--survey", "none", "--reason", "ทดสอบ")]
    [InlineData("soon", "step", "2568", "2", "1", "--status", "soon", "--reason", "ทดสอบ")]
    [InlineData("MEASURE_STEP_DAY_OUT_OF_RANGE", "step", "2568", "2", "1", "--planned-end", "2040-01-01", "--reason", "ทดสอบ")]
    public async Task A_change_that_cannot_be_is_refused_with_its_code(string code, params string[] typed)
    {
        using var run = new CommandRun();

        var refused = await run.RunAsync(["measures", .. typed]);

        refused.Code.Should().Be(2);
        refused.Error.Should().Contain(code);
    }

    [Fact]
    public async Task Next_year_is_made_from_this_one_once()
    {
        using var run = new CommandRun();

        var dry = await run.RunAsync("measures", "copy", "2568", "2569", "--dry-run");
        dry.Code.Should().Be(0);
        dry.Error.Should().Contain("Dry run, nothing stored: 7 measures");
        (await run.RunAsync("measures", "2569")).Code.Should().Be(3, "a dry run stores nothing");
        (await run.RunAsync("measures", "copy", "2568", "2569")).Output.Should().Contain("ต.ค.๖๘-ก.ย.๖๙");
        (await run.RunAsync("measures", "2569")).Output.Should().Contain("7. ");
        (await run.RunAsync("measures", "copy", "2568", "2569")).Error.Should().Contain("MEASURE_COPY_TARGET_TAKEN");
    }

    [Fact]
    public async Task Steps_are_exported_filled_and_taken_in_and_their_deadlines_stand_in_a_calendar()
    {
        using var run = new CommandRun();
        (await run.RunAsync("measures", "export", "2568", "--out", run.FileOf("steps.xlsx"))).Code.Should().Be(0);
        (await run.RunAsync("measures", "import", "2568", run.FileOf("steps.xlsx"), "--dry-run")).Error.Should().Contain("Dry run, nothing stored: ~0");
        var file = run.Write("steps.csv", "มาตรการที่,ขั้นตอนที่,ผู้รับผิดชอบ,กำหนดเสร็จ\n1,1,กองคลัง,2040-09-30\n");
        (await run.RunAsync("measures", "import", "2568", file)).Error.Should().Contain("MEASURE_STEP_DAY_OUT_OF_RANGE");
        file = run.Write("steps.csv", "มาตรการที่,ขั้นตอนที่,ผู้รับผิดชอบ,กำหนดเสร็จ\n1,1,กองคลัง,30 ก.ย. 70\n");

        (await run.RunAsync("measures", "import", "2568", file)).Output.Should().Contain("~ มาตรการที่ 1 ขั้นตอนที่ 1");

        (await run.RunAsync("measures", "2568", "--unit", "กองคลัง")).Output.Should().Contain("กำหนด 30 ก.ย. 2570");
        (await run.RunAsync("measures", "calendar", "2568", "--unit", "กองคลัง", "--out", run.FileOf("c.ics"))).Code.Should().Be(0);
        (await File.ReadAllTextAsync(run.FileOf("c.ics"), TestContext.Current.CancellationToken)).Should().Contain("DTSTART;VALUE=DATE:20270930");
    }
}
