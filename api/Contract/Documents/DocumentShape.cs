using GraphQLParser;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>How large an operation is, seen without the schema: what its limits are checked against before anything costly happens.</summary>
/// <remarks>What a fragment holds counts wherever the fragment is spread, as that is how often it is validated and answered.</remarks>
/// <param name="Fields">Fields.</param>
/// <param name="Aliases">Fields with an alias.</param>
/// <param name="Directives">Directives.</param>
/// <param name="Depth">The most fields inside one another.</param>
/// <param name="IntrospectionDepth">The most lists of introspection inside one another.</param>
/// <param name="Introspects">Whether it asks for the schema (<c>__schema</c>, <c>__type</c>).</param>
internal readonly record struct DocumentShape(long Fields, long Aliases, long Directives, int Depth, int IntrospectionDepth, bool Introspects)
{
    // Far above any limit, and far below where sums overflow: doubling fragments would reach 2^100.
    private const long Enough = 1_000_000_000;

    // Selections inside one another through fragments, fields or not: deeper than any limit lets pass, and far from the end of the stack.
    private const int DeepestNesting = 500;

    private static readonly HashSet<string> IntrospectionLists = ["fields", "inputFields", "interfaces", "possibleTypes"];

    /// <summary>Counts the tokens of a document, up to one more than allowed.</summary>
    /// <remarks>Before it is parsed: a parser makes an object of every few of them.</remarks>
    public static int Tokens(string document, int most)
    {
        var tokens = 0;
        for (var position = 0; tokens <= most; tokens++)
        {
            var token = Lexer.Lex(document, position);
            if (token.Kind == TokenKind.EOF)
            {
                break;
            }

            position = token.End;
        }

        return tokens;
    }

    /// <summary>Checks everything about a parsed document that can be checked without the schema.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The shape of each operation; the operations of a document with several are each within the limits.</returns>
    /// <exception cref="ContractError">A limit is exceeded, or a fragment holds itself.</exception>
    public static IReadOnlyDictionary<GraphQLOperationDefinition, DocumentShape> Check(GraphQLDocument document, ContractLimits limits)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToList();
        LimitExceeded.Check(RequestLimit.Fragments, fragments.Count, limits.Fragments);
        var measure = new Measure(fragments, limits);
        foreach (var fragment in fragments)
        {
            // Also one that no operation uses: validation would walk through it.
            CheckOne(measure.Of(fragment), fragment.Directives, limits);
        }

        var repetition = new FieldRepetition(measure.Fragments, limits.Repetitions);
        var shapes = new Dictionary<GraphQLOperationDefinition, DocumentShape>();
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            LimitExceeded.Check(RequestLimit.Variables, operation.Variables?.Count ?? 0, limits.Variables);
            var shape = measure.Of(operation.SelectionSet);
            CheckOne(shape, operation.Directives, limits);
            LimitExceeded.Check(RequestLimit.Repetitions, repetition.Pairs(operation.SelectionSet), limits.Repetitions);
            shapes.Add(operation, shape);
        }

        return shapes;
    }

    private static void CheckOne(DocumentShape shape, GraphQLDirectives? own, ContractLimits limits)
    {
        LimitExceeded.Check(RequestLimit.Depth, shape.Depth, limits.Depth);
        LimitExceeded.Check(RequestLimit.IntrospectionDepth, shape.IntrospectionDepth, limits.IntrospectionDepth);
        LimitExceeded.Check(RequestLimit.Aliases, shape.Aliases, limits.Aliases);
        LimitExceeded.Check(RequestLimit.Directives, shape.Directives + (own?.Count ?? 0), limits.Directives);
        LimitExceeded.Check(RequestLimit.Fields, shape.Fields, limits.Fields);
    }

    private DocumentShape Beside(DocumentShape other) => new(
        Math.Min(Fields + other.Fields, Enough),
        Math.Min(Aliases + other.Aliases, Enough),
        Math.Min(Directives + other.Directives, Enough),
        Math.Max(Depth, other.Depth),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Introspects || other.Introspects);

    private DocumentShape Inside(GraphQLField field)
    {
        var name = field.Name.StringValue;
        return new(
            Fields + 1,
            Aliases + (field.Alias is null ? 0 : 1),
            Directives + (field.Directives?.Count ?? 0),
            Depth + 1,
            IntrospectionDepth + (IntrospectionLists.Contains(name) ? 1 : 0),
            Introspects || name is "__schema" or "__type");
    }

    /// <summary>Counts each fragment once, however often it is spread: the answer to fragments that double at each step.</summary>
    private sealed class Measure(IEnumerable<GraphQLFragmentDefinition> fragments, ContractLimits limits)
    {
        private readonly Dictionary<ROM, GraphQLFragmentDefinition> byName =
            fragments.DistinctBy(fragment => fragment.FragmentName.Name.Value).ToDictionary(fragment => fragment.FragmentName.Name.Value);

        private readonly Dictionary<ROM, DocumentShape> known = [];
        private readonly HashSet<ROM> underWay = [];
        private int nesting;

        /// <summary>The fragments by name.</summary>
        public IReadOnlyDictionary<ROM, GraphQLFragmentDefinition> Fragments => byName;

        public DocumentShape Of(GraphQLFragmentDefinition fragment)
        {
            var name = fragment.FragmentName.Name.Value;
            if (known.TryGetValue(name, out var shape))
            {
                return shape;
            }

            if (!underWay.Add(name))
            {
                throw Cycle(fragment);
            }

            shape = Of(fragment.SelectionSet);
            underWay.Remove(name);
            known.Add(name, shape);
            return shape;
        }

        public DocumentShape Of(GraphQLSelectionSet? selections)
        {
            if (++nesting > DeepestNesting)
            {
                throw LimitExceeded.Error(RequestLimit.Depth, nesting, limits.Depth);
            }

            var sum = default(DocumentShape);
            foreach (var selection in selections?.Selections ?? [])
            {
                sum = sum.Beside(selection switch
                {
                    GraphQLField field => Of(field.SelectionSet).Inside(field),
                    GraphQLInlineFragment inline => WithDirectives(Of(inline.SelectionSet), inline.Directives),
                    GraphQLFragmentSpread spread => WithDirectives(Of(spread), spread.Directives),
                    _ => default,
                });
            }

            nesting--;
            return sum;
        }

        // A spread of a fragment that does not exist is left to validation, which says so; it counts, so that nothing is spread endlessly for free.
        private DocumentShape Of(GraphQLFragmentSpread spread) =>
            byName.TryGetValue(spread.FragmentName.Name.Value, out var fragment) ? Of(fragment) : default(DocumentShape) with { Fields = 1 };

        private static DocumentShape WithDirectives(DocumentShape shape, GraphQLDirectives? directives) =>
            shape with { Directives = Math.Min(shape.Directives + (directives?.Count ?? 0), Enough) };

        private static ContractError Cycle(GraphQLFragmentDefinition fragment)
        {
            var name = fragment.FragmentName.Name.StringValue;
            return new ContractError(ErrorCode.ValidationFailed, new BilingualText($"fragment {name} เรียกตัวเองวนไม่รู้จบ", $"The fragment {name} spreads itself, directly or through others."))
                .With("limit", "FRAGMENT_CYCLE");
        }
    }
}
