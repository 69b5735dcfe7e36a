namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>When a survey may be answered, as it was set and moved.</summary>
public sealed class WindowHistory
{
    private readonly WindowSet[] windows;

    /// <summary>The windows among decisions.</summary>
    /// <exception cref="ArgumentException">There is none: a survey is opened with a window.</exception>
    public WindowHistory(IEnumerable<SurveyDecision> decisions)
    {
        windows = [.. decisions.OfType<WindowSet>().OrderBy(window => window.Recorded.At)];
        if (windows.Length == 0)
        {
            throw new ArgumentException("A survey has a window.", nameof(decisions));
        }
    }

    /// <summary>The window as known at a moment; before any was recorded, the first one.</summary>
    public WindowSet InForce(DateTimeOffset asOf) => windows.LastOrDefault(window => window.Recorded.At <= asOf) ?? windows[0];

    /// <summary>Every window known at a moment, the first one always.</summary>
    public IReadOnlyList<WindowSet> UpTo(DateTimeOffset asOf) => [windows[0], .. windows.Skip(1).Where(window => window.Recorded.At <= asOf)];
}
