using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What metrics are computed with besides what was decided about them.</summary>
/// <param name="Calendar">The office's working days.</param>
/// <param name="WindowOf">The time of a measure, by its number; nothing where it has none.</param>
/// <param name="Links">The last look at each address.</param>
public sealed record MetricRules(WorkingCalendar Calendar, Func<int, Period?> WindowOf, IReadOnlyList<LinkCheck> Links);

/// <summary>The registers of a fiscal year and the metrics that are followed with them, as known at one moment.</summary>
public sealed class MetricBook
{
    private readonly AssessmentKey key;
    private readonly MetricHistory history;
    private readonly MetricInputs inputs;
    private readonly MetricRules rules;

    private MetricBook(AssessmentKey key, MetricFacts facts, MetricRules rules, DateTimeOffset asOf)
    {
        this.key = key;
        this.rules = rules;
        AsOf = asOf;
        Facts = facts;
        history = new(facts, asOf);
        Registers = [.. Metrics.Registers.All.Select(register => RegisterState.Of(register, facts, asOf))];
        inputs = new(Registers.ToDictionary(register => register.Definition.Code), rules.Links);
    }

    /// <summary>The moment as of which it is computed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Everything that was decided, for asking how things stood at another moment.</summary>
    public MetricFacts Facts { get; }

    /// <summary>The registers, in the order of <see cref="Metrics.Registers.All"/>.</summary>
    public IReadOnlyList<RegisterState> Registers { get; }

    /// <summary>The metrics that the agency set, by measure.</summary>
    public IReadOnlyList<Metric> Own => history.Metrics;

    /// <summary>Whether nothing was ever recorded, examples included.</summary>
    public bool IsEmpty => Own.Count == 0 && Registers.All(register => register.Entries.Count == 0);

    /// <summary>Whether an entry of a register is only an example.</summary>
    public bool HasSampleData => Registers.Any(register => register.HasSampleData);

    /// <summary>What somebody should look at in the registers.</summary>
    public IReadOnlyList<Finding> Findings => MetricFindings.Of(this);

    /// <summary>The metrics and registers of an assessment at a moment.</summary>
    /// <param name="key">Agency and fiscal year.</param>
    /// <param name="facts">Everything that was decided.</param>
    /// <param name="rules">What they are computed with.</param>
    /// <param name="asOf">The moment.</param>
    public static MetricBook Compute(AssessmentKey key, MetricFacts facts, MetricRules rules, DateTimeOffset asOf) => new(key, facts, rules, asOf);

    /// <summary>A register.</summary>
    /// <exception cref="ArgumentException">There is none of this code.</exception>
    public RegisterState Register(string code) => Registers.FirstOrDefault(register => register.Definition.Code == code)
        ?? throw new ArgumentException($"There is no register {code}.", nameof(code));

    /// <summary>When a channel was last looked at and whether it answered; nothing where nobody looked.</summary>
    public (DateOnly Day, bool Answered)? LastCheck(RegisterEntry channel) => inputs.LastCheck(channel);

    /// <summary>What a calculation comes to for a measure.</summary>
    public MetricFigures Count(MetricSource source, int measure = 0) =>
        MetricSources.Find(source)?.Count(inputs, measure) ?? throw new ArgumentException("Readings are counted per metric.", nameof(source));

    /// <summary>A metric with its numbers.</summary>
    public MetricProgress Progress(Metric metric)
    {
        var readings = history.ReadingsOf(metric.Measure, metric.Code);
        var figures = MetricSources.Find(metric.Description.Source)?.Count(inputs, metric.Measure) ?? MetricFigures.OfReadings(MetricHistory.Counting(readings));
        return MetricProgress.Compute(
            metric, figures, readings, rules.WindowOf(metric.Measure) ?? key.FiscalYear.Period, rules.Calendar, AsOf);
    }

    /// <summary>
    /// The metrics of a measure: those that the agency set, and behind them those that are proposed and of which something is recorded,
    /// unless the agency set one of the same code or follows it no longer.
    /// </summary>
    /// <param name="measure">The measure, by its number.</param>
    /// <param name="proposed">What may be proposed for it.</param>
    public IReadOnlyList<MetricProgress> Of(int measure, IReadOnlyList<MetricSource> proposed)
    {
        var own = Own.Where(metric => metric.Measure == measure).Select(Progress);
        var offered = proposed.Select(MetricSources.Find).OfType<MetricCalculation>()
            .Where(calculation => history.Find(measure, calculation.Code) is null && !history.Dropped.Contains((measure, calculation.Code)))
            .Select(calculation => Progress(calculation.Proposed(measure)))
            .Where(progress => progress.Figures.Total is not null);
        return [.. own, .. offered];
    }

    /// <summary>SHA-256 (hex) over everything that figures and charts of metrics and registers are made from.</summary>
    public string FactsHash()
    {
        var text = new StringBuilder();
        foreach (var entry in Registers.SelectMany(register => register.Entries))
        {
            text.Append(entry.Subject).Append(entry.IsSample ? "|sample" : "");
            foreach (var (field, value) in entry.Values.Texts)
            {
                text.Append('|').Append(field).Append('=').Append(value);
            }

            if (inputs.LastCheck(entry) is { } check)
            {
                text.Append('|').AppendFormat(System.Globalization.CultureInfo.InvariantCulture, "{0:O}", check.Day).Append(check.Answered);
            }

            text.Append('\n');
        }

        foreach (var metric in Own)
        {
            text.Append(Progress(metric).FactsHash()).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
