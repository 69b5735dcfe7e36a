using FluentAssertions;
using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Somebody moves the clock of the machine while people work: what was acknowledged is there, in the order in which it happened.</summary>
[RunsOnce("A clock does not speak a language.")]
public sealed class MovedClockTests : IDisposable
{
    private static readonly TimeSpan[] Moves = [TimeSpan.FromHours(-5), TimeSpan.FromDays(1200), TimeSpan.FromDays(-1201), TimeSpan.FromMinutes(-1)];

    private readonly CommandRun command = new();
    private readonly SetClock clock = new(new(2025, 6, 27, 9, 0, 0, ThaiTime.Offset));

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Counts_and_signatures_stand_and_the_trail_is_sound_whichever_way_the_clock_goes()
    {
        (await command.RunAsync("demo", "clear")).Code.Should().Be(ExitCode.Done);
        await using var provider = Services();
        (await RecordAsync(provider, 0)).Should().Be(1);
        for (var move = 1; move <= Moves.Length; move++)
        {
            clock.Now += Moves[move - 1];
            (await RecordAsync(provider, move)).Should().Be(1);
            (await RecordAsync(provider, move)).Should().Be(0, "the same key is the same entry, whatever the clock says");
            await StepAsync(provider, move);
        }

        command.Ask("""SELECT sum("Value") FROM "ResponseCounts" """).Should().Be("15", "1 + 2 + 3 + 4 + 5");
        command.Ask("""SELECT group_concat("Action") FROM (SELECT "Action" FROM "SignOffSteps" ORDER BY "Id")""").Should().Be("Submit,Check,Endorse,Sign");
        command.Ask("PRAGMA integrity_check").Should().Be("ok");
        (await command.RunAsync("audit", "verify")).Code.Should().Be(ExitCode.Done);
        (await ShownAsync(provider, new(2025, 7, 1, 9, 0, 0, ThaiTime.Offset))).Should().Be(12, "a view is as of its moment: the 3 that were recorded while the clock stood in 2028 show from then on");
        (await ShownAsync(provider, new(2029, 1, 1, 9, 0, 0, ThaiTime.Offset))).Should().Be(15);
    }

    private ServiceProvider Services()
    {
        var settings = new ConfigurationBuilder().Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddItaAnalytics(settings, command.Data)
            .AddSingleton<TimeProvider>(clock)
            .BuildServiceProvider(validateScopes: true);
    }

    private static async Task<int> RecordAsync(IServiceProvider provider, int move)
    {
        await using var scope = provider.CreateAsyncScope();
        var row = new CountRow(1, "iit", null, new(2025, 5, 7), CountKind.Increment, move + 1, null, FormattableString.Invariant($"move-{move}"));
        var recorded = await scope.ServiceProvider.GetRequiredService<RecordCounts>().RunAsync(
            Facts.Key, [row], new(Actor.LocalUser, CountSource.Manual), dryRun: false, CancellationToken.None);
        return recorded.Value.Added;
    }

    private static async Task<int?> ShownAsync(IServiceProvider provider, DateTimeOffset asOf)
    {
        await using var scope = provider.CreateAsyncScope();
        var assessment = await scope.ServiceProvider.GetRequiredService<AssessmentReader>().ReadAsync(Facts.Key, asOf, CancellationToken.None);
        return assessment!.Surveys.Single(survey => survey.Survey.Code == "iit").Completion!.Completed;
    }

    private static async Task StepAsync(IServiceProvider provider, int move)
    {
        await using var scope = provider.CreateAsyncScope();
        var report = scope.ServiceProvider.GetRequiredService<SignOffReport>();
        var signer = new Signer("นายสมชาย", "ปลัด", "");
        var taken = move == 1
            ? await report.SubmitAsync(Facts.Key, signer, Actor.LocalUser, CancellationToken.None)
            : await report.StepAsync(Facts.Key, 1, (SignOffAction)(move - 1), signer, Actor.LocalUser, CancellationToken.None);
        taken.IsAccepted.Should().BeTrue(string.Join("; ", taken.Findings.Select(finding => finding.Message.English)));
    }
}
