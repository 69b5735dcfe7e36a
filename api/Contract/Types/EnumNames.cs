using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

/// <summary>How enum values are named outside the program, in GraphQL and in flat rows alike: <c>EitPart1</c> is EIT_PART1.</summary>
internal static partial class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        ScreamingSnake(value.ToString());

    /// <summary>A name in capitals with an underscore before each word.</summary>
    public static string ScreamingSnake(string name) => WordStart().Replace(name, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
