using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Errors;

namespace Kolum.ItaAnalytics.Api.Contract.Lists;

/// <summary>Which page of a connection is asked for: the first items after a cursor, or the last ones before one.</summary>
/// <param name="Size">How many items, 1 to <see cref="Paging.Largest"/>.</param>
/// <param name="Cursor">Where the page begins, or nothing for the end of the list that it is counted from.</param>
/// <param name="IsFromEnd">Whether it is counted from the end of the list.</param>
internal sealed record PageRequest(int Size, string? Cursor, bool IsFromEnd)
{
    /// <summary>The page that four arguments ask for.</summary>
    /// <exception cref="ContractError">A number is out of range, or arguments of both directions are given.</exception>
    public static PageRequest Of(int? first, string? after, int? last, string? before) => (first ?? last) is { } size and (< 1 or > Paging.Largest)
        ? throw Invalid($"{(first is null ? "last" : "first")} ต้องอยู่ระหว่าง 1 ถึง {Paging.Largest}", $"{(first is null ? "last" : "first")} must be 1 to {Paging.Largest}.")
        : (first ?? (object?)after) is not null && (last ?? (object?)before) is not null
            ? throw Invalid("ใช้ first กับ after หรือ last กับ before อย่างใดอย่างหนึ่ง", "Use first with after, or last with before, not both.")
            : new((first ?? last) ?? Paging.Largest, after ?? before, IsFromEnd: last is not null || before is not null);

    private static ContractError Invalid(string thai, string english) => new(ErrorCode.ArgumentInvalid, new(thai, english));
}

/// <summary>
/// On a method: gives its field the arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>, described in one place.
/// On its parameter of type <see cref="PageRequest"/>: hands over what they ask for.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
internal sealed class PagedAttribute : GraphQLAttribute
{
    private static readonly (string Name, Type Type, string Description)[] Arguments =
    [
        ("first", typeof(IntGraphType), "How many items from the start or after `after`, 1 to 100; 100 where left out."),
        ("after", typeof(StringGraphType), "Begin after the item with this cursor; at the start where left out."),
        ("last", typeof(IntGraphType), "How many items from the end or before `before`, 1 to 100; not together with `first`."),
        ("before", typeof(StringGraphType), "End before the item with this cursor; not together with `after`."),
    ];

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.Arguments ??= [];
        foreach (var (name, type, description) in Arguments)
        {
            fieldType.Arguments.Add(new(type) { Name = name, Description = description });
        }
    }

    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation) => argumentInformation.SetDelegate(context => PageRequest.Of(
        context.GetArgument<int?>("first"), context.GetArgument<string?>("after"), context.GetArgument<int?>("last"), context.GetArgument<string?>("before")));
}
