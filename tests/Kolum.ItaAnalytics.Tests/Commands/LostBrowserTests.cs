using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The browser that prints papers dies at work: a real one, killed by the system.</summary>
[RunsOnce("What dies does not speak a language.")]
public sealed class LostBrowserTests : IDisposable
{
    private const int Kills = 3;

    private static readonly string[] Steps = ["submit", "check", "endorse", "sign", "publish"];

    private readonly CommandRun command = new();

    private string Pids => command.FileOf("pids");

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_nobody_gets_half_a_paper_and_the_next_one_is_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser is started by a shell script that tells its number.");
        await SignAsync();
        await using var server = await ServerRun.StartAsync(command.Data, new Dictionary<string, string?> { ["Pdf:Browser"] = Browser() });
        var random = new Random(2568);

        for (var kill = 1; kill <= Kills; kill++)
        {
            var asked = server.Client.GetAsync("/published/kolum/2568/1.pdf", TestContext.Current.CancellationToken);
            await KillAsync(kill, TimeSpan.FromMilliseconds(random.Next(0, 300)));

            using var refused = await asked;
            ((int)refused.StatusCode).Should().Be(503);
            (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(PdfPrinter.BrowserFailed).And.Contain("HTML");
            Papers().Should().BeEmpty();
            command.Ask("PRAGMA integrity_check").Should().Be("ok");
        }

        var paper = await server.Client.GetByteArrayAsync("/published/kolum/2568/1.pdf", TestContext.Current.CancellationToken);

        paper.AsSpan().StartsWith("%PDF-"u8).Should().BeTrue();
        Papers().Should().ContainSingle().Which.Should().EndWith(".pdf");
        (await command.RunAsync("audit", "verify")).Code.Should().Be(ExitCode.Done);
    }

    private async Task SignAsync()
    {
        foreach (var step in Steps)
        {
            var (code, _, error) = await command.RunAsync("sign-off", "2568", step, "--name", "นายสมชาย");
            code.Should().Be(ExitCode.Done, error);
        }
    }

    /// <summary>The real browser, behind a script that says its number first.</summary>
    private string Browser()
    {
        var found = PdfBrowser.Find(new PdfSettings()) ?? throw new InvalidOperationException("No browser is installed.");
        var script = command.Write("browser", $"#!/bin/sh\necho $$ >> '{Pids}'\nexec '{found}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return script;
    }

    private async Task KillAsync(int nth, TimeSpan after)
    {
        string[] pids = [];
        for (var patience = Stopwatch.StartNew(); pids.Length < nth; pids = File.Exists(Pids) ? await File.ReadAllLinesAsync(Pids) : [])
        {
            patience.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "the browser starts");
            await Task.Delay(5);
        }

        await Task.Delay(after);
        using var browser = Process.GetProcessById(int.Parse(pids[nth - 1], CultureInfo.InvariantCulture));
        browser.Kill();
    }

    private string[] Papers() => Directory.Exists(Path.Combine(command.Data, KeptPapers.Folder)) ? Directory.GetFiles(Path.Combine(command.Data, KeptPapers.Folder)) : [];
}
