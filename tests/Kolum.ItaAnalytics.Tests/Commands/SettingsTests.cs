using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>What the environment says and cannot be read.</summary>
[RunsOnce("A setting is the same in every language.")]
public sealed class SettingsTests : IDisposable
{
    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task A_setting_of_another_kind_is_told_and_nothing_starts()
    {
        using var server = ProgramProcess.Start(command.Data, ("Telemetry__Prometheus", "maybe"), "serve", "--urls", "http://127.0.0.1:0");

        var (code, said) = await server.EndedAsync();

        code.Should().Be(ExitCode.BadInput, said);
        said.Should().Contain(CommandLine.SettingUnreadable).And.Contain("Telemetry:Prometheus").And.Contain("maybe").And.NotContain("   at ");
    }
}
