using System.Globalization;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>What happens where the browser is missing or does not do its work: real processes that stand in for it.</summary>
public sealed class PdfFaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-pdf-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_browser_it_says_what_to_install_and_what_to_do_instead()
    {
        var refused = await RefusedAsync(new PdfSettings { Browser = Path.Combine(folder.FullName, "nowhere") });

        refused.Code.Should().Be("PDF_BROWSER_MISSING");
        refused.Explanation.Thai.Should().Contain("HTML").And.Contain("Pdf:Browser");
        refused.Explanation.English.Should().Contain("HTML").And.Contain("Pdf:Browser");
    }

    [Theory]
    [InlineData("exit 3", "PDF_BROWSER_FAILED")]
    [InlineData("exit 0", "PDF_BROWSER_FAILED")]
    [InlineData("printf '%%PDF-1.4 half' > \"$pdf\"", "PDF_BROWSER_FAILED")]
    [InlineData("sleep 60", "PDF_BROWSER_FAILED")]
    [InlineData("printf '%%PDF-1.4 /FontName /AAAAAA+Loma\\n%%%%EOF\\n' > \"$pdf\"", "PDF_FONT_MISSING")]
    public async Task A_browser_that_does_not_do_its_work_leaves_nothing_behind_and_the_reason_has_a_code(string work, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the browser is a shell script.");

        var refused = await RefusedAsync(new PdfSettings { Browser = Browser(work), TimeOut = work.StartsWith("sleep", StringComparison.Ordinal) ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(30) });

        refused.Code.Should().Be(code);
        refused.Explanation.Thai.Should().MatchRegex("[ก-๙]");
        Directory.Exists(Path.GetDirectoryName(File.ReadAllText(Path.Combine(folder.FullName, "said")).Trim())).Should().BeFalse("temporary files are removed");
    }

    [Fact]
    public async Task What_a_browser_prints_at_two_times_is_equal_byte_by_byte()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the browser is a shell script.");
        string Work(string time) => $"printf \"%%PDF-1.4 /FontName /AAAAAA+Sarabun-Regular /CreationDate (D:{time}+07'00') /ModDate (D:{time}+07'00')\\n%%%%EOF\\n\" > \"$pdf\"";

        var first = await WrittenAsync(new PdfSettings { Browser = Browser(Work("20261123021443")) });
        var second = await WrittenAsync(new PdfSettings { Browser = Browser(Work("20270101000000")) });

        second.Should().Equal(first);
        Encoding.ASCII.GetString(first).Should().Contain("/CreationDate (D:19800101000000+00'00')");
    }

    [Fact]
    public void Cells_that_the_browser_counted_otherwise_are_equal_and_the_heads_they_name_stay_the_same()
    {
        static byte[] Pdf(int first) => Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"/ID (node{first:D8}) /ID (node{first + 9:D8}) /Headers [(node{first + 9:D8}) (node{first:D8})] /Names [(node{first:D8}) 1 0 R (node{first + 9:D8}) 2 0 R] (node) (node1)"));

        PdfBytes.Stable(Pdf(82)).Should().Equal(PdfBytes.Stable(Pdf(83)));
        Encoding.ASCII.GetString(PdfBytes.Stable(Pdf(82))).Should().Be(
            "/ID (node00000001) /ID (node00000002) /Headers [(node00000002) (node00000001)] /Names [(node00000001) 1 0 R (node00000002) 2 0 R] (node) (node1)");
    }

    private string Browser(string work)
    {
        var file = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(file, $"#!/bin/sh\nfor option; do case \"$option\" in --print-to-pdf=*) pdf=\"${{option#*=}}\";; esac; done\nprintf '%s' \"$pdf\" > '{folder.FullName}/said'\n{work}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    private static async Task<PaperNotWrittenException> RefusedAsync(PdfSettings settings)
    {
        using var target = new MemoryStream();
        using var printer = new PdfPrinter(settings);
        var writing = () => new PdfPaperWriter(new AnyHtml(), printer).WriteAsync(new("p", "p", "p", "p", []), target, TestContext.Current.CancellationToken);
        var refused = (await writing.Should().ThrowAsync<PaperNotWrittenException>()).Which;
        target.Length.Should().Be(0);
        return refused;
    }

    private static async Task<byte[]> WrittenAsync(PdfSettings settings)
    {
        using var target = new MemoryStream();
        using var printer = new PdfPrinter(settings);
        await new PdfPaperWriter(new AnyHtml(), printer).WriteAsync(new("p", "p", "p", "p", []), target, TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private sealed class AnyHtml : IPaperHtml
    {
        public Task<string> RenderAsync(Paper paper) => Task.FromResult("<p>");
    }
}
