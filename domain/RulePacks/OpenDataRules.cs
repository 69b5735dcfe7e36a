using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>What an agency publishes for the open-data checklist (OIT).</summary>
/// <param name="Number">Its number in the year: 1 for o1.</param>
/// <param name="Title">What is published, or nothing where its name was not found.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record OpenDataItem(int Number, string? Title, string Source, Confidence Confidence)
{
    /// <summary>The sub-indicator that it counts for, or nothing where that is not known.</summary>
    public ItemSubIndicator? SubIndicator { get; init; }

    /// <summary>Which year its data are of, or nothing where no year is known or none is asked for.</summary>
    public DataYear? DataYear { get; init; }

    /// <summary>The kinds of file that are asked for: pdf, xlsx; empty where none are known.</summary>
    public IReadOnlyList<string> FileFormats { get; init; } = [];

    /// <summary>Whether it is the annual report of measures, the one that this program writes.</summary>
    public bool IsAnnualReport { get; init; }

    /// <summary>Its number as it is written: o24.</summary>
    public string Code => $"o{ThaiFormat.Plain.Number(Number)}";
}

/// <summary>Items of the checklist that are scored together; their mean counts once, however many they are.</summary>
/// <param name="Code">Its code in the year: 9.1.</param>
/// <param name="Indicator">The indicator that it belongs to: 9 or 10.</param>
/// <param name="Name">Its name (Thai).</param>
/// <param name="Source">Where the name was read.</param>
/// <param name="Confidence">How sure the name is.</param>
public sealed record SubIndicator(string Code, int Indicator, string Name, string Source, Confidence Confidence);

/// <summary>The sub-indicator of an item.</summary>
/// <param name="Code">The sub-indicator: 9.1.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is that the item belongs to it.</param>
public sealed record ItemSubIndicator(string Code, string Source, Confidence Confidence);

/// <summary>Which year the data of an item are of: plans carry the year that is assessed, reports the year before.</summary>
/// <param name="Offset">0 for the year that is assessed, -1 for the year before.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record DataYear(int Offset, string Source, Confidence Confidence)
{
    /// <summary>The year of the data.</summary>
    /// <param name="assessed">The year that is assessed.</param>
    /// <returns>Nothing where it lies before the first year that can be named.</returns>
    public BuddhistFiscalYear? Of(BuddhistFiscalYear assessed) => BuddhistFiscalYear.TryOf(assessed.Year + Offset);
}

/// <summary>Words in the title of a measure, and the items of the checklist that they are about.</summary>
/// <param name="Words">The words, as titles write them.</param>
/// <param name="Source">Who matched them.</param>
/// <param name="Confidence">How sure the match is.</param>
public sealed record MeasureTopic(string Words, string Source, Confidence Confidence)
{
    /// <summary>The sub-indicator whose items are meant; nothing where single items are.</summary>
    public string? SubIndicator { get; init; }

    /// <summary>The items that are meant, by number; empty where a whole sub-indicator is.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];
}
