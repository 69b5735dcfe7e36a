using System.ComponentModel;
using System.Text;
using GraphQL;
using Microsoft.AspNetCore.WebUtilities;

namespace Kolum.ItaAnalytics.Api.Contract;

[Name("PageInfo"), Description("Where a page of a connection lies.")]
internal sealed class PageInfo
{
    [Description("Whether there is more after this page.")]
    public required bool HasNextPage { get; init; }

    [Description("Whether there is something before this page.")]
    public required bool HasPreviousPage { get; init; }

    [Description("The cursor of the first item; null on an empty page.")]
    public required string? StartCursor { get; init; }

    [Description("The cursor of the last item; null on an empty page. Hand it back as `after` to go on.")]
    public required string? EndCursor { get; init; }
}

/// <summary>A page of a list: its items with their cursors.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Info">Where the page lies.</param>
/// <param name="TotalCount">How many there are in all.</param>
internal sealed record Page<T>(IReadOnlyList<(string Cursor, T Item)> Items, PageInfo Info, int TotalCount);

/// <summary>Cuts lists into pages. A cursor names an item, not a position, so it stays right when the list grows.</summary>
internal static class Paging
{
    /// <summary>The most items on a page, and as many as come when nothing is said.</summary>
    public const int Largest = 100;

    /// <summary>The items after a cursor.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="first">How many, 1 to <see cref="Largest"/>.</param>
    /// <param name="after">The cursor after which to begin; the start where left out.</param>
    /// <param name="key">What names an item, stable and unique in the list.</param>
    /// <exception cref="ContractError"><paramref name="first"/> is out of range, or no item has the cursor.</exception>
    public static Page<T> Cut<T>(IReadOnlyList<T> all, int? first, string? after, Func<T, string> key)
    {
        var size = first ?? Largest;
        if (size is < 1 or > Largest)
        {
            throw new ContractError(ErrorCode.ArgumentInvalid, new($"first ต้องอยู่ระหว่าง 1 ถึง {Largest}", $"first must be 1 to {Largest}."));
        }

        var items = all.Select(item => (Cursor: CursorOf(key(item)), Item: item)).ToList();
        var start = after is null ? 0 : items.FindIndex(item => item.Cursor == after) + 1;
        if (after is not null && start == 0)
        {
            throw new ContractError(ErrorCode.ArgumentInvalid, new("ไม่พบตำแหน่งตาม after", "No item has the cursor given as after."));
        }

        var page = items.Slice(start, Math.Min(size, items.Count - start));
        var info = new PageInfo
        {
            HasNextPage = start + page.Count < items.Count,
            HasPreviousPage = start > 0,
            StartCursor = page.Count > 0 ? page[0].Cursor : null,
            EndCursor = page.Count > 0 ? page[^1].Cursor : null,
        };
        return new(page, info, items.Count);
    }

    private static string CursorOf(string key) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(key));
}
