using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Registers and metrics at the command line, over the report that the program carries.</summary>
public sealed class RegistersCommandTests : IDisposable
{
    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task The_registers_of_the_report_are_told_with_what_is_only_an_example()
    {
        var (code, output, error) = await command.RunAsync("registers", "2568");

        code.Should().Be(ExitCode.Done);
        output.Should().MatchRegex(@"services +4 +ทะเบียนงานบริการ\r?\n").And.MatchRegex(@"complaints +24 +เรื่องร้องเรียนรายเดือน +▲ ข้อมูลตัวอย่าง");
        (output + error).Should().Contain("MEETING_DAY_MISSING [meetings 3, day]");
        (await command.RunAsync("registers", "2568", "channels")).Output.Should().Contain("ที่อยู่เว็บ https://www.kolum.go.th").And.Contain("มาตรการที่ ๗]");
    }

    [Fact]
    public async Task Metrics_are_told_per_measure_and_per_quarter()
    {
        var (code, output, _) = await command.RunAsync("metrics", "2568", "--by", "quarter");

        code.Should().Be(ExitCode.Done);
        output.Should().Contain("งานบริการที่มีคู่มือ: 4 จาก 4 งาน (ร้อยละ 100)").And.Contain("ไตรมาส 1 ปีงบประมาณ 2568: 42 จาก 43 เรื่อง");
    }

    [Fact]
    public async Task A_register_is_written_filled_and_taken_in_again()
    {
        var template = Path.Combine(command.Data, "template.xlsx");
        (await command.RunAsync("registers", "2568", "complaints", "--template", "--out", template)).Code.Should().Be(ExitCode.Done);
        File.Exists(template).Should().BeTrue();
        var file = command.Write("complaints.csv", "เดือน,ประเภทเรื่อง,เรื่องที่รับ,เรื่องที่แล้วเสร็จ,แล้วเสร็จในเวลา\nมี.ค. 68,general,4,3,3\n");

        (await command.RunAsync("import", "register", "2568", "complaints", file, "--dry-run")).Error.Should().Contain("+1 ~0 =0");
        (await command.RunAsync("registers", "2568")).Output.Should().MatchRegex("complaints +24 ", "a dry run stores nothing");
        (await command.RunAsync("import", "register", "2568", "complaints", file)).Error.Should().Contain("+1 ~0 =0");
        (await command.RunAsync("registers", "2568", "complaints")).Output.Should().Contain("เรื่องที่รับ 4 เรื่อง").And.NotContain("▲", "the first real figure displaces the examples");
    }

    [Fact]
    public async Task Readings_of_metrics_are_written_filled_and_taken_in_again()
    {
        var written = Path.Combine(command.Data, "readings.csv");
        (await command.RunAsync("metrics", "export", "2568", "--out", written)).Code.Should().Be(ExitCode.Done);
        (await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken)).Should().Contain("รหัสตัวชี้วัด");

        var file = command.Write("readings.csv", "measure,metric,day,value\n1,nothing,31 มี.ค. 68,4\n");
        var (code, output, error) = await command.RunAsync("metrics", "import", "2568", file, "--dry-run");
        code.Should().Be(ExitCode.BadInput);
        (output + error).Should().Contain("METRIC_UNKNOWN").And.Contain("nothing was stored");
    }

    [Fact]
    public async Task A_bad_file_and_an_unknown_register_are_bad_input_and_store_nothing()
    {
        var file = command.Write("complaints.csv", "เดือน,ประเภทเรื่อง,เรื่องที่รับ,เรื่องที่แล้วเสร็จ,แล้วเสร็จในเวลา\nมี.ค. 68,general,4,5,3\n");

        var (code, output, error) = await command.RunAsync("import", "register", "2568", "complaints", file);
        code.Should().Be(ExitCode.BadInput);
        (output + error).Should().Contain("REGISTER_PART_ABOVE_WHOLE");
        (await command.RunAsync("registers", "2568", "nothing")).Code.Should().Be(ExitCode.BadInput);
        (await command.RunAsync("registers", "2568")).Output.Should().MatchRegex("complaints +24 ");
    }
}
