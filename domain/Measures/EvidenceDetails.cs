namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What may be said of a piece of evidence besides what it shows and where it is.</summary>
/// <param name="OwnerUnit">The unit that answers for it, at most 200 characters; empty where nobody was named.</param>
/// <param name="Day">The day that it shows or bears; nothing where that is not known.</param>
/// <param name="Expires">The last day on which it shows anything; nothing where it does not expire.</param>
/// <param name="Note">A remark, at most 1,000 characters; empty for none.</param>
public sealed record EvidenceDetails(string OwnerUnit = "", DateOnly? Day = null, DateOnly? Expires = null, string Note = "")
{
    /// <summary>The longest name of a unit, characters.</summary>
    public const int LongestUnit = 200;

    /// <summary>The longest remark, characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>Nothing more is known.</summary>
    public static EvidenceDetails None { get; } = new();
}
