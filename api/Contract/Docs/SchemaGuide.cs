using GraphQL.Types;
using Kolum.ItaAnalytics.Dashboards.Contract;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The reference of the schema, generated from the schema in force.</summary>
internal static class SchemaGuide
{
    // What the specification says of the scalars that every schema has.
    private static readonly Dictionary<string, string> BuiltInMeanings = new(StringComparer.Ordinal)
    {
        ["String"] = "Text.",
        ["Int"] = "A whole number of 32 bits.",
        ["Float"] = "A number with double precision.",
        ["Boolean"] = "True or false.",
        ["ID"] = "An opaque id; a string.",
    };

    private static readonly string[] Kinds = ["root", "type", "interface", "union", "enum", "input", "scalar"];

    /// <summary>Every type, the roots first, then kind by kind, each by name.</summary>
    public static IReadOnlyList<GuideType> Of(ISchema schema)
    {
        schema.Initialize();
        IGraphType?[] roots = [schema.Query, schema.Mutation, schema.Subscription];
        return
        [
            .. schema.AllTypes
                .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
                .Select(type => (Kind: roots.Contains(type) ? "root" : KindOf(type), Type: type))
                .OrderBy(entry => Array.IndexOf(Kinds, entry.Kind))
                .ThenBy(entry => entry.Kind == "root" ? Array.IndexOf(roots, entry.Type) : 0)
                .ThenBy(entry => entry.Type.Name, StringComparer.Ordinal)
                .Select(entry => new GuideType(entry.Type.Name, entry.Kind, Meaning(entry.Type), Members(entry.Type))),
        ];
    }

    private static string KindOf(IGraphType type) => type switch
    {
        IObjectGraphType => "type",
        IInterfaceGraphType => "interface",
        UnionGraphType => "union",
        EnumerationGraphType => "enum",
        IInputObjectGraphType => "input",
        ScalarGraphType => "scalar",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "Unknown kind of type."),
    };

    private static BilingualText Meaning(IGraphType type) => SchemaThai.Beside(type.Description ?? BuiltInMeanings.GetValueOrDefault(type.Name));

    private static IReadOnlyList<GuideMember> Members(IGraphType type) => type switch
    {
        IComplexGraphType complex =>
        [
            .. complex.Fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => new GuideMember(
                field.Name,
                field.ResolvedType!.ToString(),
                SchemaThai.Beside(field.Description),
                [.. (field.Arguments ?? []).Select(argument => new GuideMember(
                    argument.Name, argument.ResolvedType!.ToString(), SchemaThai.Beside(argument.Description), []))],
                field.DeprecationReason)),
        ],
        EnumerationGraphType values => [.. values.Values.Select(value => new GuideMember(
            value.Name, null, SchemaThai.Beside(value.Description), [], value.DeprecationReason))],
        UnionGraphType union => [.. union.PossibleTypes.Select(possible => new GuideMember(possible.Name, possible.Name, Meaning(possible), []))],
        _ => [],
    };
}
