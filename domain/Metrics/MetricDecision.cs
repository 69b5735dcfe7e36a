using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Something that was decided about the metrics or registers of a year. None is changed or deleted: a later one about the same thing replaces an earlier one from its moment on.</summary>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public abstract record MetricDecision(Recorded Recorded, bool IsSample);

/// <summary>What a metric is; the first one adds it.</summary>
/// <param name="Measure">The measure, by its number in the report.</param>
/// <param name="Code">Its code within the measure: <c>manuals</c>.</param>
/// <param name="Description">What it is; nothing where it is followed no longer.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record MetricSet(int Measure, string Code, MetricDescription? Description, Recorded Recorded) : MetricDecision(Recorded, IsSample: false);

/// <summary>A reading of a metric.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Code">The metric.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record MetricRead(int Measure, string Code, MetricReading Reading, Recorded Recorded) : MetricDecision(Recorded, IsSample: false);

/// <summary>What an entry of a register says; the first one adds it.</summary>
/// <param name="Register">The code of the register.</param>
/// <param name="Number">The entry, 1 or more, in the order in which entries were added.</param>
/// <param name="Values">What it says; nothing where it is withdrawn.</param>
/// <param name="Source">Where that is known from; empty where it was not told.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record EntrySet(string Register, int Number, RegisterValues? Values, string Source, Recorded Recorded, bool IsSample = false) : MetricDecision(Recorded, IsSample);

/// <summary>Everything that was decided about the metrics and registers of one assessment.</summary>
/// <param name="Decisions">In the order in which they were recorded.</param>
public sealed record MetricFacts(IReadOnlyList<MetricDecision> Decisions)
{
    /// <summary>Nothing yet.</summary>
    public static MetricFacts Empty { get; } = new([]);
}
