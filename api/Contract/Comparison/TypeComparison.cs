using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract.Comparison;

/// <summary>Compares two definitions of one type.</summary>
internal static class TypeComparison
{
    /// <summary>What changed in a type that both schemas have.</summary>
    public static IEnumerable<SchemaChange> Between(GraphQLTypeDefinition old, GraphQLTypeDefinition young) => (old, young) switch
    {
        (GraphQLObjectTypeDefinition before, GraphQLObjectTypeDefinition after) =>
            [.. Interfaces(Name(old), before.Interfaces, after.Interfaces), .. Fields(Name(old), before.Fields, after.Fields)],
        (GraphQLInterfaceTypeDefinition before, GraphQLInterfaceTypeDefinition after) =>
            [.. Interfaces(Name(old), before.Interfaces, after.Interfaces), .. Fields(Name(old), before.Fields, after.Fields)],
        (GraphQLUnionTypeDefinition before, GraphQLUnionTypeDefinition after) => Members(Name(old), before.Types, after.Types),
        (GraphQLEnumTypeDefinition before, GraphQLEnumTypeDefinition after) => Values(Name(old), before.Values, after.Values),
        (GraphQLInputObjectTypeDefinition before, GraphQLInputObjectTypeDefinition after) => InputComparison.Fields(Name(old), before.Fields, after.Fields),
        (GraphQLScalarTypeDefinition before, GraphQLScalarTypeDefinition after) => Scalar(before, after),
        _ => [SchemaChange.Breaking(Name(old), $"it was {Kind(old)} and is {Kind(young)} now")],
    };

    /// <summary>Whether a client that expects one type of an answer can read another: the same, or the same and never null.</summary>
    public static bool CanBeRead(GraphQLType expected, GraphQLType given) => (expected, given) switch
    {
        (GraphQLNonNullType known, GraphQLNonNullType now) => CanBeRead(known.Type, now.Type),
        (GraphQLNonNullType, _) => false,
        (_, GraphQLNonNullType now) => CanBeRead(expected, now.Type),
        (GraphQLListType known, GraphQLListType now) => CanBeRead(known.Type, now.Type),
        (GraphQLNamedType known, GraphQLNamedType now) => known.Name == now.Name,
        _ => false,
    };

    /// <summary>A type reference as the schema writes it: <c>[Survey!]!</c>.</summary>
    public static string Text(GraphQLType type) => type switch
    {
        GraphQLNonNullType some => Text(some.Type) + "!",
        GraphQLListType list => $"[{Text(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown kind of type."),
    };

    private static IEnumerable<SchemaChange> Fields(string type, GraphQLFieldsDefinition? old, GraphQLFieldsDefinition? young) =>
        SchemaComparison.Pairs(old?.Items, young?.Items).SelectMany(pair => pair switch
        {
            (var name, not null, null) => [SchemaChange.Breaking($"{type}.{name}", "the field was removed")],
            (var name, { } before, { } after) =>
                [.. Retyped($"{type}.{name}", before.Type, after.Type), .. InputComparison.Arguments($"{type}.{name}", before.Arguments, after.Arguments)],
            _ => Array.Empty<SchemaChange>(),
        });

    private static IEnumerable<SchemaChange> Retyped(string coordinate, GraphQLType old, GraphQLType young)
    {
        if (!CanBeRead(old, young))
        {
            yield return SchemaChange.Breaking(coordinate, $"its type was {Text(old)} and is {Text(young)} now");
        }
    }

    private static IEnumerable<SchemaChange> Interfaces(string type, GraphQLImplementsInterfaces? old, GraphQLImplementsInterfaces? young) => Named(
        old?.Items, young?.Items, name => SchemaChange.Breaking(type, $"it no longer implements {name}"), name => SchemaChange.Dangerous(type, $"it implements {name} now"));

    private static IEnumerable<SchemaChange> Members(string union, GraphQLUnionMemberTypes? old, GraphQLUnionMemberTypes? young) => Named(
        old?.Items, young?.Items, name => SchemaChange.Breaking(union, $"{name} is no longer one of it"), name => SchemaChange.Dangerous(union, $"{name} may be one of it now"));

    private static IEnumerable<SchemaChange> Values(string type, GraphQLEnumValuesDefinition? old, GraphQLEnumValuesDefinition? young) => Named(
        old?.Items, young?.Items, name => SchemaChange.Breaking($"{type}.{name}", "the value was removed"), name => SchemaChange.Dangerous($"{type}.{name}", "the value is new: clients may not know it"));

    private static IEnumerable<SchemaChange> Named<T>(IEnumerable<T>? old, IEnumerable<T>? young, Func<string, SchemaChange> removed, Func<string, SchemaChange> added)
        where T : class, INamedNode =>
        SchemaComparison.Pairs(old, young)
            .Where(pair => pair.Old is null || pair.Young is null)
            .Select(pair => pair.Young is null ? removed(pair.Name) : added(pair.Name));

    private static IEnumerable<SchemaChange> Scalar(GraphQLScalarTypeDefinition old, GraphQLScalarTypeDefinition young)
    {
        if (Specification(old) != Specification(young))
        {
            yield return SchemaChange.Dangerous(Name(old), "it is specified elsewhere now");
        }
    }

    private static string? Specification(GraphQLScalarTypeDefinition scalar) => scalar.Directives?
        .FirstOrDefault(directive => directive.Name == "specifiedBy")?.Arguments?.Items is [{ Value: GraphQLStringValue address }, ..] ? address.Value.ToString() : null;

    private static string Name(GraphQLTypeDefinition type) => SchemaComparison.Name(type);

    private static string Kind(GraphQLTypeDefinition type) => type switch
    {
        GraphQLObjectTypeDefinition => "an object",
        GraphQLInterfaceTypeDefinition => "an interface",
        GraphQLUnionTypeDefinition => "a union",
        GraphQLEnumTypeDefinition => "an enum",
        GraphQLInputObjectTypeDefinition => "an input object",
        _ => "a scalar",
    };
}
