using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract.Comparison;

/// <summary>Compares the directives of two schemas.</summary>
internal static class DirectiveComparison
{
    /// <summary>What changed.</summary>
    public static IEnumerable<SchemaChange> Between(IEnumerable<GraphQLDirectiveDefinition> old, IEnumerable<GraphQLDirectiveDefinition> young) =>
        SchemaComparison.Pairs(old, young).SelectMany(pair => pair switch
        {
            (var name, not null, null) => [SchemaChange.Breaking("@" + name, "the directive was removed")],
            (var name, { } before, { } after) => [.. Places("@" + name, before, after), .. InputComparison.Arguments("@" + name, before.Arguments, after.Arguments)],
            _ => Array.Empty<SchemaChange>(),
        });

    private static IEnumerable<SchemaChange> Places(string coordinate, GraphQLDirectiveDefinition old, GraphQLDirectiveDefinition young)
    {
        foreach (var location in old.Locations.Items.Except(young.Locations.Items))
        {
            yield return SchemaChange.Breaking(coordinate, $"it may no longer stand on {location}");
        }

        if (old.Repeatable && !young.Repeatable)
        {
            yield return SchemaChange.Breaking(coordinate, "it may no longer be repeated");
        }
    }
}
