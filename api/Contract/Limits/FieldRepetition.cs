using GraphQLParser;
using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract.Limits;

/// <summary>Counts the pairs of fields that validation has to compare, as they would write to the same name of the answer.</summary>
/// <remarks>
/// Validation compares each such pair with all that is inside: 500 times the same field are 124,750 comparisons and take seconds.
/// Types are left aside, so fields of different types count too. To be asked of operations whose fields are few already.
/// </remarks>
/// <param name="fragments">The fragments of the document by name, none of which holds itself.</param>
/// <param name="most">Counting stops above this many.</param>
internal sealed class FieldRepetition(IReadOnlyDictionary<ROM, GraphQLFragmentDefinition> fragments, int most)
{
    /// <summary>The pairs below a selection; where there are more than allowed, at least one more.</summary>
    public long Pairs(GraphQLSelectionSet selections) => Pairs([selections]);

    private long Pairs(IReadOnlyList<GraphQLSelectionSet> sideBySide)
    {
        var byName = new Dictionary<ROM, List<GraphQLField>>();
        foreach (var selections in sideBySide)
        {
            Collect(selections, byName);
        }

        var pairs = 0L;
        foreach (var same in byName.Values)
        {
            pairs += same.Count * (same.Count - 1L) / 2;
            if (pairs > most)
            {
                return pairs;
            }

            List<GraphQLSelectionSet> inside = [.. same.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>()];
            pairs += inside.Count > 0 ? Pairs(inside) : 0;
        }

        return pairs;
    }

    private void Collect(GraphQLSelectionSet selections, Dictionary<ROM, List<GraphQLField>> byName)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).Value;
                    if (!byName.TryGetValue(name, out var same))
                    {
                        byName.Add(name, same = []);
                    }

                    same.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, byName);
                    break;
                case GraphQLFragmentSpread spread when fragments.TryGetValue(spread.FragmentName.Name.Value, out var fragment):
                    Collect(fragment.SelectionSet, byName);
                    break;
            }
        }
    }
}
