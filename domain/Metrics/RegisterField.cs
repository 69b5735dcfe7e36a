using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What a field of a register holds.</summary>
public enum RegisterFieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>The address of a web page (http or https).</summary>
    Address,

    /// <summary>One of some fixed words.</summary>
    Choice,
}

/// <summary>One of the words that a field may hold.</summary>
/// <param name="Code">What is stored, in small letters: <c>e-service</c>.</param>
/// <param name="Name">What people read.</param>
public sealed record RegisterChoice(string Code, BilingualText Name);

/// <summary>A field of a register: what may be typed into it, and how it is headed. Check, form, file and history all read it from here.</summary>
public sealed record RegisterField
{
    private RegisterField(string key, BilingualText name, RegisterFieldKind kind) => (Key, Name, Kind) = (key, name, kind);

    /// <summary>Its stable name, in camel case: <c>withinTime</c>.</summary>
    public string Key { get; }

    /// <summary>How it is headed. The Thai head stands above columns of files, without blanks.</summary>
    public BilingualText Name { get; }

    /// <summary>What it holds.</summary>
    public RegisterFieldKind Kind { get; }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The smallest number, where it holds one.</summary>
    public int Least { get; private init; }

    /// <summary>The largest number, or the longest text in characters.</summary>
    public int Most { get; private init; }

    /// <summary>Whether its text may have several lines.</summary>
    public bool HasLines { get; init; }

    /// <summary>The unit of its number in Thai, or nothing.</summary>
    public string? Unit { get; private init; }

    /// <summary>What may be chosen; empty where it holds no choice.</summary>
    public IReadOnlyList<RegisterChoice> Choices { get; private init; } = [];

    /// <summary>Whether its month or day must lie in the fiscal year, not only near it.</summary>
    public bool IsWithinYear { get; init; }

    /// <summary>Whether its day or month may lie in the future: something that is planned.</summary>
    public bool MayBePlanned { get; init; }

    /// <summary>Whether an entry that has it gives figures of its register; examples count only while no real entry does.</summary>
    public bool IsFigure { get; init; }

    /// <summary>What a row that shows how it is done holds.</summary>
    public string Example { get; init; } = "";

    /// <summary>Words.</summary>
    /// <param name="key">Its stable name.</param>
    /// <param name="thai">Its Thai head.</param>
    /// <param name="english">Its English head.</param>
    /// <param name="longest">The longest text, characters.</param>
    public static RegisterField Text(string key, string thai, string english, int longest = 200) =>
        new(key, new(thai, english), RegisterFieldKind.Text) { Most = longest };

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public static RegisterField Number(string key, string thai, string english, string? unit, int least = 0, int most = 1_000_000) =>
        new(key, new(thai, english), RegisterFieldKind.WholeNumber) { Unit = unit, Least = least, Most = most };

    /// <summary>A day.</summary>
    public static RegisterField Day(string key, string thai, string english) => new(key, new(thai, english), RegisterFieldKind.Day);

    /// <summary>A month.</summary>
    public static RegisterField Month(string key, string thai, string english) => new(key, new(thai, english), RegisterFieldKind.Month);

    /// <summary>The address of a web page.</summary>
    public static RegisterField Address(string key, string thai, string english) =>
        new(key, new(thai, english), RegisterFieldKind.Address) { Most = WebAddresses.Longest };

    /// <summary>One of some words.</summary>
    public static RegisterField Choice(string key, string thai, string english, params IReadOnlyList<RegisterChoice> choices) =>
        new(key, new(thai, english), RegisterFieldKind.Choice) { Choices = choices };

    /// <summary>A stored value as people read it: Thai days and months, the words of a choice.</summary>
    public string Said(string? stored, ThaiFormat format) => stored is null ? "–" : Kind switch
    {
        RegisterFieldKind.WholeNumber => format.Number(RegisterValues.NumberIn(stored)),
        RegisterFieldKind.Day => format.ShortDate(RegisterValues.DayIn(stored)),
        RegisterFieldKind.Month => format.MonthYear(RegisterValues.MonthIn(stored)),
        RegisterFieldKind.Choice => Choices.FirstOrDefault(choice => choice.Code == stored)?.Name.Thai ?? stored,
        _ => stored,
    };
}
