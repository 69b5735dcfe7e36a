using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Tests.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The linter, evidence and addresses from the command line.</summary>
public sealed partial class EvidenceCommandTests : IDisposable
{
    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Lint_tells_the_findings_of_each_measure_and_is_no_failure_unless_strict_and_wrong()
    {
        var (code, output, error) = await command.RunAsync("lint", "2568", "--strict");

        code.Should().Be(ExitCode.Done, "the carried report has warnings and no error");
        output.Should().Contain("ผิดพลาด 0 · ควรตรวจ 26 · แจ้งให้ทราบ 8");
        error.IndexOf("── มาตรการที่ 5", StringComparison.Ordinal).Should().BeLessThan(error.IndexOf("DATE_DAY_MISSING", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Strict_lint_fails_while_an_error_stands()
    {
        var text = await File.ReadAllTextAsync(Write("seed.txt", Intake.Reading.SeedText), TestContext.Current.CancellationToken);
        var file = Write("report.txt", text.Replace("ครบตามจำนวน", "{{survey.iit.complted}}", StringComparison.Ordinal));
        (await command.RunAsync("import", "report", file)).Code.Should().Be(ExitCode.Done);

        var (code, _, error) = await command.RunAsync("lint", "2568", "--strict");

        code.Should().Be(ExitCode.Failed);
        error.Should().Contain("FIELD_UNKNOWN").And.Contain("{{survey.iit.completed}}");
        (await command.RunAsync("lint", "2568")).Code.Should().Be(ExitCode.Done);
    }

    [Fact]
    public async Task A_file_is_added_listed_saved_and_taken_back()
    {
        var file = command.FileOf("ประกาศ.pdf");
        await File.WriteAllBytesAsync(file, EvidenceFiles.Pdf, TestContext.Current.CancellationToken);
        var saved = command.FileOf("saved.pdf");

        var added = await command.RunAsync("evidence", "2568", "add", "--measure", "2", "--title", "ประกาศนโยบาย", "--file", file);
        var id = Id().Match(added.Output).Value;
        added.Code.Should().Be(ExitCode.Done);
        (await command.RunAsync("evidence", "2568", "list")).Output.Should().Contain(id).And.Contain("มาตรการที่ 2").And.Contain("ประกาศ.pdf (application/pdf");
        (await command.RunAsync("evidence", "2568", "save", id, "--out", saved)).Code.Should().Be(ExitCode.Done);
        (await File.ReadAllBytesAsync(saved, TestContext.Current.CancellationToken)).Should().Equal(EvidenceFiles.Pdf);
        (await command.RunAsync("evidence", "2568", "withdraw", id, "--reason", "แฟ้มผิด")).Code.Should().Be(ExitCode.Done);
        (await command.RunAsync("evidence", "2568", "list")).Output.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_refused_says_why_and_keeps_nothing()
    {
        var file = command.FileOf("ประกาศ.pdf");
        await File.WriteAllBytesAsync(file, EvidenceFiles.Executable, TestContext.Current.CancellationToken);

        var disguised = await command.RunAsync("evidence", "2568", "add", "--measure", "2", "--title", "ประกาศ", "--file", file);
        var nothing = await command.RunAsync("evidence", "2568", "add", "--measure", "2", "--title", "ประกาศ");

        (disguised.Code, nothing.Code).Should().Be((ExitCode.BadInput, ExitCode.BadInput));
        disguised.Error.Should().Contain(EvidenceCodes.Disguised);
        nothing.Error.Should().Contain(EvidenceCodes.SourceMissing);
        (await command.RunAsync("evidence", "2568", "list")).Output.Should().BeEmpty();
        (await command.RunAsync("evidence", "2568", "save", Guid.NewGuid().ToString(), "--out", file)).Code.Should().Be(ExitCode.NotFound);
    }

    [Fact]
    public async Task An_address_inside_the_office_is_not_asked_and_the_linter_says_that_it_did_not_answer()
    {
        // A report and a register whose only address is this machine, so that the test leaves the network alone.
        var file = Write("report.txt", Intake.Reading.SeedText.Replace("https://www.kolum.go.th", "http://127.0.0.1:9/", StringComparison.Ordinal));
        (await command.RunAsync("import", "report", file)).Code.Should().Be(ExitCode.Done);
        var channels = Write("channels.csv", "รายการที่,ช่องทาง,ประเภท,ที่อยู่เว็บ\n5,เว็บไซต์ขององค์การบริหารส่วนตำบลกอลำ,website,http://127.0.0.1:9/\n");
        (await command.RunAsync("import", "register", "2568", "channels", channels)).Code.Should().Be(ExitCode.Done);

        var (code, output, _) = await command.RunAsync("check-links", "2568");

        code.Should().Be(ExitCode.Done);
        output.Trim().Should().Be("▲ เปิดไม่ได้  http://127.0.0.1:9/  (private address, not asked)");
        (await command.RunAsync("lint", "2568")).Error.Should().Contain("LINK_NOT_ANSWERING [มาตรการที่ 7, สรุปผลการดำเนินการ");
    }

    private string Write(string name, string text) => command.Write(name, text);

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Id();
}
