using System.Diagnostics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Scripts for Node beside the tests, with the npm packages that their lock file names. A test is skipped where they cannot be had.</summary>
internal static class NodeScript
{
    /// <summary>A copy of a folder of scripts in which its packages are installed.</summary>
    public static async Task<string> InstalledAsync(string name, CancellationToken cancellation)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, name);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(RepositoryPath.Of("tests", "Kolum.ItaAnalytics.Tests", "Contract", name)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            var (exitCode, output) = await RunAsync("npm", folder, ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1"], cancellation);
            Assert.SkipWhen(exitCode != 0, $"The npm packages of {name} could not be installed: {output}");
        }

        return folder;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, string[] arguments, CancellationToken cancellation)
    {
        using var process = new Process
        {
            StartInfo = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"The program {program} is not installed.");
        }

        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, (output + await errors).Trim());
    }
}
