using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>Which agencies are listed; a part that is left out does not narrow the list.</summary>
public sealed record AgencyFilter
{
    /// <summary>Only these.</summary>
    public IReadOnlyCollection<AgencyKey>? Keys { get; init; }

    /// <summary>Only those whose Thai or English name holds this text.</summary>
    public string? NameContains { get; init; }

    /// <summary>Only those in one of these provinces (Thai, without the word).</summary>
    public IReadOnlyCollection<string>? Provinces { get; init; }

    /// <summary>Only those in one of these districts (Thai, without the word).</summary>
    public IReadOnlyCollection<string>? Districts { get; init; }

    /// <summary>Only those of which something is stored in this fiscal year.</summary>
    public BuddhistFiscalYear? AssessedIn { get; init; }
}

/// <summary>What agencies are put in order by; their keys decide between equals.</summary>
public enum AgencyOrder
{
    /// <summary>Their keys.</summary>
    Code,

    /// <summary>Their full Thai names.</summary>
    Name,

    /// <summary>Their provinces.</summary>
    Province,
}

/// <summary>A place between two agencies of a list.</summary>
/// <param name="Value">What the agency beside it is ordered by.</param>
/// <param name="Key">Its key.</param>
public sealed record AgencyPlace(string Value, string Key);

/// <summary>The part of a list of agencies that is asked for.</summary>
/// <param name="Order">What they are put in order by.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Size">How many at most, 1 or more.</param>
/// <param name="After">Only those after this place.</param>
/// <param name="Before">Only those before this place.</param>
/// <param name="FromEnd">Whether the last ones are taken instead of the first.</param>
public sealed record AgencySlice(AgencyOrder Order, bool Descending, int Size, AgencyPlace? After = null, AgencyPlace? Before = null, bool FromEnd = false);

/// <summary>A part of a list of agencies.</summary>
/// <param name="Agencies">In order.</param>
/// <param name="HasMore">Whether there are more beyond the end that was cut: after the last one, or before the first one where the last ones were asked for.</param>
/// <param name="TotalCount">How many the whole list has.</param>
public sealed record AgencyListed(IReadOnlyList<Agency> Agencies, bool HasMore, int TotalCount)
{
    /// <summary>The place of an agency in a list of an order.</summary>
    public static AgencyPlace PlaceOf(Agency agency, AgencyOrder order) => new(
        order switch
        {
            AgencyOrder.Code => agency.Key.Value,
            AgencyOrder.Name => agency.Name,
            AgencyOrder.Province => agency.Province,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
        },
        agency.Key.Value);
}
