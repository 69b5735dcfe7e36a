using System.Collections.Frozen;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Some agencies, or every one.</summary>
public sealed class AgencyScope
{
    private readonly FrozenSet<AgencyKey>? agencies;

    private AgencyScope(FrozenSet<AgencyKey>? agencies) => this.agencies = agencies;

    /// <summary>Every agency, also those registered later.</summary>
    public static AgencyScope Every { get; } = new(null);

    /// <summary>No agency.</summary>
    public static AgencyScope None { get; } = new([]);

    /// <summary>Whether it is every agency.</summary>
    public bool IsEvery => agencies is null;

    /// <summary>Whether it is no agency at all.</summary>
    public bool IsNone => agencies is { Count: 0 };

    /// <summary>The agencies by name; none where it is every agency.</summary>
    public IReadOnlyCollection<AgencyKey> Named => agencies is null ? [] : agencies;

    /// <summary>These agencies and no other.</summary>
    public static AgencyScope Only(IEnumerable<AgencyKey> agencies) => new(agencies.ToFrozenSet());

    /// <summary>Whether an agency is one of them.</summary>
    public bool Contains(AgencyKey agency) => agencies?.Contains(agency) ?? true;
}
