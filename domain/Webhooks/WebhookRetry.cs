namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>When a message that failed is sent again: after half a minute, then twice as long each time up to half a day, for some two days.</summary>
public static class WebhookRetry
{
    /// <summary>How often a message is tried.</summary>
    public const int MostAttempts = 15;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether a message that was tried so often is given up.</summary>
    public static bool IsOver(int attempts) => attempts >= MostAttempts;

    /// <summary>The pause after a failed attempt.</summary>
    /// <param name="attempts">How often it was tried, 1 or more.</param>
    /// <param name="share">0–1: 0 makes the pause a fifth shorter, 1 a fifth longer.</param>
    public static TimeSpan Pause(int attempts, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var plain = attempts > MostAttempts ? Longest : First * Math.Pow(2, attempts - 1);
        return (plain < Longest ? plain : Longest) * (0.8 + (0.4 * Math.Clamp(share, 0, 1)));
    }
}
