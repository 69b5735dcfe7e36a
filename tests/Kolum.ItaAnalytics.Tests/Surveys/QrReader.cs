using System.Diagnostics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

/// <summary>Reads QR codes out of pictures with zbar, a reader that knows nothing of this program.</summary>
internal static class QrReader
{
    private const string Program = "/usr/bin/zbarimg";

    /// <summary>What the codes of a picture say; empty where none can be read.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(byte[] png)
    {
        Assert.SkipUnless(File.Exists(Program), "No zbarimg: install zbar-tools to read QR codes again.");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        await File.WriteAllBytesAsync(file, png);
        try
        {
            var start = new ProcessStartInfo(Program, ["--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var noise = process.StandardError.ReadToEndAsync();
            var read = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            await noise;
            return read.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
