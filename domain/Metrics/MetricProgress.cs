using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What one period brought to a metric.</summary>
/// <param name="Period">The period.</param>
/// <param name="Completed">What came in it; nothing where no data exist for it. What has no known day is in no period.</param>
/// <param name="Of">What came into the denominator in it; nothing where there is none, or no data.</param>
/// <param name="Cumulative">What came up to its end; nothing where no data exist for it.</param>
/// <param name="PlannedCumulative">What was to be reached by its end; nothing without a target that is to be reached.</param>
/// <param name="Required">The target as a number; nothing where there is none.</param>
/// <param name="Percent"><paramref name="Cumulative"/> ÷ required × 100, exact; nothing where either is not known.</param>
/// <param name="OnPace">Whether <paramref name="Cumulative"/> is at least what was planned; nothing where that cannot be said.</param>
/// <param name="HasEnded">Whether it is over.</param>
public sealed record MetricPeriod(
    Period Period, int? Completed, int? Of, int? Cumulative, int? PlannedCumulative, int? Required, decimal? Percent, bool? OnPace, bool HasEnded)
{
    /// <summary><see cref="Completed"/> ÷ <see cref="Of"/> × 100, exact; nothing where nothing came in.</summary>
    public decimal? Share => Completed is { } completed && Of is > 0 ? 100m * completed / Of : null;
}

/// <summary>A metric with its finished numbers, as known at one moment. Surfaces show it and compute nothing.</summary>
public sealed class MetricProgress
{
    private readonly Period window;
    private readonly ICountPlan? plan;
    private readonly DateOnly today;

    private MetricProgress(Metric metric, MetricFigures figures, IReadOnlyList<MetricRead> readings, Period window, WorkingCalendar calendar, DateTimeOffset asOf)
    {
        this.window = window;
        today = ThaiTime.Day(asOf);
        Metric = metric;
        Figures = figures;
        Readings = readings;
        AsOf = asOf;
        var description = metric.Description;
        Required = description.Target switch
        {
            MetricTarget.Fixed target => target.Number,
            MetricTarget.Everything => figures.OfTotal is > 0 ? figures.OfTotal : null,
            _ => null,
        };
        Completion = figures.Total is { } total && Required is { } required ? CompletionRate.Of(total, required) : null;
        plan = description.Direction == MetricDirection.LessIsBetter || Required is not { } reach ? null
            : description.Target is MetricTarget.Everything && figures.Denominator == MetricDenominator.Growing ? new AllSoFar(reach, window, figures.Denominators)
            : new EvenPace(reach, window, calendar);
        Status = plan is null
            ? MetricStatus.Of(figures.Total, Required)
            : MetricStatus.Of(Pace.On(figures.Total, figures.Series, plan, calendar, today), plan is EvenPace);
    }

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>What it is counted from.</summary>
    public MetricFigures Figures { get; }

    /// <summary>Every reading known at the moment, superseded ones too, in the order in which they were recorded; empty where it is counted from a register.</summary>
    public IReadOnlyList<MetricRead> Readings { get; }

    /// <summary>The readings that count, by day.</summary>
    public IReadOnlyList<MetricReading> Counting => MetricHistory.Counting(Readings);

    /// <summary>The moment as of which it is computed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The target as a number: the number itself, or all of the denominator; nothing where there is none yet.</summary>
    public int? Required { get; }

    /// <summary>How complete it is; of a limit, how much of it is used up. Nothing where total or target is not known.</summary>
    public CompletionRate? Completion { get; }

    /// <summary>Where it stands.</summary>
    public MetricStatus Status { get; }

    /// <summary>The time it is followed over: the measure's, or the fiscal year.</summary>
    public Period Window => window;

    /// <summary>The last counted day, or nothing.</summary>
    public DateOnly? DataAsOf => Figures.Series.LastDay;

    /// <summary>Whether a number behind it is only an example.</summary>
    public bool HasSampleData => Figures.HasSampleData;

    /// <summary>
    /// Why no forecast is given. The model of the surveys is one of days on each of which something may come; what is told per month,
    /// read now and then, or a list that stands gives no rate per day, and a probability from it would be made up.
    /// </summary>
    public BilingualText NoForecast =>
        plan is null ? new("ไม่มีเป้าหมายที่ต้องไปให้ถึง จึงไม่มีการคาดการณ์", "There is no target to be reached, so there is nothing to forecast.")
        : today >= window.EndExclusive ? new("สิ้นสุดเวลาดำเนินการแล้ว", "The measure's time is over.")
        : Metric.Description.Source == MetricSource.Readings ? new("ยอดที่อ่านเป็นครั้งคราวไม่บอกว่าแต่ละวันได้เท่าใด จึงไม่คาดการณ์", "Readings now and then do not tell what comes per day, so no forecast is made.")
        : new("ทะเบียนไม่ได้บอกว่าแต่ละวันได้เท่าใด จึงไม่คาดการณ์", "The register does not tell what comes per day, so no forecast is made.");

    /// <summary>SHA-256 (hex) over everything that its figures are made from.</summary>
    public string FactsHash()
    {
        var text = new StringBuilder();
        var description = Metric.Description;
        text.Append(CultureInfo.InvariantCulture, $"{Metric.Subject}|{description.Name}|{description.Unit}|{Required}|{description.Direction}|{description.Source}|{window.Start:O}|{window.EndExclusive:O}|{HasSampleData}");
        foreach (var counted in Figures.Events)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{counted.Day:O}|{counted.Count}|{counted.Of}|{counted.Group}");
        }

        foreach (var day in Figures.Series.Days)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{day:O}|{Figures.Series.TotalAt(day)}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The numbers of a metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="figures">What it is counted from.</param>
    /// <param name="readings">Its readings, superseded ones too.</param>
    /// <param name="window">The measure's time; the fiscal year where it has none.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="asOf">The moment.</param>
    internal static MetricProgress Compute(
        Metric metric, MetricFigures figures, IReadOnlyList<MetricRead> readings, Period window, WorkingCalendar calendar, DateTimeOffset asOf) =>
        new(metric, figures, readings, window, calendar, asOf);

    /// <summary>What each period brought. All completed ones and <see cref="MetricFigures.Undated"/> add up to the total, however time is cut.</summary>
    public IReadOnlyList<MetricPeriod> PeriodsBy(PeriodKind kind) =>
        [.. CompletionCalculator.CountsByPeriod(Figures.Series, window, kind).Select(counted => PeriodOf(counted.Period, counted.Count, counted.Cumulative))];

    private MetricPeriod PeriodOf(Period period, int? count, int? cumulative)
    {
        var planned = plan?.PlannedBy(period.EndExclusive);
        var isKnown = Figures.Knows(period);
        int? of = isKnown && Figures.Denominators.Total is not null
            ? Figures.Denominators.TotalAt(period.LastDay) - Figures.Denominators.TotalAt(period.Start.AddDays(-1))
            : null;
        return new(
            period,
            isKnown ? count : null,
            of,
            isKnown ? cumulative : null,
            planned,
            Required,
            isKnown && cumulative is { } reached && Required is { } required ? CompletionRate.Of(reached, required).Percent : null,
            // What has no known day may belong to any period: then nothing can be said of a pace.
            isKnown && cumulative is { } total && planned is { } asked && Figures.Undated == 0 ? total >= asked : null,
            today >= period.EndExclusive);
    }
}
