namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>How a span of time is cut.</summary>
public enum PeriodKind
{
    /// <summary>One calendar day.</summary>
    Day,

    /// <summary>Seven days from Monday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter of the fiscal year: the first is October–December.</summary>
    Quarter,

    /// <summary>A half of the fiscal year: the first is October–March.</summary>
    Half,

    /// <summary>A span that somebody set: a survey's window, a measure's time.</summary>
    Window,

    /// <summary>1 October up to, not including, the next 1 October.</summary>
    FiscalYear,
}
