using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Which way is better.</summary>
public enum MetricDirection
{
    /// <summary>More is better: the target is to be reached.</summary>
    MoreIsBetter,

    /// <summary>Less is better: the target is a limit.</summary>
    LessIsBetter,
}

/// <summary>Where a metric's numbers come from.</summary>
public enum MetricSource
{
    /// <summary>From readings that somebody enters.</summary>
    Readings,

    /// <summary>Services with a manual, of the services.</summary>
    ServicesWithManual,

    /// <summary>Requests answered within the standard time, of the requests.</summary>
    RequestsWithinTime,

    /// <summary>Briefings on the budget that were held.</summary>
    BriefingsHeld,

    /// <summary>Attendances at briefings, of the staff at each.</summary>
    StaffReached,

    /// <summary>Things that were made public, where day or link is known.</summary>
    PublicityItems,

    /// <summary>Channels that answered at the last check, of the channels.</summary>
    ChannelsAnswering,

    /// <summary>Uses of e-services.</summary>
    ServiceUses,

    /// <summary>Complaints received.</summary>
    ComplaintsReceived,

    /// <summary>Complaints finished, of those received.</summary>
    ComplaintsFinished,

    /// <summary>Complaints finished within time, of those received.</summary>
    ComplaintsWithinTime,

    /// <summary>Meetings of the measure that were held.</summary>
    MeetingsHeld,
}

/// <summary>What a metric is to come to.</summary>
public abstract record MetricTarget
{
    private MetricTarget()
    {
    }

    /// <summary>The largest number of a target or a reading.</summary>
    public const int Largest = 1_000_000;

    /// <summary>Nothing: the metric is only followed.</summary>
    public static MetricTarget None { get; } = new NoTarget();

    /// <summary>All of what the register counts: every service, every request.</summary>
    public static MetricTarget All { get; } = new Everything();

    /// <summary>A whole number.</summary>
    /// <returns>The target, or nothing where the number is not 1 to <see cref="Largest"/>.</returns>
    public static MetricTarget? TryOf(int number) => number is >= 1 and <= Largest ? new Fixed(number) : null;

    /// <summary>A whole number that certainly is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 1 to <see cref="Largest"/>.</exception>
    public static MetricTarget Of(int number) => TryOf(number) ?? throw new ArgumentOutOfRangeException(nameof(number), number, "A target is 1 or more.");

    /// <summary>A whole number, 1 or more.</summary>
    public sealed record Fixed : MetricTarget
    {
        internal Fixed(int number) => Number = number;

        /// <summary>The number.</summary>
        public int Number { get; }
    }

    /// <summary>All of the denominator.</summary>
    public sealed record Everything : MetricTarget;

    /// <summary>No target.</summary>
    public sealed record NoTarget : MetricTarget;
}

/// <summary>What a metric is.</summary>
/// <param name="Name">Its name in Thai, 1–200 characters.</param>
/// <param name="Unit">The unit of its numbers in Thai, 1–40 characters.</param>
/// <param name="Target">What it is to come to.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Source">Where its numbers come from.</param>
public sealed record MetricDescription(string Name, string Unit, MetricTarget Target, MetricDirection Direction, MetricSource Source);

/// <summary>A metric of a measure.</summary>
/// <param name="Measure">The measure, by its number in the report.</param>
/// <param name="Code">Its code within the measure.</param>
/// <param name="Description">What it is.</param>
/// <param name="Versions">What it was from when on, in order of time; empty where nobody set it and the program proposes it.</param>
public sealed record Metric(int Measure, string Code, MetricDescription Description, IReadOnlyList<MetricSet> Versions)
{
    /// <summary>How findings name it: "1.manuals".</summary>
    public string Subject => SubjectOf(Measure, Code);

    /// <summary>How a metric is named.</summary>
    internal static string SubjectOf(int measure, string code) => FormattableString.Invariant($"{measure}.{code}");
}

/// <summary>A number that somebody read of a metric.</summary>
/// <param name="Number">Its number among the readings of the metric, 1 or more, in the order in which they were recorded.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is the total as of the end of the day, or what came on it.</param>
/// <param name="Value">The number, 0 to 1,000,000; 0 for a withdrawal.</param>
/// <param name="Source">Where it is known from; empty where it was not told.</param>
/// <param name="Supersedes">The reading that it replaces, or nothing.</param>
public sealed record MetricReading(int Number, DateOnly Day, CountKind Kind, int Value, string Source, int? Supersedes = null) : IDatedCount;
