using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;

namespace Kolum.ItaAnalytics.Api.Contract.Lists;

[Name("StringFilter"), Description("What a text must be. Everything that is given must hold; upper and lower case are told apart.")]
internal sealed class StringFilter
{
    [Description("Exactly this text.")]
    public string? Eq { get; init; }

    [Description("One of these texts; none where the list is empty.")]
    public IReadOnlyList<string>? In { get; init; }

    [Description("Begins with this text.")]
    public string? StartsWith { get; init; }

    [Description("Holds this text somewhere.")]
    public string? Contains { get; init; }

    /// <summary>Whether a text, or its absence, is asked for.</summary>
    internal bool Admits(string? value) =>
        (Eq is null || value == Eq)
        && (In is null || (value is not null && In.Contains(value)))
        && (StartsWith is null || value?.StartsWith(StartsWith, StringComparison.Ordinal) == true)
        && (Contains is null || value?.Contains(Contains, StringComparison.Ordinal) == true);
}

/// <summary>What a number, a day or a moment must be.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
[NamedAfterItem("{0}Filter", "What a value of type `{0}` must be. Everything that is given must hold.")]
internal sealed class RangeFilter<T>
    where T : struct, IComparable<T>, IEquatable<T>
{
    [Description("Exactly this value.")]
    public T? Eq { get; init; }

    [Description("One of these values; none where the list is empty.")]
    public IReadOnlyList<T>? In { get; init; }

    [Description("This value or more (later).")]
    public T? Gte { get; init; }

    [Description("This value or less (earlier).")]
    public T? Lte { get; init; }

    [Description("Between two values, both of them included.")]
    public ValueRange<T>? Between { get; init; }

    /// <summary>Whether a value, or its absence, is asked for.</summary>
    internal bool Admits(T? value) =>
        (Eq is not { } wanted || value?.Equals(wanted) == true)
        && (In is null || (value is { } given && In.Contains(given)))
        && IsFrom(Gte, value)
        && IsUpTo(Lte, value)
        && (Between is null || (IsFrom(Between.From, value) && IsUpTo(Between.To, value)));

    private static bool IsFrom(T? least, T? value) => least is not { } from || value?.CompareTo(from) >= 0;

    private static bool IsUpTo(T? most, T? value) => most is not { } to || value?.CompareTo(to) <= 0;
}

/// <summary>Two values and what lies between them.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
[NamedAfterItem("{0}Range", "From one value of type `{0}` to another, both of them included.")]
internal sealed class ValueRange<T>
    where T : struct
{
    [Description("The least (earliest) value.")]
    public required T From { get; init; }

    [Description("The greatest (latest) value; nothing lies between where it is less than `from`.")]
    public required T To { get; init; }
}

/// <summary>Which values of an enum are asked for.</summary>
/// <typeparam name="T">The enum.</typeparam>
[NamedAfterItem("{0}Filter", "Which values of `{0}` are asked for. Everything that is given must hold.")]
internal sealed class EnumFilter<T>
    where T : struct, Enum
{
    [Description("Exactly this value.")]
    public T? Eq { get; init; }

    [Description("One of these values; none where the list is empty.")]
    public IReadOnlyList<T>? In { get; init; }

    /// <summary>Whether a value is asked for.</summary>
    internal bool Admits(T value) => (Eq is not { } wanted || wanted.Equals(value)) && (In is null || In.Contains(value));
}

[Name("ChoiceFilter"), Description("Which texts of a fixed set are asked for. Everything that is given must hold; upper and lower case are told apart.")]
internal sealed class ChoiceFilter
{
    [Description("Exactly this text.")]
    public string? Eq { get; init; }

    [Description("One of these texts, 1 to 100 of them; none where the list is empty.")]
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>The texts that are asked for; nothing where all are.</summary>
    /// <exception cref="ContractError">There are too many.</exception>
    internal IReadOnlyList<string>? Texts => In is { Count: > Paging.Largest }
        ? throw new ContractError(ErrorCode.ArgumentInvalid, new($"in รับได้ไม่เกิน {Paging.Largest} ค่า", $"in takes {Paging.Largest} values at most."))
        : (Eq, In) switch
        {
            (null, var texts) => texts,
            ({ } text, null) => [text],
            var (text, texts) => [.. texts.Where(one => one == text)],
        };
}

[Name("SearchFilter"), Description("What a text must hold.")]
internal sealed class SearchFilter
{
    [Description("Holds this text somewhere, 1 to 100 characters; whether upper and lower case are told apart is up to the database.")]
    public required string Contains { get; init; }

    /// <summary>The text that is looked for.</summary>
    /// <exception cref="ContractError">It is empty or too long.</exception>
    internal string Text => Contains.Length is >= 1 and <= LongestText
        ? Contains
        : throw new ContractError(ErrorCode.ArgumentInvalid, new($"contains ต้องมี 1 ถึง {LongestText} ตัวอักษร", $"contains has 1 to {LongestText} characters."));

    private const int LongestText = 100;
}
