namespace Kolum.ItaAnalytics.Dashboards.Charts;

/// <summary>How the table of numbers stands beside its chart.</summary>
public enum NumbersShown
{
    /// <summary>Under the picture.</summary>
    Always,

    /// <summary>For screen readers only: the picture's caption says enough to those who see it.</summary>
    Hidden,
}
