using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>The stable key of an agency: 2–32 lower-case letters, digits and hyphens, for example <c>kolum</c>.</summary>
public sealed partial record AgencyKey
{
    private AgencyKey(string value) => Value = value;

    /// <summary>The first and default agency, อบต.กอลำ.</summary>
    public static AgencyKey Kolum { get; } = new("kolum");

    /// <summary>The key as text.</summary>
    public string Value { get; }

    /// <summary>The key, or nothing when the text is not one.</summary>
    public static AgencyKey? TryOf(string? value) => value is not null && Form().IsMatch(value) ? new(value) : null;

    /// <summary>The key.</summary>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public static AgencyKey Of(string value) => TryOf(value)
        ?? throw new ArgumentException("An agency key is 2 to 32 lower-case letters, digits and hyphens.", nameof(value));

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
