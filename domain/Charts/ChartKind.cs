namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>The kinds of chart that exist.</summary>
public enum ChartKind
{
    /// <summary>One bar per survey: how many answered, of how many needed.</summary>
    CompletionBars,

    /// <summary>Per period: bars of what came, a line of the total, the planned pace, the target and the deadline.</summary>
    CompletionByPeriod,

    /// <summary>The steps of a measure with plan and reality, else when the measure was to be carried out, on the axis of the fiscal year.</summary>
    MeasureTimeline,

    /// <summary>One number, one bar, one word.</summary>
    StatusTile,

    /// <summary>A running total so far, the plan, and the fan in which it may go on until the deadline.</summary>
    Forecast,

    /// <summary>Per service point: scans of its QR code and completed answers.</summary>
    Funnel,

    /// <summary>Probabilities that were forecast against what came true.</summary>
    Calibration,

    /// <summary>Each indicator's score with the mark of the year before and the lines of the levels.</summary>
    IndicatorBars,

    /// <summary>All indicators' scores around a centre.</summary>
    IndicatorRadar,

    /// <summary>Scores over the years.</summary>
    ScoreTrend,

    /// <summary>How the total comes about from the instruments.</summary>
    ScoreBuildUp,

    /// <summary>Per sub-indicator of the open-data checklist: how many of its items are published.</summary>
    OpenDataCompletion,

    /// <summary>Likelihood against impact: which risks lie in which cell.</summary>
    RiskHeatMap,

    /// <summary>The same, with arrows from where risks lay before.</summary>
    RiskMovement,

    /// <summary>Per quarter: actions against risks that are done, of those that were due.</summary>
    RiskTreatment,

    /// <summary>The metrics of a measure, each against its target, in percent.</summary>
    MetricBullets,

    /// <summary>What each period brought to a metric.</summary>
    MetricByPeriod,

    /// <summary>Per month: counts of a register side by side.</summary>
    RegisterMonths,

    /// <summary>One bar per entry or topic of a register.</summary>
    RegisterBars,

    /// <summary>Per unit: open steps of measures that are overdue, due soon, later.</summary>
    UnitWorkload,
}

/// <summary>The three sizes that are designed, not scaled from one another.</summary>
public enum ChartLook
{
    /// <summary>320×160 px: a number, a bar, a word.</summary>
    Tile,

    /// <summary>The outcome column of the report, 5.8 cm wide: no title inside, text of at least 9 pt on paper.</summary>
    Cell,

    /// <summary>900×500 px, full.</summary>
    Page,
}

/// <summary>Light for screen and paper, dark for screens at night.</summary>
public enum ChartTheme
{
    /// <summary>Dark ink on white.</summary>
    Light,

    /// <summary>Light ink on a dark ground.</summary>
    Dark,
}

/// <summary>What a sign and a word say about progress; never shown by colour alone.</summary>
public enum ChartTone
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>The target is reached (●).</summary>
    Reached,

    /// <summary>Behind what is planned, or missed (▲).</summary>
    Behind,

    /// <summary>Somebody should look (◆).</summary>
    Watch,
}
