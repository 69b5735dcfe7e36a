using Kolum.ItaAnalytics.Domain.Common;
using Spectre.Console;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>What a command says: results to standard output, everything else to standard error.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole notes;

    public Screen(TextWriter output, TextWriter error)
    {
        Output = output;
        Error = error;
        notes = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
    }

    /// <summary>For results that another program may read.</summary>
    public TextWriter Output { get; }

    /// <summary>For everything that is told to a person.</summary>
    public TextWriter Error { get; }

    /// <summary>A sentence in both languages.</summary>
    public void Say(string thai, string english)
    {
        Error.WriteLine(thai);
        Error.WriteLine($"  {english}");
    }

    /// <summary>Findings, worst first, each with code, place and both languages.</summary>
    public void Say(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
        {
            Error.WriteLine($"{Word(finding.Severity)} {finding.Code} [{finding.Place}]");
            Error.WriteLine($"  {finding.Message.Thai}");
            Error.WriteLine($"  {finding.Message.English}");
        }
    }

    /// <summary>Does work, with a progress bar once it has taken longer than a second.</summary>
    /// <param name="label">What is being done.</param>
    /// <param name="work">The work; it tells its share done, 0 to 1.</param>
    public async Task<T> WithProgressAsync<T>(string label, Func<IProgress<double>, Task<T>> work)
    {
        var share = new LatestShare();
        var running = Task.Run(() => work(share));
        if (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1))) == running)
        {
            return await running;
        }

        await notes.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask(label);
            while (!running.IsCompleted)
            {
                bar.IsIndeterminate = share.Value is 0;
                bar.Value = share.Value * 100;
                await Task.WhenAny(running, Task.Delay(100));
            }
        });
        return await running;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "✗ ผิดพลาด/error",
        Severity.Warning => "▲ ควรตรวจ/warning",
        _ => "● แจ้งให้ทราบ/info",
    };

    private sealed class LatestShare : IProgress<double>
    {
        private double value;

        public double Value => Volatile.Read(ref value);

        public void Report(double share) => Volatile.Write(ref value, Math.Clamp(share, 0, 1));
    }
}
