using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>How many of a group have answered, or why that is not said.</summary>
public abstract record GroupFigure
{
    private GroupFigure()
    {
    }

    /// <summary>A count.</summary>
    /// <param name="Completed">People; for a period negative where answers were withdrawn.</param>
    /// <param name="Rate">Against the sub-quota; nothing where the group has none.</param>
    /// <param name="DataAsOf">The day up to which it counts.</param>
    public sealed record Counted(int Completed, CompletionRate? Rate, DateOnly DataAsOf) : GroupFigure;

    /// <summary>Nothing was counted for the group.</summary>
    public sealed record NoData : GroupFigure
    {
        /// <summary>The one value.</summary>
        public static NoData Value { get; } = new();
    }

    /// <summary>A count exists and is not shown: so few people would be seen that one of them could be guessed.</summary>
    /// <param name="Threshold">The smallest number of people that is shown.</param>
    public sealed record Suppressed(int Threshold) : GroupFigure
    {
        /// <summary>Why, in words.</summary>
        public BilingualText Reason => new(
            $"ไม่แสดง เพราะกลุ่มหรือยอดที่เปลี่ยนมีไม่ถึง {ThaiFormat.Official.Number(Threshold)} คน เพื่อไม่ให้คาดเดาได้ว่าใครตอบ",
            FormattableString.Invariant($"Not shown: the group, or the change since it was last shown, is fewer than {Threshold} people, so somebody could be guessed."));
    }

    /// <summary>A count, with its rate where the group has a sub-quota.</summary>
    internal static Counted Of(int completed, int? subQuota, DateOnly dataAsOf) =>
        new(completed, subQuota is { } required ? CompletionRate.Of(completed, required) : null, dataAsOf);
}
