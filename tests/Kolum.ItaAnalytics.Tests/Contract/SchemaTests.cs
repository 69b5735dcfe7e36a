using FluentAssertions;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_printed_schema_is_the_approved_one()
    {
        var printed = SchemaText.Print();
        var approved = RepositoryPath.Of("api", "Contract", "schema.graphql");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(approved, printed, TestContext.Current.CancellationToken);
        }

        var text = await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken);
        printed.Should().Be(text, "the public schema changes only on purpose: look at the difference, then run with UPDATE_APPROVED=1");
    }

    [Fact]
    public void Every_type_field_argument_and_enum_value_is_described()
    {
        using var services = Services();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();

        Undescribed(schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void A_field_without_description_would_be_found()
    {
        var type = new ObjectGraphType { Name = "Bare", Description = "A type." };
        type.Field<StringGraphType>("silent").Argument<StringGraphType>("word");

        Undescribed([type]).Should().Equal("Bare.silent", "Bare.silent(word)");
    }

    [Fact]
    public void Every_error_code_says_what_it_means_in_Thai_and_in_English()
    {
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            ErrorCodes.Text(code).Thai.Should().NotBeEmpty();
            ErrorCodes.Text(code).English.Should().NotBeEmpty();
            if (code == ErrorCode.PersistedQueryNotFound)
            {
                ErrorCodes.Status(code).Should().Be(200, "clients of automatic persisted queries then send the document");
                continue;
            }

            ErrorCodes.Status(code).Should().BeInRange(400, 503);
        }
    }

    private static ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddGraphQLContract(new ConfigurationBuilder().Build()).BuildServiceProvider();

    private static IEnumerable<string> Undescribed(IEnumerable<IGraphType> types) => types.SelectMany(type => (IEnumerable<string>)
    [
        .. IsBare(type.Description) && !IsBuiltIn(type) ? [type.Name] : Array.Empty<string>(),
        .. type is IComplexGraphType complex
            ? complex.Fields.SelectMany(field => (IEnumerable<string>)
            [
                .. IsBare(field.Description) ? [$"{type.Name}.{field.Name}"] : Array.Empty<string>(),
                .. field.Arguments?.Where(argument => IsBare(argument.Description)).Select(argument => $"{type.Name}.{field.Name}({argument.Name})") ?? [],
            ])
            : [],
        .. type is EnumerationGraphType values ? values.Values.Where(value => IsBare(value.Description)).Select(value => $"{type.Name}.{value.Name}") : [],
    ]);

    private static bool IsBare(string? description) => string.IsNullOrWhiteSpace(description);

    private static bool IsBuiltIn(IGraphType type) => type.Name is "String" or "Int" or "Float" or "Boolean" or "ID";
}
