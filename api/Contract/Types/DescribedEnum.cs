using GraphQL.Types;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

/// <summary>An enum of the schema with a description of every value; a value without one is refused when the schema is built.</summary>
/// <typeparam name="TEnum">The enum; its members become SCREAMING_SNAKE names.</typeparam>
internal abstract class DescribedEnum<TEnum> : EnumerationGraphType<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>An enum that carries its description and that of every value as <c>[Description]</c>.</summary>
    protected DescribedEnum()
    {
        if (Description is null || Values.FirstOrDefault(value => value.Description is null) is { })
        {
            throw new InvalidOperationException($"{Name} or one of its values is not described.");
        }
    }

    /// <summary>An enum of which other projects know nothing but the values.</summary>
    /// <param name="description">What the enum is.</param>
    /// <param name="describe">What each value is; throws for one it does not know.</param>
    protected DescribedEnum(string description, Func<TEnum, string> describe)
    {
        Description = description;
        foreach (var value in Values)
        {
            value.Description = describe((TEnum)value.Value!);
        }
    }

    /// <inheritdoc/>
    protected override string ChangeEnumCase(string val) => EnumNames.ScreamingSnake(val);
}
