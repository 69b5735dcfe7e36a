using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What a measure belongs to, by key: surveys, indicators, items of the open-data checklist, risks.</summary>
public sealed record MeasureLinks
{
    private MeasureLinks(IReadOnlyList<string> surveys, IReadOnlyList<int> indicators, IReadOnlyList<int> openDataItems, IReadOnlyList<string> risks) =>
        (Surveys, Indicators, OpenDataItems, Risks) = (surveys, indicators, openDataItems, risks);

    /// <summary>No link.</summary>
    public static MeasureLinks None { get; } = new([], [], [], []);

    /// <summary>Codes of surveys: iit, eit-1.</summary>
    public IReadOnlyList<string> Surveys { get; }

    /// <summary>Numbers of indicators.</summary>
    public IReadOnlyList<int> Indicators { get; }

    /// <summary>Numbers of items of the open-data checklist: 23 for o23.</summary>
    public IReadOnlyList<int> OpenDataItems { get; }

    /// <summary>Codes of risks: RSK-01/2568.</summary>
    public IReadOnlyList<string> Risks { get; }

    /// <summary>Whether it names anything.</summary>
    public bool IsEmpty => Surveys.Count + Indicators.Count + OpenDataItems.Count + Risks.Count == 0;

    /// <summary>The links, each once, in order. Whether what they name exists is asked where that is known.</summary>
    public static MeasureLinks Of(IEnumerable<string> surveys, IEnumerable<int> indicators, IEnumerable<int> openDataItems, IEnumerable<string> risks) =>
        new(Sorted(surveys), [.. indicators.Distinct().Order()], [.. openDataItems.Distinct().Order()], Sorted(risks));

    /// <summary>Equal where they name the same.</summary>
    public bool Equals(MeasureLinks? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>"iit · ตัวชี้วัด 5 · o23 · RSK-01/2568"; empty for none.</summary>
    public override string ToString() => string.Join(" · ", new[]
    {
        string.Join(", ", Surveys),
        Indicators.Count == 0 ? "" : $"ตัวชี้วัด {string.Join(", ", Indicators.Select(number => ThaiFormat.Plain.Number(number)))}",
        string.Join(", ", OpenDataItems.Select(number => $"o{ThaiFormat.Plain.Number(number)}")),
        string.Join(", ", Risks),
    }.Where(part => part.Length > 0));

    private static string[] Sorted(IEnumerable<string> keys) => [.. keys.Select(key => key.Trim()).Distinct().Order(StringComparer.Ordinal)];
}
