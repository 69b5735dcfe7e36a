using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Tests.Commands;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Health;

/// <summary>What a watchdog is told.</summary>
[RunsOnce("A watchdog speaks no language.")]
public sealed class HealthTests : IDisposable
{
    private readonly CommandRun command = new();

    private string Database => Path.Combine(command.Data, PersistenceServices.FileName);

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task A_program_over_a_present_database_lives_and_is_ready()
    {
        await command.RunAsync("migrate");
        await using var server = await ServerRun.StartAsync(command.Data);

        (await AskAsync(server, "live")).Should().Be((HttpStatusCode.OK, "Healthy"));
        (await AskAsync(server, "ready")).Should().Be((HttpStatusCode.OK, "Healthy"));
    }

    [Theory]
    [InlineData("older")]
    [InlineData("damaged")]
    [InlineData("missing")]
    public async Task Over_a_database_that_cannot_serve_it_lives_and_is_not_ready(string what)
    {
        await command.RunAsync("migrate");
        SqliteConnection.ClearAllPools();
        switch (what)
        {
            case "older":
                Forget();
                break;
            case "damaged":
                await File.WriteAllTextAsync(Database, "ยอดผู้ตอบ");
                break;
            default:
                File.Delete(Database);
                break;
        }

        await using var server = await ServerRun.StartAsync(command.Data);

        (await AskAsync(server, "live")).Should().Be((HttpStatusCode.OK, "Healthy"));
        (await AskAsync(server, "ready")).Should().Be((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(ServerRun server, string about)
    {
        using var answer = await server.Client.GetAsync(new Uri($"/health/{about}", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private void Forget()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var forget = connection.CreateCommand();
        forget.CommandText = """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory")""";
        forget.ExecuteNonQuery();
    }
}
