using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

public class CommandTests
{
    [Fact]
    public async Task The_first_command_makes_the_data_and_says_that_its_counts_are_samples()
    {
        using var command = new CommandRun();

        var (code, output, error) = await command.RunAsync("completion", "2568", "--format", "json");

        code.Should().Be(0);
        error.Should().Contain("SAMPLE").And.Contain("ตัวอย่าง");
        using var rows = JsonDocument.Parse(output);
        rows.RootElement.GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Clearing_the_demo_leaves_no_data_and_loading_brings_the_same_back()
    {
        using var command = new CommandRun();
        var before = (await command.RunAsync("completion", "2568", "--by", "month", "--format", "csv")).Output;

        await command.RunAsync("demo", "clear");
        var cleared = (await command.RunAsync("completion", "2568", "--by", "month", "--format", "csv")).Output;
        await command.RunAsync("demo", "load");

        cleared.Should().NotBe(before).And.NotContain(",0,0,");
        (await command.RunAsync("completion", "2568", "--by", "month", "--format", "csv")).Output.Should().Be(before);
    }

    [Fact]
    public async Task An_earlier_day_shows_what_was_recorded_by_then()
    {
        using var command = new CommandRun();
        var now = await CompletedAsync(command);
        var earlier = await CompletedAsync(command, "--as-of", "14 มี.ค. 68");
        var iso = await CompletedAsync(command, "--as-of", "2025-03-14");

        earlier.Should().BeLessThan(now);
        iso.Should().Be(earlier);
    }

    [Fact]
    public async Task Importing_the_carried_report_again_changes_nothing()
    {
        using var command = new CommandRun();
        var file = command.Write("report.txt", await CarriedReportAsync());

        var (code, _, error) = await command.RunAsync("import", "report", file);

        code.Should().Be(0);
        error.Should().Contain("nothing changed");
    }

    [Fact]
    public async Task A_changed_report_updates_its_measure_and_a_dry_run_does_not()
    {
        using var command = new CommandRun();
        var changed = command.Write("report.txt", (await CarriedReportAsync()).Replace("เป็นต้น ๓.", "และอื่น ๆ ๓.", StringComparison.Ordinal));

        var dry = await command.RunAsync("import", "report", changed, "--dry-run");
        var real = await command.RunAsync("import", "report", changed);
        var again = await command.RunAsync("import", "report", changed);

        dry.Output.Should().Contain("~ มาตรการที่ 1 สรุปผลการดำเนินการ");
        dry.Error.Should().Contain("nothing was stored");
        real.Error.Should().Contain("1 fields changed");
        again.Error.Should().Contain("nothing changed");
    }

    [Fact]
    public async Task Counts_of_a_file_are_stored_and_displace_the_samples()
    {
        using var command = new CommandRun();
        var file = command.Write("counts.csv", "survey,day,kind,value\niit,๑๔ มี.ค. ๖๘,reading,๒๕\n");

        var (code, _, _) = await command.RunAsync("import", "counts", file);

        code.Should().Be(0);
        (await CompletedAsync(command)).Should().Be(25);
    }

    [Theory]
    [InlineData("report", "", 2)]
    [InlineData("report", "ไม่มีตาราง", 2)]
    [InlineData("counts", "survey,day\niit,2025-03-14\n", 2)]
    [InlineData("counts", "survey,day,kind,value\niit,2025-03-14,reading,-4\n", 2)]
    [InlineData("counts", "survey,day,kind,value\nนี่,2025-03-14,reading,4\n", 2)]
    public async Task Bad_input_is_refused_in_both_languages_with_nothing_stored(string kind, string text, int expected)
    {
        using var command = new CommandRun();
        var before = await CompletedAsync(command);
        var file = command.Write("bad.txt", text);

        var (code, _, error) = await command.RunAsync("import", kind, file);

        code.Should().Be(expected);
        error.Should().MatchRegex("[A-Z]+_[A-Z_]+").And.Contain("nothing was stored").And.Contain("ไม่มีการบันทึก");
        (await CompletedAsync(command)).Should().Be(before);
    }

    [Theory]
    [InlineData(2, "completion", "1999")]
    [InlineData(3, "completion", "2560")]
    [InlineData(2, "completion", "2568", "--as-of", "เมื่อวาน")]
    [InlineData(2, "report", "2568", "--format", "odt")]
    [InlineData(2, "import", "report", "there-is-no-such-file.txt")]
    [InlineData(2, "completion", "2568", "--colour")]
    public async Task What_cannot_be_done_has_its_exit_code(int expected, params string[] args)
    {
        using var command = new CommandRun();

        (await command.RunAsync(args)).Code.Should().Be(expected);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.0.2.7:5080")]
    public async Task It_refuses_to_listen_beyond_this_machine_and_says_why(string url)
    {
        using var command = new CommandRun();

        var (code, _, error) = await command.RunAsync("serve", "--urls", url);

        code.Should().Be(2);
        error.Should().Contain("BINDING_NOT_LOOPBACK").And.Contain("this machine only").And.Contain("ในเครื่องนี้");
    }

    [Fact]
    public async Task Help_speaks_both_languages()
    {
        using var command = new CommandRun();

        var (code, output, _) = await command.RunAsync("--help");

        code.Should().Be(0);
        output.Should().Contain("รหัสออก").And.Contain("exit codes");
        foreach (var name in new[] { "serve", "import", "completion", "report", "schema", "demo", "migrate" })
        {
            output.Should().Contain(name);
        }
    }

    [Fact]
    public async Task Two_reports_of_the_same_facts_are_equal_byte_by_byte()
    {
        using var command = new CommandRun();
        await command.RunAsync("report", "2568", "--out", command.FileOf("a"));
        await Task.Delay(1100);
        await command.RunAsync("report", "2568", "--out", command.FileOf("b"));

        foreach (var file in new[] { "ita-report-2568.html", "ita-report-2568.docx" })
        {
            File.ReadAllBytes(Path.Combine(command.FileOf("a"), file)).Should().Equal(File.ReadAllBytes(Path.Combine(command.FileOf("b"), file)));
        }
    }

    internal static async Task<string> CarriedReportAsync()
    {
        await using var carried = Samples.OpenReport();
        using var reader = new StreamReader(carried);
        return await reader.ReadToEndAsync();
    }

    private static async Task<int> CompletedAsync(CommandRun command, params string[] more)
    {
        var (_, output, _) = await command.RunAsync(["completion", "2568", "--format", "csv", .. more]);
        var lines = output.Split('\n');
        var column = Array.IndexOf(lines[0].Trim().Split(','), "cumulative");
        return int.Parse(lines[1].Split(',')[column], CultureInfo.InvariantCulture);
    }
}
