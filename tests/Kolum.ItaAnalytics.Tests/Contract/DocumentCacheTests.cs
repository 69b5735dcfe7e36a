using FluentAssertions;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using Kolum.ItaAnalytics.Api.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class DocumentCacheTests
{
    private readonly DocumentCache cache = new();
    private int parsed;

    [Fact]
    public async Task A_document_that_was_run_is_not_parsed_or_validated_again_but_for_the_rules_of_the_request()
    {
        await RunAsync("{ a }");
        var again = await RunAsync("{ a }", rule: AllowedOperations.ByGet);

        parsed.Should().Be(1);
        again.ValidationRules.Should().Equal(AllowedOperations.ByGet);
    }

    [Fact]
    public async Task A_document_that_was_refused_is_not_kept()
    {
        await RunAsync("{ a }", executed: false);

        cache.Count.Should().Be(0);
    }

    [Fact]
    public async Task Another_operation_of_the_same_document_is_validated_of_its_own()
    {
        await RunAsync("query A { a } query B { b }", "A");
        await RunAsync("query A { a } query B { b }", "B");

        parsed.Should().Be(2);
    }

    [Fact]
    public async Task At_most_500_documents_are_kept_and_the_least_recently_used_leaves_first()
    {
        for (var index = 0; index < 500; index++)
        {
            await RunAsync(Query(index));
        }

        await RunAsync(Query(0));
        await RunAsync("{ one_more }");
        parsed.Should().Be(501);

        await RunAsync(Query(0));
        parsed.Should().Be(501, "it was used lately");
        await RunAsync(Query(1));
        parsed.Should().Be(502, "it was the least recently used");
        cache.Count.Should().Be(500);
    }

    [Fact]
    public async Task A_very_long_document_is_not_kept()
    {
        await RunAsync("{ a } #" + new string('x', 16 * 1024));

        cache.Count.Should().Be(0);
    }

    private static string Query(int index) => FormattableString.Invariant($"{{ f{index} }}");

    private async Task<ExecutionOptions> RunAsync(string query, string? operation = null, bool executed = true, IValidationRule? rule = null)
    {
        var options = new ExecutionOptions { Query = query, OperationName = operation, CachedDocumentValidationRules = rule is null ? null : [rule] };
        await cache.ExecuteAsync(options, asked =>
        {
            parsed += asked.Document is null ? 1 : 0;
            return Task.FromResult(new ExecutionResult { Executed = executed, Document = asked.Document ?? Parser.Parse(query) });
        });
        return options;
    }
}
