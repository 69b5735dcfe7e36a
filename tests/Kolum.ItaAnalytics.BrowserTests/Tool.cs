using System.Diagnostics;
using System.Text;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Programs of this machine that look into documents.</summary>
internal static class Tool
{
    /// <summary>What a program says; the test is skipped where the program is not installed.</summary>
    public static async Task<string> RunAsync(string program, string package, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var file = Path.Combine("/usr/bin", program);
        Assert.SkipUnless(File.Exists(file), $"No {program}: install {package} to look into the documents.");
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var noise = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program}: {await noise}");
    }
}
