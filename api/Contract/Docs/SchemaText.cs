using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The schema as text (SDL), as the <c>schema</c> command prints it and <c>schema.graphql</c> keeps it.</summary>
internal static class SchemaText
{
    /// <summary>Prints the schema with its descriptions, sorted by name, so that equal schemas give equal text.</summary>
    public static string Print()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddGraphQLContract(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        return Print(services.GetRequiredService<ISchema>());
    }

    /// <summary>Prints a schema.</summary>
    public static string Print(ISchema schema) =>
        schema.Print(new PrintOptions { IncludeDescriptions = true, IncludeDeprecationReasons = true, StringComparison = StringComparison.Ordinal })
            .ReplaceLineEndings("\n").TrimEnd() + "\n";
}
