using System.Globalization;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>The values of an entry by field: every one was checked before it came to stand here; a field that is not known is left out.</summary>
/// <remarks>Numbers, days (2025-03-04), months (2025-03) and codes of choices are kept as invariant text, as files and feeds write them.</remarks>
public sealed class RegisterValues
{
    private readonly SortedDictionary<string, string> texts;

    private RegisterValues(IEnumerable<KeyValuePair<string, string>> texts) =>
        this.texts = new(texts.Where(text => text.Value.Length > 0).ToDictionary(), StringComparer.Ordinal);

    /// <summary>The fields that are known, by key.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Values that were checked: now, or before they were stored.</summary>
    public static RegisterValues Of(IEnumerable<KeyValuePair<string, string>> checkedTexts) => new(checkedTexts);

    /// <summary>A value as it is stored; nothing where it is not known.</summary>
    public string? Text(string field) => texts.GetValueOrDefault(field);

    /// <summary>A number; nothing where it is not known.</summary>
    public int? Number(string field) => Text(field) is { } text ? NumberIn(text) : null;

    /// <summary>A day; nothing where it is not known.</summary>
    public DateOnly? Day(string field) => Text(field) is { } text ? DayIn(text) : null;

    /// <summary>The first day of a month; nothing where it is not known.</summary>
    public DateOnly? Month(string field) => Text(field) is { } text ? MonthIn(text) : null;

    /// <summary>Whether both say the same.</summary>
    public bool SaysTheSame(RegisterValues other) => texts.SequenceEqual(other.texts);

    internal static int NumberIn(string stored) => int.Parse(stored, NumberStyles.None, CultureInfo.InvariantCulture);

    internal static DateOnly DayIn(string stored) => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly MonthIn(string stored) => DayIn(stored + "-01");
}
