using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Tests.Contract;
using Microsoft.Data.Sqlite;
using SkiaSharp;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Each page of the sample papers beside the picture that somebody looked at and approved.</summary>
/// <remarks>
/// <c>UPDATE_APPROVED=1</c> writes the pictures anew: look at every one before it is checked in.
/// What differs is written to TestResults/Golden.
/// </remarks>
public sealed class GoldenTests : IDisposable
{
    private const int DotsPerInch = 50;

    /// <summary>The share of a page's inked blocks that may differ.</summary>
    private const double Tolerance = 0.02;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-golden-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_printed_report_looks_as_approved()
    {
        Assert.SkipUnless(File.Exists(Browser.Chromium), $"No browser at {Browser.Chromium}.");
        await CompareAsync("report-pdf", await OfYearAsync("report", "ita-report-2568.pdf"));
    }

    [Fact]
    public async Task The_printed_meeting_pack_looks_as_approved()
    {
        Assert.SkipUnless(File.Exists(Browser.Chromium), $"No browser at {Browser.Chromium}.");
        await CompareAsync("meeting-pack-pdf", await OfYearAsync("meeting-pack", "kolum-meeting-pack-2568-2025-03-14.pdf"));
    }

    [Fact]
    public async Task The_Word_report_looks_as_approved()
    {
        await OfYearAsync("report", "ita-report-2568.docx");
        await CompareAsync("report-docx", await AsPdfAsync("ita-report-2568.docx"));
    }

    [Fact]
    public async Task The_printed_risk_paper_looks_as_approved()
    {
        Assert.SkipUnless(File.Exists(Browser.Chromium), $"No browser at {Browser.Chromium}.");
        await CompareAsync("risks-pdf", await RiskPaperAsync("risks.pdf"));
    }

    [Fact]
    public async Task The_Word_risk_paper_looks_as_approved()
    {
        await RiskPaperAsync("risks.docx");
        await CompareAsync("risks-docx", await AsPdfAsync("risks.docx"));
    }

    [Fact]
    public void Twin_a_missing_chart_and_a_moved_table_are_seen_and_smoothing_is_not()
    {
        using var page = SKBitmap.Decode(Directory.GetFiles(Approved("report-pdf")).Order(StringComparer.Ordinal).ElementAt(2));
        using var image = SKImage.FromBitmap(page);
        var approved = PagePicture.Of(page);

        PagePicture.Of(Redrawn(page, canvas => canvas.DrawRect(430, 160, 120, 60, new SKPaint { Color = SKColors.White }))).DifferenceTo(approved).Should().BeGreaterThan(Tolerance);
        PagePicture.Of(Redrawn(page, canvas => canvas.DrawBitmap(page, 0, 8))).DifferenceTo(approved).Should().BeGreaterThan(Tolerance);
        PagePicture.Of(Redrawn(page, canvas => canvas.DrawImage(image, 0.15f, 0.15f, new SKSamplingOptions(SKFilterMode.Linear)))).DifferenceTo(approved).Should().BeLessThan(Tolerance);
    }

    private static SKBitmap Redrawn(SKBitmap page, Action<SKCanvas> draw)
    {
        var copy = page.Copy(SKColorType.Bgra8888);
        using var canvas = new SKCanvas(copy);
        draw(canvas);
        return copy;
    }

    private static string Approved(string name) => RepositoryPath.Of("tests", "Kolum.ItaAnalytics.BrowserTests", "Golden", name);

    private static async Task CompareAsync(string name, byte[] pdf)
    {
        var pages = await PdfPages.PicturesAsync(pdf, DotsPerInch);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Write(Approved(name), pages);
        }

        var approved = Directory.GetFiles(Approved(name)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var differences = pages.Zip(approved, (actual, expected) => PagePicture.Of(actual).DifferenceTo(PagePicture.Of(expected))).ToList();
        if (pages.Count != approved.Count || differences.Any(difference => difference > Tolerance))
        {
            Write(RepositoryPath.Of("TestResults", "Golden", name), pages);
        }

        pages.Should().HaveCount(approved.Count);
        differences.Should().OnlyContain(difference => difference <= Tolerance, "a page that looks different is looked at before it is approved; see TestResults/Golden");
    }

    private static void Write(string folder, IReadOnlyList<byte[]> pages)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        for (var i = 0; i < pages.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i + 1:00}.png"), pages[i]);
        }
    }

    private Task<byte[]> OfYearAsync(string command, string file) =>
        WrittenAsync(file, [command, "2568", "--format", Path.GetExtension(file).TrimStart('.'), "--out", folder.FullName]);

    private Task<byte[]> RiskPaperAsync(string file) => WrittenAsync(file, ["risks", "2568", "--out", Path.Combine(folder.FullName, file)]);

    /// <summary>What the program writes at its first start, at a day that does not move.</summary>
    private async Task<byte[]> WrittenAsync(string file, string[] command)
    {
        using var said = new StringWriter();
        var code = await CommandLine.RunAsync([.. command, "--as-of", "2025-03-14", "--data", Path.Combine(folder.FullName, "data")], said, said);
        code.Should().Be(0, said.ToString());
        return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, file), TestContext.Current.CancellationToken);
    }

    /// <summary>What LibreOffice makes of a Word file, with one font whatever else the machine has.</summary>
    private async Task<byte[]> AsPdfAsync(string file)
    {
        var docx = Path.Combine(folder.FullName, file);
        OfficeSizedFont.Write(folder.FullName);
        var fonts = Path.Combine(folder.FullName, "fonts.conf");
        await File.WriteAllTextAsync(
            fonts,
            $"""
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>{folder.FullName}</dir>
              <cachedir>{folder.FullName}/font-cache</cachedir>
            </fontconfig>
            """,
            TestContext.Current.CancellationToken);
        await Tool.RunAsync(
            "soffice",
            "libreoffice-writer-nogui",
            [$"-env:UserInstallation=file://{folder.FullName}/office", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, docx],
            ("FONTCONFIG_FILE", fonts));
        return await File.ReadAllBytesAsync(Path.ChangeExtension(docx, ".pdf"), TestContext.Current.CancellationToken);
    }
}
