using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary><c>risks FY</c> from the first start on: samples, files, paper, matrix.</summary>
public sealed class RisksCommandTests
{
    [Fact]
    public async Task Samples_are_shown_as_samples_exported_taken_in_as_real_and_cleared()
    {
        using var run = new CommandRun();
        var shown = await run.RunAsync("risks", "2568");
        shown.Output.Should().Contain("15 [04]").And.Contain("RSK-06/2568");
        shown.Error.Should().Contain("SAMPLE DATA: these risks are examples");

        (await run.RunAsync("risks", "2568", "export", "--out", run.FileOf("risks.csv"))).Code.Should().Be(0);
        (await run.RunAsync("risks", "2568", "import", run.FileOf("risks.csv"), "--dry-run")).Output.Should().Contain("+ RSK-01/2568");
        (await run.RunAsync("demo", "clear")).Error.Should().Contain("6 sample risks");
        (await run.RunAsync("risks", "2568")).Error.Should().Contain("No risk is recorded");
        (await run.RunAsync("risks", "2568", "import", run.FileOf("risks.csv"))).Code.Should().Be(0);
        (await run.RunAsync("risks", "2568")).Error.Should().NotContain("SAMPLE DATA");
    }

    [Fact]
    public async Task The_paper_the_template_and_a_matrix_are_files()
    {
        using var run = new CommandRun();
        foreach (var format in new[] { "html", "docx", "xlsx" })
        {
            (await run.RunAsync("risks", "2568", "--out", run.FileOf($"r.{format}"))).Code.Should().Be(0);
        }

        (await File.ReadAllTextAsync(run.FileOf("r.html"), TestContext.Current.CancellationToken)).Should().Contain("RSK-๐๔/๒๕๖๘").And.Contain("ข้อมูลตัวอย่าง");
        (await run.RunAsync("risks", "2568", "template", "--out", run.FileOf("t.xlsx"))).Code.Should().Be(0);
        (await run.RunAsync("risks", "2568", "matrix", "export", "default-5x5-1", "--out", run.FileOf("m.json"))).Code.Should().Be(0);
        (await run.RunAsync("risks", "2568", "matrix", "save", run.FileOf("m.json"), "--reason", "ทดสอบ")).Error.Should().Contain("kolum-1");
        (await run.RunAsync("risks", "2568", "matrix", "use", "kolum-1", "--reason", "ทดสอบ")).Code.Should().Be(0);
        var broken = run.Write("b.json", "{ \"version\": 1 ");
        (await run.RunAsync("risks", "2568", "matrix", "save", broken, "--reason", "ทดสอบ")).Error.Should().Contain("RISK_MATRIX_UNREADABLE");
    }
}
