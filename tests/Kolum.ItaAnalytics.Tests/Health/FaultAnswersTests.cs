using System.Net;
using FluentAssertions;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Tests.Commands;
using Kolum.ItaAnalytics.Tests.Persistence;
using Kolum.ItaAnalytics.Tests.Reports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Health;

/// <summary>Where something fails, a person reads what happened and that nothing was stored, and no text of an exception leaves the program.</summary>
public sealed class FaultAnswersTests
{
    [Fact]
    public async Task A_page_that_fails_says_so_in_words_with_the_id_that_the_log_has()
    {
        await using var database = await TemporaryDatabase.HoldingAsync(new AnAssessment().WithRealCounts().Facts());
        await using var server = await ServerRun.StartAsync(database.Folder);
        await using (var context = database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("""ALTER TABLE "Assessments" RENAME TO "Gone" """);
        }

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/risks", UriKind.Relative));
        asked.Headers.Add("Accept", "text/html");
        using var page = await server.Client.SendAsync(asked);
        using var program = await server.Client.GetAsync(new Uri("/reports/2568.docx", UriKind.Relative));

        page.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await page.Content.ReadAsStringAsync()).Should().Contain("ยังไม่มีการบันทึก").And.MatchRegex("[0-9a-f]{32}").And.NotContain("no such table").And.NotContain("   at ");
        page.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        program.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await program.Content.ReadAsStringAsync()).Should().Contain("INTERNAL").And.NotContain("no such table");
    }

    [Theory]
    [InlineData(13, StorageFault.Full)]
    [InlineData(8, StorageFault.ReadOnly)]
    [InlineData(5, StorageFault.Busy)]
    [InlineData(11, StorageFault.Damaged)]
    [InlineData(14, StorageFault.Unreachable)]
    public void What_lies_in_the_machine_is_told_however_deep_it_is_wrapped(int sqliteCode, string code)
    {
        var fault = StorageFault.Of(new DbUpdateException("outer", new InvalidOperationException("middle", new SqliteException("inner", sqliteCode))))!;

        fault.Code.Should().Be(code);
        fault.Message.Thai.Should().Contain("ไม่มีการบันทึก");
        fault.Message.English.Should().Contain("nothing was stored");
    }

    [Fact]
    public void GraphQL_tells_it_where_it_happened_with_the_reason()
    {
        var result = new ExecutionResult { Errors = [new ExecutionError("a text of the engine", new DbUpdateException("outer", new SqliteException("inner", 13))) { Path = ["recordCount"] }] };

        ErrorTranslation.Apply(result, "the id", NullLogger.Instance);

        var told = result.Errors!.Should().ContainSingle().Which.Should().BeOfType<ContractError>().Subject;
        told.Code.Should().Be("STORAGE_UNAVAILABLE");
        told.Path.Should().Equal("recordCount");
        told.Extensions.Should().Contain("reason", StorageFault.Full).And.Contain("correlationId", "the id");
        told.Message.Should().Contain("nothing was stored").And.NotContain("inner");
    }

    [Fact]
    public void What_lies_in_the_program_is_no_matter_of_the_machine()
    {
        StorageFault.Of(new DbUpdateException("outer", new SqliteException("UNIQUE constraint failed", 19))).Should().BeNull();
        StorageFault.Of(new InvalidOperationException("a fault of ours")).Should().BeNull();
    }
}
