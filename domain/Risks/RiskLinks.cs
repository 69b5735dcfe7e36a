using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>What a risk belongs to, by key: measures of the report, indicators, items of the open-data checklist.</summary>
public sealed record RiskLinks
{
    private RiskLinks(IReadOnlyList<int> measures, IReadOnlyList<int> indicators, IReadOnlyList<int> openDataItems) =>
        (Measures, Indicators, OpenDataItems) = (measures, indicators, openDataItems);

    /// <summary>The largest number of a measure or an item.</summary>
    public const int Largest = 99;

    /// <summary>How many indicators there are.</summary>
    public const int LastIndicator = 10;

    /// <summary>No link.</summary>
    public static RiskLinks None { get; } = new([], [], []);

    /// <summary>Measures by their number in the report, 1–99, each once, in order.</summary>
    public IReadOnlyList<int> Measures { get; }

    /// <summary>Indicators, 1–10.</summary>
    public IReadOnlyList<int> Indicators { get; }

    /// <summary>Items of the open-data checklist: 23 for o23.</summary>
    public IReadOnlyList<int> OpenDataItems { get; }

    /// <summary>The links, or nothing where a number is out of range.</summary>
    public static RiskLinks? TryOf(IEnumerable<int> measures, IEnumerable<int> indicators, IEnumerable<int> openDataItems)
    {
        var links = new RiskLinks(Sorted(measures), Sorted(indicators), Sorted(openDataItems));
        return Within(links.Measures, Largest) && Within(links.Indicators, LastIndicator) && Within(links.OpenDataItems, Largest) ? links : null;
    }

    /// <summary>Equal where they name the same.</summary>
    public bool Equals(RiskLinks? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>"มาตรการ 2 · ตัวชี้วัด 5 · o23".</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Measures.Count == 0 ? null : $"มาตรการ {Listed(Measures)}",
            Indicators.Count == 0 ? null : $"ตัวชี้วัด {Listed(Indicators)}",
            OpenDataItems.Count == 0 ? null : string.Join(", ", OpenDataItems.Select(item => $"o{ThaiFormat.Plain.Number(item)}")),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>Numbers as they are written in one cell: "2, 5".</summary>
    public static string Listed(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => ThaiFormat.Plain.Number(number)));

    private static int[] Sorted(IEnumerable<int> numbers) => [.. numbers.Distinct().Order()];

    private static bool Within(IReadOnlyList<int> numbers, int largest) => numbers.All(number => number >= 1 && number <= largest);
}
