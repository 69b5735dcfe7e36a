using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Limits;

/// <summary>What an operation costs, points: the weight of every field times how often the lists around it repeat it.</summary>
/// <remarks>
/// Found before anything is executed, from the document, the page sizes that it asks for and the sizes that lists are said to have;
/// so it is the most that a usual answer needs, not what this answer took. Fields that a directive may leave out are counted.
/// Worked out once per document; only page sizes in variables are looked up for every request.
/// </remarks>
internal sealed class OperationCost
{
    /// <summary>What every operation costs besides its fields.</summary>
    public const int OfRequest = 1;

    private const int OfMutation = 10;
    private const int OfIntrospection = 100;

    // Far above any limit, and far below where products overflow.
    private const long Enough = 1_000_000_000;

    private readonly Selection root;

    private OperationCost(Selection root) => this.root = root;

    /// <summary>Works out how the cost of an operation is made up.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A valid document.</param>
    /// <param name="operation">Its operation that runs.</param>
    public static OperationCost Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        IObjectGraphType? type = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        return new(new Reader(schema, document, operation).Read(type, operation.SelectionSet));
    }

    /// <summary>The cost with these variables, <see cref="OfRequest"/> or more.</summary>
    public int With(Variables? variables) => (int)Math.Min(OfRequest + root.Cost(variables, pageSize: 1), int.MaxValue);

    /// <summary>Fields side by side, and those that only objects of one type have.</summary>
    private sealed record Selection(IReadOnlyList<Counted> Fields, IReadOnlyList<(IGraphType Type, Selection Fields)> OfTypes)
    {
        public static Selection None { get; } = new([], []);

        // An object has one type: of the parts for different types only the dearest counts.
        public long Cost(Variables? variables, long pageSize)
        {
            var sum = 0L;
            foreach (var field in Fields)
            {
                sum += field.Cost(variables, pageSize);
            }

            if (OfTypes.Count > 0)
            {
                sum += OfTypes.GroupBy(part => part.Type).Max(parts => parts.Sum(part => part.Fields.Cost(variables, pageSize)));
            }

            return Math.Min(sum, Enough);
        }
    }

    /// <summary>A field.</summary>
    /// <param name="Weight">What it costs itself.</param>
    /// <param name="Items">How often it repeats what is inside it; nothing for a list whose size the page around it says.</param>
    /// <param name="PageSize">The page that its lists have, for a connection.</param>
    /// <param name="Inside">What is asked for inside it.</param>
    private sealed record Counted(int Weight, Size? Items, Size? PageSize, Selection Inside)
    {
        public long Cost(Variables? variables, long pageSizeAround)
        {
            var items = Items?.Of(variables) ?? pageSizeAround;
            var inside = Inside.Cost(variables, PageSize?.Of(variables) ?? 1);
            return Math.Min((Weight + inside) * items, Enough);
        }
    }

    /// <summary>A number that is known, or that variables say.</summary>
    private sealed record Size(long Known, Func<Variables?, long>? Said = null)
    {
        public static Size One { get; } = new(1);

        public long Of(Variables? variables) => Said is null ? Known : Said(variables);
    }

    private sealed class Reader(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        private readonly bool isMutation = operation.Operation == OperationType.Mutation;

        public Selection Read(IGraphType? type, GraphQLSelectionSet? selections)
        {
            if (type is null || selections is null)
            {
                return Selection.None;
            }

            var fields = new List<Counted>();
            var ofTypes = new List<(IGraphType Type, Selection Fields)>();
            foreach (var selection in selections.Selections)
            {
                switch (selection)
                {
                    case GraphQLField field when Definition(type, field) is { } definition:
                        fields.Add(Read(type, field, definition));
                        break;
                    case GraphQLInlineFragment inline:
                        Add(Named(inline.TypeCondition?.Type.Name), inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread spread when document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment:
                        Add(Named(fragment.TypeCondition.Type.Name), fragment.SelectionSet);
                        break;
                }
            }

            return new(fields, ofTypes);

            void Add(IGraphType? condition, GraphQLSelectionSet inside)
            {
                var part = Read(condition ?? type, inside);
                if (condition is IObjectGraphType && condition != type)
                {
                    ofTypes.Add((condition, part));
                }
                else
                {
                    fields.AddRange(part.Fields);
                    ofTypes.AddRange(part.OfTypes);
                }
            }
        }

        private IGraphType? Named(GraphQLName? name) => name is null ? null : schema.AllTypes[name.Value];

        private FieldType? Definition(IGraphType type, GraphQLField field) =>
            field.Name.Value == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
            : field.Name.Value == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
            : (type as IComplexGraphType)?.Fields.Find(field.Name.Value);

        private Counted Read(IGraphType parent, GraphQLField field, FieldType definition)
        {
            // The answer of introspection is as large as the schema, whoever asks; how deep it goes has a limit of its own.
            if (definition == schema.SchemaMetaFieldType || definition == schema.TypeMetaFieldType)
            {
                return new(OfIntrospection, Size.One, null, Selection.None);
            }

            var named = definition.ResolvedType?.GetNamedType();
            var isList = IsList(definition.ResolvedType);
            var weight = CostAttribute.Of(definition)
                ?? (isMutation && parent == schema.Mutation ? OfMutation : named is ScalarGraphType ? 0 : 1);
            return new(weight, isList ? ItemsOf(field, definition, parent) : Size.One, PageSizeOf(field, definition), Read(named, field.SelectionSet));
        }

        private static Size? ItemsOf(GraphQLField field, FieldType definition, IGraphType parent) =>
            ListSizeByPeriodAttribute.Is(definition) ? Periods(field)
            : ListSizeOfArgumentAttribute.Of(definition) is { } argument ? Values(ArgumentOf(field, argument))
            : ListSizeAttribute.Of(definition) is { } said ? new(said)
            : parent.Name.EndsWith("Connection", StringComparison.Ordinal) ? null
            : new(ListSizeAttribute.Unsaid);

        private static Size Periods(GraphQLField field) => ArgumentOf(field, ListSizeByPeriodAttribute.Argument) switch
        {
            GraphQLEnumValue literal => new(ListSizeByPeriodAttribute.Items(KindNamed(literal.Name.StringValue))),
            GraphQLVariable variable => new(0, variables => ListSizeByPeriodAttribute.Items(ValueOf(variables, variable) as PeriodKind?)),
            _ => new(ListSizeByPeriodAttribute.Items(null)),
        };

        private static Size Values(GraphQLValue? given) => given switch
        {
            GraphQLListValue list => new(list.Values?.Count ?? 0),
            GraphQLVariable variable => new(0, variables => ValueOf(variables, variable) is System.Collections.ICollection values ? values.Count : 1),
            _ => Size.One,
        };

        private static PeriodKind? KindNamed(string name) =>
            Enum.GetValues<PeriodKind>().Cast<PeriodKind?>().FirstOrDefault(kind => EnumNames.Of(kind!.Value) == name);

        // A page larger than the largest is refused when its field is resolved; until then it counts as what it says.
        private static Size? PageSizeOf(GraphQLField field, FieldType definition)
        {
            if (definition.Arguments?.Find("first") is null && definition.Arguments?.Find("last") is null)
            {
                return null;
            }

            var asked = ArgumentOf(field, "first");
            return (asked is null or GraphQLNullValue ? ArgumentOf(field, "last") : asked) switch
            {
                GraphQLIntValue literal => new(long.TryParse(literal.Value.Span, NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) ? Clamped(size) : Enough),
                GraphQLVariable variable => new(0, variables => ValueOf(variables, variable) is int size ? Clamped(size) : Paging.Largest),
                _ => new(Paging.Largest),
            };
        }

        private static long Clamped(long size) => Math.Clamp(size, 1, Enough);

        private static GraphQLValue? ArgumentOf(GraphQLField field, string name) => field.Arguments?.Find(name)?.Value;

        private static object? ValueOf(Variables? variables, GraphQLVariable variable) =>
            variables is not null && variables.ValueFor(variable.Name.Value, out var value) ? value.Value : null;

        private static bool IsList(IGraphType? type) => type switch
        {
            NonNullGraphType inner => IsList(inner.ResolvedType),
            ListGraphType => true,
            _ => false,
        };
    }
}
