using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Limits;

/// <summary>What a field costs by itself, points; without it a field of an object type costs 1, of a scalar or enum nothing, and a mutation 10.</summary>
/// <param name="points">0 or more; about 1 for each object that has to be made.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class CostAttribute(int points) : GraphQLAttribute
{
    private const string Key = "Cost";

    /// <summary>The points that a field was given, or nothing.</summary>
    public static int? Of(FieldType field) => field.GetMetadata<int?>(Key);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, points);
}

/// <summary>How many items a list without paging is counted as; without it, <see cref="Unsaid"/>.</summary>
/// <param name="items">As many as a large agency has, not the most that can be.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ListSizeAttribute(int items) : GraphQLAttribute
{
    /// <summary>The items of a list of which nothing is said.</summary>
    public const int Unsaid = 10;

    private const string Key = "ListSize";

    /// <summary>The items that a list is said to have, or nothing.</summary>
    public static int? Of(FieldType field) => field.GetMetadata<int?>(Key);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, items);
}

/// <summary>A list with one item per period of a year, as its argument <c>by</c> cuts it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ListSizeByPeriodAttribute : GraphQLAttribute
{
    /// <summary>The name of the argument.</summary>
    public const string Argument = "by";

    private const string Key = "ListSizeByPeriod";

    /// <summary>Whether a list is of this kind.</summary>
    public static bool Is(FieldType field) => field.GetMetadata<bool>(Key);

    /// <summary>The periods of a year; as many as the shortest ones make where the kind is not known.</summary>
    public static int Items(PeriodKind? kind) => kind switch
    {
        PeriodKind.FiscalYear or PeriodKind.Window => 1,
        PeriodKind.Half => 3,
        PeriodKind.Quarter => 5,
        PeriodKind.Month => 13,
        PeriodKind.Week => 54,
        _ => 366,
    };

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, true);
}

/// <summary>A list with one item for each value of an argument that is a list itself.</summary>
/// <param name="argument">The argument.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ListSizeOfArgumentAttribute(string argument) : GraphQLAttribute
{
    private const string Key = "ListSizeOfArgument";

    /// <summary>The name of the argument, or nothing where the list is of another kind.</summary>
    public static string? Of(FieldType field) => field.GetMetadata<string?>(Key);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.WithMetadata(Key, argument);
}
