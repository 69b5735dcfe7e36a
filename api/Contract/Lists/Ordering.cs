using System.ComponentModel;
using Kolum.ItaAnalytics.Api.Contract.Types;

namespace Kolum.ItaAnalytics.Api.Contract.Lists;

/// <summary>Up or down.</summary>
internal enum SortDirection
{
    Asc,
    Desc,
}

internal sealed class SortDirectionType() : DescribedEnum<SortDirection>("In which direction a list is ordered.", direction => direction switch
{
    SortDirection.Asc => "The least (earliest) first.",
    SortDirection.Desc => "The greatest (latest) first.",
    _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Not described."),
});

/// <summary>One thing by which a list is ordered.</summary>
/// <typeparam name="TField">What a list can be ordered by.</typeparam>
internal abstract class SortBy<TField>
    where TField : struct, Enum
{
    [Description("By what.")]
    public required TField Field { get; init; }

    [Description("In which direction; ASC where left out.")]
    public SortDirection? Direction { get; init; }

    /// <summary>Whether the greatest comes first.</summary>
    internal bool IsDescending => Direction == SortDirection.Desc;
}

/// <summary>Orders lists that are at hand.</summary>
internal static class Ordering
{
    private static readonly Comparer<object?> Values = Comparer<object?>.Create((one, other) => (one, other) switch
    {
        (string first, string second) => string.CompareOrdinal(first, second),
        _ => Comparer<object?>.Default.Compare(one, other),
    });

    /// <summary>The items in an order; equal ones stay as they stood. What has no value comes first.</summary>
    /// <param name="items">The items in their own order.</param>
    /// <param name="order">The orders, the first one leading; nothing to leave the items as they stand.</param>
    /// <param name="value">What an item has where it is ordered by a field.</param>
    public static IReadOnlyList<T> Sorted<T, TField>(IEnumerable<T> items, IReadOnlyList<SortBy<TField>>? order, Func<TField, T, object?> value)
        where TField : struct, Enum
    {
        IOrderedEnumerable<T>? sorted = null;
        foreach (var by in order ?? [])
        {
            object? Of(T item) => value(by.Field, item);
            sorted = (sorted, by.IsDescending) switch
            {
                (null, false) => items.OrderBy(Of, Values),
                (null, true) => items.OrderByDescending(Of, Values),
                (_, false) => sorted.ThenBy(Of, Values),
                (_, true) => sorted.ThenByDescending(Of, Values),
            };
        }

        return [.. sorted ?? items];
    }

    /// <summary>The name of a list in an order, for its cursors.</summary>
    public static string Name<TField>(string list, IReadOnlyList<SortBy<TField>>? order)
        where TField : struct, Enum =>
        string.Join('|', [list, .. (order ?? []).Select(by => $"{by.Field} {by.Direction ?? SortDirection.Asc}")]);
}
