using System.Diagnostics;
using System.Globalization;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The real program as a process of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string[]> output;

    private ProgramProcess(Process process)
    {
        this.process = process;
        output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public static ProgramProcess Start(string data, params string[] args) => Start(data, setting: null, args);

    /// <summary>The same with a setting in its environment.</summary>
    public static ProgramProcess Start(string data, (string Name, string Value)? setting, params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Kolum.ItaAnalytics.Api.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. args, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (setting is var (name, value))
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Asks it to end (SIGTERM), as a service manager does.</summary>
    /// <returns>The exit code and what it said.</returns>
    public async Task<(int Code, string Output)> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndedAsync();
    }

    /// <returns>The exit code and what it said, once it has ended by itself.</returns>
    public async Task<(int Code, string Output)> EndedAsync() => (await EndAsync(), string.Concat(await output));

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
