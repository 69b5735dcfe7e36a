using GraphQLParser;
using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract.Comparison;

/// <summary>Says what a client that was written against one schema meets with another.</summary>
/// <remarks>Source of the rules: https://spec.graphql.org/draft/ section 3 and what graphql-js calls breaking and dangerous changes.</remarks>
internal static class SchemaComparison
{
    /// <summary>Every change that clients may notice, by coordinate.</summary>
    /// <param name="before">The schema that clients know (SDL).</param>
    /// <param name="after">The schema that they meet (SDL).</param>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLSyntaxErrorException">One of the texts is no GraphQL.</exception>
    public static IReadOnlyList<SchemaChange> Between(string before, string after)
    {
        var (old, young) = (Parser.Parse(before), Parser.Parse(after));
        return
        [
            .. Roots(old, young)
                .Concat(Types(old, young))
                .Concat(DirectiveComparison.Between(Definitions<GraphQLDirectiveDefinition>(old), Definitions<GraphQLDirectiveDefinition>(young)))
                .OrderBy(change => change.Coordinate, StringComparer.Ordinal),
        ];
    }

    /// <summary>The name of a definition, a field, an argument or a value.</summary>
    public static string Name(INamedNode node) => node.Name.StringValue;

    /// <summary>Named things of both schemas in pairs; a side is nothing where the other schema alone has the name.</summary>
    public static IEnumerable<(string Name, T? Old, T? Young)> Pairs<T>(IEnumerable<T>? old, IEnumerable<T>? young)
        where T : class, INamedNode
    {
        var (before, after) = ((old ?? []).ToDictionary(Name), (young ?? []).ToDictionary(Name));
        return before.Keys.Union(after.Keys).Select(name => (name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)));
    }

    private static IEnumerable<SchemaChange> Roots(GraphQLDocument old, GraphQLDocument young)
    {
        var (before, after) = (RootsOf(old), RootsOf(young));
        foreach (var (operation, type) in before)
        {
            if (!after.TryGetValue(operation, out var now))
            {
                yield return SchemaChange.Breaking(type, $"the schema no longer answers {operation.ToString().ToLowerInvariant()} operations");
            }
            else if (now != type)
            {
                yield return SchemaChange.Breaking(type, $"{operation.ToString().ToLowerInvariant()} operations start at {now} now");
            }
        }
    }

    private static Dictionary<OperationType, string> RootsOf(GraphQLDocument document)
    {
        if (Definitions<GraphQLSchemaDefinition>(document).FirstOrDefault() is { } schema)
        {
            return schema.OperationTypes.ToDictionary(root => root.Operation, root => root.Type!.Name.StringValue);
        }

        var names = Definitions<GraphQLTypeDefinition>(document).Select(Name).ToHashSet();
        return Enum.GetValues<OperationType>().Where(operation => names.Contains(operation.ToString())).ToDictionary(operation => operation, operation => operation.ToString());
    }

    private static IEnumerable<SchemaChange> Types(GraphQLDocument old, GraphQLDocument young) =>
        Pairs(TypesOf(old), TypesOf(young)).SelectMany(pair => pair switch
        {
            (var name, not null, null) => [SchemaChange.Breaking(name, "the type was removed")],
            (_, { } before, { } after) => TypeComparison.Between(before, after),
            _ => Array.Empty<SchemaChange>(),
        });

    // Directives are type definitions to the parser; they are compared by their own rules.
    private static IEnumerable<GraphQLTypeDefinition> TypesOf(GraphQLDocument document) =>
        Definitions<GraphQLTypeDefinition>(document).Where(type => type is not GraphQLDirectiveDefinition);

    private static IEnumerable<T> Definitions<T>(GraphQLDocument document) => document.Definitions.OfType<T>();
}
