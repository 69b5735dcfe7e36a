using Kolum.ItaAnalytics.Api.Contract.Errors;

namespace Kolum.ItaAnalytics.Api.Contract.Lists;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Items">The items with their cursors, in the order of the list.</param>
/// <param name="HasMoreBefore">Whether there is something before it.</param>
/// <param name="HasMoreAfter">Whether there is something after it.</param>
/// <param name="TotalCount">How many there are in all.</param>
internal sealed record Page<T>(IReadOnlyList<(string Cursor, T Item)> Items, bool HasMoreBefore, bool HasMoreAfter, int TotalCount)
{
    /// <summary>The page as a connection.</summary>
    /// <param name="node">Makes the output of an item.</param>
    public Connection<TNode> ToConnection<TNode>(Func<T, TNode> node)
        where TNode : class => new()
        {
            Edges = [.. Items.Select(item => new Edge<TNode> { Cursor = item.Cursor, Node = node(item.Item) })],
            PageInfo = new()
            {
                HasNextPage = HasMoreAfter,
                HasPreviousPage = HasMoreBefore,
                StartCursor = Items.Count > 0 ? Items[0].Cursor : null,
                EndCursor = Items.Count > 0 ? Items[^1].Cursor : null,
            },
            TotalCount = TotalCount,
        };
}

/// <summary>Cuts lists that are at hand into pages.</summary>
internal static class Paging
{
    /// <summary>The most items on a page, and as many as come when nothing is said.</summary>
    public const int Largest = 100;

    /// <summary>A page of a list.</summary>
    /// <param name="all">The whole list, in order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="list">Names the list and its order: a cursor of another one is refused.</param>
    /// <param name="key">What names an item, stable and unique in the list.</param>
    /// <exception cref="ContractError">No item has the cursor.</exception>
    public static Page<T> Cut<T>(IReadOnlyList<T> all, PageRequest page, string list, Func<T, string> key)
    {
        var at = page.Cursor is { } cursor ? IndexOf(all, Cursors.KeyOf(list, cursor), key) : page.IsFromEnd ? all.Count : -1;
        var (start, end) = page.IsFromEnd ? (Math.Max(0, at - page.Size), at) : (at + 1, Math.Min(all.Count, at + 1 + page.Size));
        return new(
            [.. Enumerable.Range(start, end - start).Select(index => (Cursors.Of(list, key(all[index])), all[index]))],
            HasMoreBefore: start > 0,
            HasMoreAfter: end < all.Count,
            all.Count);
    }

    private static int IndexOf<T>(IReadOnlyList<T> all, string wanted, Func<T, string> key)
    {
        for (var index = 0; index < all.Count; index++)
        {
            if (key(all[index]) == wanted)
            {
                return index;
            }
        }

        throw Cursors.NotOurs();
    }
}
