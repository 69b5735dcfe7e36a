using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Kolum.ItaAnalytics.Api.Contract.Comparison;

/// <summary>Compares what clients send: arguments and fields of input objects.</summary>
internal static class InputComparison
{
    private static readonly SDLPrinter Printer = new();

    /// <summary>What changed in the arguments of a field or a directive.</summary>
    public static IEnumerable<SchemaChange> Arguments(string owner, GraphQLArgumentsDefinition? old, GraphQLArgumentsDefinition? young) =>
        Between("argument", name => $"{owner}({name}:)", old?.Items, young?.Items);

    /// <summary>What changed in the fields of an input object.</summary>
    public static IEnumerable<SchemaChange> Fields(string type, GraphQLInputFieldsDefinition? old, GraphQLInputFieldsDefinition? young) =>
        Between("field", name => $"{type}.{name}", old?.Items, young?.Items);

    private static IEnumerable<SchemaChange> Between(
        string word, Func<string, string> coordinate, IEnumerable<GraphQLInputValueDefinition>? old, IEnumerable<GraphQLInputValueDefinition>? young) =>
        SchemaComparison.Pairs(old, young).SelectMany(pair => pair switch
        {
            (var name, not null, null) => [SchemaChange.Breaking(coordinate(name), $"the {word} was removed")],
            (var name, null, { } added) => IsRequired(added) ? [SchemaChange.Breaking(coordinate(name), $"the {word} is new and required")] : [],
            (var name, { } before, { } after) => Changed(coordinate(name), before, after),
            _ => Array.Empty<SchemaChange>(),
        });

    private static IEnumerable<SchemaChange> Changed(string coordinate, GraphQLInputValueDefinition old, GraphQLInputValueDefinition young)
    {
        if (!CanBeSent(old.Type, young.Type))
        {
            yield return SchemaChange.Breaking(coordinate, $"its type was {TypeComparison.Text(old.Type)} and is {TypeComparison.Text(young.Type)} now");
        }

        if (!IsRequired(old) && IsRequired(young) && CanBeSent(old.Type, young.Type))
        {
            yield return SchemaChange.Breaking(coordinate, "it has no default any more and is required");
        }
        else if (Default(old) != Default(young))
        {
            yield return SchemaChange.Dangerous(coordinate, $"its default was {Default(old)} and is {Default(young)} now");
        }
    }

    /// <summary>Whether what fitted one type fits another: the same, or the same with null allowed, or one where a list is allowed.</summary>
    private static bool CanBeSent(GraphQLType known, GraphQLType asked) => TypeComparison.CanBeRead(asked, known)
        || (asked is GraphQLNonNullType { Type: GraphQLListType } some && known is GraphQLNonNullType && CanBeSent(known, some.Type))
        || (asked is GraphQLListType list && !IsList(known) && CanBeSent(known, list.Type));

    private static bool IsList(GraphQLType type) => type is GraphQLListType or GraphQLNonNullType { Type: GraphQLListType };

    private static bool IsRequired(GraphQLInputValueDefinition value) => value.Type is GraphQLNonNullType && value.DefaultValue is null;

    private static string Default(GraphQLInputValueDefinition value) => value.DefaultValue is { } text ? Printer.Print(text) : "none";
}
