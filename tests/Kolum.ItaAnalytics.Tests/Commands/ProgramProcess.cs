using System.Diagnostics;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The real program as a process of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly Task output;

    private ProgramProcess(Process process)
    {
        this.process = process;
        output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public static ProgramProcess Start(string data, params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Kolum.ItaAnalytics.Api.dll");
        return new(Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. args, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends it at once (SIGKILL) when it is still running after some time.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> KillAfterAsync(TimeSpan time)
    {
        var isRunning = await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(time)) is var first && !process.HasExited && !first.IsCanceled;
        if (isRunning)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        return isRunning && process.ExitCode != 0;
    }

    public void Dispose() => process.Dispose();
}
