using FluentAssertions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class DocumentCacheTests
{
    private readonly CountingBuilder parser = new();
    private readonly DocumentCache cache;

    public DocumentCacheTests() => cache = new(parser, ContractLimits.Default, new(ContractLimits.Default, TimeProvider.System));

    [Fact]
    public async Task A_document_that_was_found_valid_is_not_parsed_or_validated_again_but_for_the_rules_of_the_request()
    {
        var first = await RunAsync("{ a }");
        var again = await RunAsync("{ a }");

        parser.Parsed.Should().Be(1);
        first.ValidationRules.Should().Equal(DocumentValidator.CoreRules);
        again.ValidationRules.Should().BeEmpty();
    }

    [Fact]
    public async Task A_document_that_was_refused_is_not_kept()
    {
        await RunAsync("{ a }", valid: false);

        cache.Count.Should().Be(0);
    }

    [Fact]
    public async Task Another_operation_of_the_same_document_is_validated_of_its_own()
    {
        await RunAsync("query A { a } query B { b }", "A");
        await RunAsync("query A { a } query B { b }", "B");

        parser.Parsed.Should().Be(2);
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
        parser.Parsed.Should().Be(501);

        await RunAsync(Query(0));
        parser.Parsed.Should().Be(501, "it was used lately");
        await RunAsync(Query(1));
        parser.Parsed.Should().Be(502, "it was the least recently used");
        cache.Count.Should().Be(500);
    }

    [Fact]
    public async Task A_very_long_document_is_not_kept()
    {
        await RunAsync("{ a } #" + new string('x', 16 * 1024));

        cache.Count.Should().Be(0);
    }

    [Fact]
    public void The_outcome_of_validation_is_kept_only_where_no_request_can_change_it()
    {
        Constant("{ a }").Should().BeTrue();
        Constant("query ($x: Int) { a(x: $x) }").Should().BeFalse("its arguments come with each request");
        Constant("mutation { a(x: 1) }").Should().BeFalse("its input goes to a use case");
    }

    private static bool Constant(string query)
    {
        var document = new GraphQLDocumentBuilder().Build(query);
        var known = new KnownDocument(document, DocumentShape.Check(document, ContractLimits.Default));
        known.BecomesValid(new ValidationResult());
        return known.ConstantResult is not null;
    }

    private static string Query(int index) => FormattableString.Invariant($"{{ f{index} }}");

    private async Task<ExecutionOptions> RunAsync(string query, string? operation = null, bool valid = true)
    {
        var options = new ExecutionOptions { Query = query, OperationName = operation };
        await cache.ExecuteAsync(options, asked =>
        {
            var known = Asking.Of(asked.UserContext).Document!;
            if (valid && !known.IsValid)
            {
                known.BecomesValid(new ValidationResult());
            }

            return Task.FromResult(new ExecutionResult { Executed = valid });
        });
        return options;
    }

    private sealed class CountingBuilder : IDocumentBuilder
    {
        private readonly GraphQLDocumentBuilder real = new();

        public int Parsed { get; private set; }

        public GraphQLDocument Build(string body)
        {
            Parsed++;
            return real.Build(body);
        }
    }
}
