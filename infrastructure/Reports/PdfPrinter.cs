using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Lets the browser of this machine print an HTML document: tagged, with bookmarks, without its own header and footer.</summary>
/// <param name="settings">Which browser, and how long it may take.</param>
internal sealed class PdfPrinter(PdfSettings settings) : IDisposable
{
    /// <summary>Error: no browser was found.</summary>
    public const string BrowserMissing = "PDF_BROWSER_MISSING";

    /// <summary>Error: the browser ended without a document, or took too long.</summary>
    public const string BrowserFailed = "PDF_BROWSER_FAILED";

    private static readonly string[] Quiet =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-breakpad",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-quic", "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    // A browser takes some hundred MB: more requests wait for their turn.
    private readonly SemaphoreSlim turns = new(2);

    /// <summary>Prints a document that needs nothing beside it.</summary>
    /// <returns>The PDF as the browser wrote it.</returns>
    /// <exception cref="PaperNotWrittenException"><see cref="BrowserMissing"/> or <see cref="BrowserFailed"/>.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        var browser = PdfBrowser.Find(settings) ?? throw Missing();
        await turns.WaitAsync(cancellation);
        try
        {
            return await PrintAsync(browser, html, cancellation);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    // Chromium on Linux refuses to start its sandbox as root, as containers run it. The page has no script and no address outside.
    private static string[] Sandbox() => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];

    private static bool IsWhole(byte[] pdf) => pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.AsSpan(Math.Max(0, pdf.Length - 32)).IndexOf("%%EOF"u8) >= 0;

    private async Task<byte[]> PrintAsync(string browser, string html, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("ita-print-");
        try
        {
            var page = Path.Combine(folder.FullName, "paper.html");
            var pdf = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
            string[] places = [$"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri];
            await RunAsync(browser, [.. Quiet, .. Sandbox(), .. places], cancellation);
            return File.Exists(pdf) && await File.ReadAllBytesAsync(pdf, cancellation) is var bytes && IsWhole(bytes)
                ? bytes
                : throw Failed("ไม่ได้เอกสารที่สมบูรณ์", "it wrote no whole document");
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task RunAsync(string browser, string[] arguments, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.TimeOut);
        using var process = Start(browser, arguments);
        try
        {
            // What it says is of no use to anybody, but a full pipe would stop it.
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, patience.Token),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, patience.Token),
                process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failed("ใช้เวลานานเกินกำหนด", "it took too long");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        if (process.ExitCode != 0)
        {
            throw Failed("จบการทำงานด้วยความผิดพลาด", "it ended with an error");
        }
    }

    private static Process Start(string browser, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw Failed("เริ่มทำงานไม่ได้", "it cannot be started");
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // A child of the browser may hold a file for a moment longer; the system clears its temporary files.
        }
    }

    private PaperNotWrittenException Missing() => new(BrowserMissing, settings.Browser is { Length: > 0 } named
        ? new($"ไม่พบเบราว์เซอร์ที่ตั้งไว้ใน Pdf:Browser: {named} โปรดแก้การตั้งค่า หรือเปิดรายงาน HTML แล้วสั่งพิมพ์เป็น PDF",
            $"The browser that Pdf:Browser names is not there: {named}. Correct the setting, or open the HTML report and print it as PDF.")
        : new("ไม่พบเบราว์เซอร์สำหรับพิมพ์ PDF โปรดติดตั้ง Chromium, Chrome หรือ Edge (หรือระบุที่อยู่ใน Pdf:Browser) หรือเปิดรายงาน HTML แล้วสั่งพิมพ์เป็น PDF",
            "No browser was found to print the PDF. Install Chromium, Chrome or Edge (or name its file in Pdf:Browser), or open the HTML report and print it as PDF."));

    private static PaperNotWrittenException Failed(string thai, string english) => new(BrowserFailed, new(
        $"เบราว์เซอร์พิมพ์ PDF ไม่สำเร็จ: {thai} โปรดลองอีกครั้ง หรือเปิดรายงาน HTML แล้วสั่งพิมพ์เป็น PDF",
        $"The browser could not print the PDF: {english}. Try again, or open the HTML report and print it as PDF."));
}
