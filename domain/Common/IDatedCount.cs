namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>What a count says.</summary>
public enum CountKind
{
    /// <summary>The total as of the end of a day, as the national system or a register shows it.</summary>
    Reading,

    /// <summary>What came on one day.</summary>
    Increment,

    /// <summary>Takes the entry that it supersedes out and puts nothing in its place; its value is 0.</summary>
    Withdrawal,
}

/// <summary>A number that was counted for a day: people who answered, briefings that were held.</summary>
public interface IDatedCount
{
    /// <summary>The day it is about.</summary>
    DateOnly Day { get; }

    /// <summary>Whether <see cref="Value"/> is a total or an increment.</summary>
    CountKind Kind { get; }

    /// <summary>The number, 0 or more.</summary>
    int Value { get; }
}
