using System.ComponentModel;
using GraphQL;
using GraphQL.Types;

namespace Kolum.ItaAnalytics.Api.Contract.Lists;

[Name("PageInfo"), Description("Where a page of a connection lies.")]
internal sealed class PageInfo
{
    [Description("Whether there is more after this page.")]
    public required bool HasNextPage { get; init; }

    [Description("Whether there is something before this page.")]
    public required bool HasPreviousPage { get; init; }

    [Description("The cursor of the first item; null on an empty page. Hand it back as `before` to go back.")]
    public required string? StartCursor { get; init; }

    [Description("The cursor of the last item; null on an empty page. Hand it back as `after` to go on.")]
    public required string? EndCursor { get; init; }
}

/// <summary>A page of a list with the cursors of its items.</summary>
/// <typeparam name="TNode">The kind of item; the type is named after it: <c>EvidenceConnection</c>.</typeparam>
[NamedAfterItem("{0}Connection", "A page of a list of `{0}`.")]
internal sealed class Connection<TNode>
    where TNode : class
{
    [Description("The items of the page with their cursors, in the order of the list.")]
    public required IReadOnlyList<Edge<TNode>> Edges { get; init; }

    [Description("Where the page lies.")]
    public required PageInfo PageInfo { get; init; }

    [Description("How many items there are on all pages together, 0 or more; what `where` leaves out is not counted.")]
    public required int TotalCount { get; init; }
}

/// <summary>An item of a list with its cursor.</summary>
/// <typeparam name="TNode">The kind of item.</typeparam>
[NamedAfterItem("{0}Edge", "A `{0}` with its cursor.")]
internal sealed class Edge<TNode>
    where TNode : class
{
    [Description("Names the item for `after` and `before`; opaque and stable.")]
    public required string Cursor { get; init; }

    [Description("The item.")]
    public required TNode Node { get; init; }
}

/// <summary>Names a generic type of the schema after what it is of.</summary>
/// <param name="name">The name; {0} is the name of the type argument.</param>
/// <param name="description">What it is, likewise.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamedAfterItemAttribute(string name, string description) : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(IGraphType graphType)
    {
        var item = graphType.GetType().GetGenericArguments()[0].GetGenericArguments()[0];
        var itemName = item.GetCustomAttributes(typeof(NameAttribute), inherit: false) is [NameAttribute given] ? given.Name : NameOf(item);
        graphType.Name = string.Format(System.Globalization.CultureInfo.InvariantCulture, name, itemName);
        graphType.Description = string.Format(System.Globalization.CultureInfo.InvariantCulture, description, itemName);
    }

    private static string NameOf(Type type) =>
        type == typeof(int) ? "Int" : type == typeof(DateOnly) ? "Date" : type == typeof(DateTimeOffset) ? "DateTime" : type.Name;
}
