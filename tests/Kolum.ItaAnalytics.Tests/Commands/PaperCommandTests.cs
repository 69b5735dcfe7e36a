using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

public sealed class PaperCommandTests : IDisposable
{
    private readonly CommandRun command = new();

    // The only tests of this program that ask for PDF; those that print run in the other project.
    static PaperCommandTests() => Environment.SetEnvironmentVariable("Pdf__Browser", Path.Combine(Path.GetTempPath(), "there-is-no-browser-here"));

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task A_format_that_cannot_be_written_here_says_how_to_mend_it_and_does_not_stop_the_others()
    {
        var (code, output, error) = await command.RunAsync("report", "2568", "--out", command.FileOf("out"), "--format", "pdf,html");

        code.Should().Be(1);
        error.Should().Contain("PDF_BROWSER_MISSING").And.Contain("ไม่พบเบราว์เซอร์").And.Contain("Correct the setting");
        output.Trim().Should().EndWith("ita-report-2568.html");
        Directory.GetFiles(command.FileOf("out")).Select(Path.GetFileName).Should().Equal("ita-report-2568.html");
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_the_file_that_was_there()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No device that is always full.");
        var folder = Directory.CreateDirectory(command.FileOf("out")).FullName;
        var file = Path.Combine(folder, "ita-report-2568.html");
        await File.WriteAllTextAsync(file, "as it was", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(file + ".part", "/dev/full");

        var (code, _, error) = await command.RunAsync("report", "2568", "--out", folder, "--format", "html");

        code.Should().Be(1);
        error.Should().Contain("OUTPUT_NOT_WRITTEN").And.Contain("พื้นที่ว่าง").And.Contain("unchanged");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().Be("as it was");
        Directory.GetFileSystemEntries(folder).Should().Equal(file);
    }

    [Fact]
    public async Task The_meeting_pack_of_a_day_is_the_same_whenever_it_is_made()
    {
        string[] pack = ["meeting-pack", "2568", "--as-of", "14 มี.ค. 68", "--format", "html", "--out"];
        await command.RunAsync([.. pack, command.FileOf("a")]);
        await command.RunAsync("import", "counts", command.Write("counts.csv", "survey,day,kind,value\niit,2025-06-20,reading,29\n"));

        var (code, _, _) = await command.RunAsync([.. pack, command.FileOf("b")]);

        code.Should().Be(0);
        const string Name = "kolum-meeting-pack-2568-2025-03-14.html";
        File.ReadAllBytes(Path.Combine(command.FileOf("b"), Name)).Should().Equal(File.ReadAllBytes(Path.Combine(command.FileOf("a"), Name)));
    }
}
