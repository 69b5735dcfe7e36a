using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What an entry said from a moment on.</summary>
/// <param name="Values">What it said; nothing where it was withdrawn.</param>
/// <param name="Source">Where that is known from; empty where it was not told.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record RegisterVersion(RegisterValues? Values, string Source, Recorded Recorded);

/// <summary>An entry of a register as known at a moment.</summary>
/// <param name="Register">The register.</param>
/// <param name="Number">Its number in the register, 1 or more.</param>
/// <param name="IsSample">Whether it is only an example.</param>
/// <param name="Versions">What it said from when on, in order of time; one or more.</param>
public sealed record RegisterEntry(RegisterDefinition Register, int Number, bool IsSample, IReadOnlyList<RegisterVersion> Versions)
{
    /// <summary>What stands.</summary>
    public RegisterVersion Latest => Versions[^1];

    /// <summary>Whether it was withdrawn.</summary>
    public bool IsWithdrawn => Latest.Values is null;

    /// <summary>What it says, or said last before it was withdrawn.</summary>
    public RegisterValues Values => Versions.Last(version => version.Values is not null).Values!;

    /// <summary>When, by whom and why it was added.</summary>
    public Recorded Added => Versions[0].Recorded;

    /// <summary>How findings and people name it: "meetings 2".</summary>
    public string Subject => SubjectOf(Register, Number);

    /// <summary>How an entry is named.</summary>
    internal static string SubjectOf(RegisterDefinition register, int number) => FormattableString.Invariant($"{register.Code} {number}");
}

/// <summary>A register of a year as known at a moment.</summary>
/// <param name="Definition">What it holds.</param>
/// <param name="Entries">The entries that stand, by number. Examples are among them only while no real entry with a figure was recorded.</param>
/// <param name="Withdrawn">Entries that were taken back, by number.</param>
public sealed record RegisterState(RegisterDefinition Definition, IReadOnlyList<RegisterEntry> Entries, IReadOnlyList<RegisterEntry> Withdrawn)
{
    /// <summary>Whether an entry that stands is only an example.</summary>
    public bool HasSampleData => Entries.Any(entry => entry.IsSample);

    /// <summary>The last day on which something was recorded, or nothing.</summary>
    public DateOnly? RecordedOn { get; } = Entries.Concat(Withdrawn).Select(entry => (DateOnly?)ThaiTime.Day(entry.Latest.Recorded.At)).Max();

    /// <summary>A standing entry by its number, or nothing.</summary>
    public RegisterEntry? Find(int number) => Entries.FirstOrDefault(entry => entry.Number == number);

    /// <summary>What stood in a register at a moment.</summary>
    /// <param name="definition">The register.</param>
    /// <param name="facts">Everything that was decided.</param>
    /// <param name="asOf">Later decisions are left out.</param>
    public static RegisterState Of(RegisterDefinition definition, MetricFacts facts, DateTimeOffset asOf)
    {
        var known = facts.Decisions.OfType<EntrySet>().Where(set => set.Register == definition.Code && set.Recorded.At <= asOf).ToList();
        var hasFigures = known.Any(set => !set.IsSample && set.Values is { } values && definition.HasFigures(values));
        var entries = known.Where(set => !set.IsSample || !hasFigures)
            .GroupBy(set => set.Number)
            .OrderBy(sets => sets.Key)
            .Select(sets => new RegisterEntry(
                definition, sets.Key, sets.First().IsSample, [.. sets.Select(set => new RegisterVersion(set.Values, set.Source, set.Recorded))]))
            .ToList();
        return new(definition, [.. entries.Where(entry => !entry.IsWithdrawn)], [.. entries.Where(entry => entry.IsWithdrawn)]);
    }
}
