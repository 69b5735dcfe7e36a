using System.Text.Json;
using FluentAssertions;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Our writer of answers writes what the engine's own writer writes, byte for byte.</summary>
public sealed class AnswerWriterTests(AttackTests.Server server) : IClassFixture<AttackTests.Server>
{
    public static TheoryData<string> Documents =>
    [
        .. PersistedDocuments.Trusted.Values.Select(document => document.Text),
        IntrospectionQuery.Full(9),
        "query ($fiscalYear: Int!) { assessment(fiscalYear: $fiscalYear) { report { memo { body } figures { key number text } } charts { svg table { rows { number } } } } }",
        "query ($fiscalYear: Int!) { a: assessment(fiscalYear: 2560) { id } b: assessment(fiscalYear: $fiscalYear) { measures { outcomeCharts { key } } } }",
        "query ($fiscalYear: Int!) { assessment(fiscalYear: $fiscalYear) { survey(code: \"none\") { id } } node(id: \"no\") { id } }",
        "query ($fiscalYear: Int!) { nothing }",
        "mutation ($fiscalYear: Int!) { recordCount(input: { fiscalYear: $fiscalYear, survey: \"none\", day: \"2025-03-20\", kind: READING, value: 1 }) { errors { code message messageTh path } survey { id } } }",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task It_writes_what_the_engine_writes(string document)
    {
        await using var scope = server.Api.Services.CreateAsyncScope();
        var errors = scope.ServiceProvider.GetRequiredService<GraphQL.Execution.IErrorInfoProvider>();
        var result = await ResultAsync(scope.ServiceProvider, document);

        var ours = new ContractSerializer(errors).Write(result);
        using var theirs = new MemoryStream();
        await new GraphQLSerializer(json => json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, errors)
            .WriteAsync(theirs, result, TestContext.Current.CancellationToken);

        ours.Body.ToArray().Should().Equal(theirs.ToArray());
        if (result.Executed)
        {
            using var whole = JsonDocument.Parse(ours.Body);
            using var data = JsonDocument.Parse(ours.Data);
            data.RootElement.GetRawText().Should().Be(whole.RootElement.GetProperty("data").GetRawText());
        }
        else
        {
            ours.Data.IsEmpty.Should().BeTrue();
        }
    }

    [Fact]
    public async Task An_answer_that_was_kept_is_written_as_it_was_the_first_time()
    {
        await using var scope = server.Api.Services.CreateAsyncScope();
        var serializer = scope.ServiceProvider.GetRequiredService<ContractSerializer>();
        var result = await ResultAsync(scope.ServiceProvider, PersistedDocuments.Trusted["overview"].Text);
        var first = serializer.Write(result);

        serializer.WriteKept(first.Data.Span, result.Extensions!).Body.ToArray().Should().Equal(first.Body.ToArray());
    }

    [Fact]
    public void Leaves_of_any_kind_are_written_as_the_engine_writes_them()
    {
        object?[] leaves =
        [
            null, true, 1, -1L, 1.50m, 100m, 0.0000001m, 79228162514264337593543950335m, 1.5, 1e300, 0.1f, "ก \"quoted\" <b> \\ \n\u2028 😀", 'x', (byte)7,
            new DateOnly(2025, 3, 14), new DateTimeOffset(2025, 3, 14, 1, 2, 3, ThaiTime.Offset), Guid.Empty, System.Numerics.BigInteger.Pow(10, 30),
            new[] { 1, 2 }, new List<object?> { "a", null, 2m }, new Dictionary<string, object?> { ["a"] = 1 },
        ];
        foreach (var leaf in leaves)
        {
            var result = new ExecutionResult { Executed = true, Data = leaf };

            System.Text.Encoding.UTF8.GetString(new ContractSerializer(new GraphQL.Execution.ErrorInfoProvider()).Write(result).Body.Span)
                .Should().Be(new GraphQLSerializer(json => json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Serialize(result));
        }
    }

    private static async Task<ExecutionResult> ResultAsync(IServiceProvider services, string document)
    {
        var options = new ExecutionOptions
        {
            Schema = services.GetRequiredService<ISchema>(),
            Query = document,
            Variables = new GraphQLSerializer().Deserialize<Inputs>("""{"fiscalYear":2568}"""),
            RequestServices = services,
        };
        new Asking(Caller.Local(Actor.LocalUser), AllowedOperations.ByPost).Accompany(options);
        return await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options);
    }
}
