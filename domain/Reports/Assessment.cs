using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Everything that is stored of one assessment, as a reader found it.</summary>
/// <param name="Key">Agency and fiscal year.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Profiles">Every entry of its headcount and size class.</param>
/// <param name="Calendar">The agency's own days, in the order in which they were recorded.</param>
/// <param name="Surveys">Surveys with their counts, in instrument order.</param>
/// <param name="Measures">Every version of the measures.</param>
/// <param name="Covers">Every version of memo and title page, in order of time; empty where no report was imported.</param>
/// <param name="Placements">Outcome charts that the agency set, in order of time; the last one of a measure holds.</param>
public sealed record AssessmentFacts(
    AssessmentKey Key,
    Agency Agency,
    IReadOnlyList<AgencyProfile> Profiles,
    IReadOnlyList<CalendarDay> Calendar,
    IReadOnlyList<SurveyFacts> Surveys,
    MeasureHistory Measures,
    IReadOnlyList<ReportCover> Covers,
    IReadOnlyList<OutcomeChartPlacement> Placements)
{
    /// <summary>The agency's surveys of earlier years, for comparison.</summary>
    public IReadOnlyList<SurveyFacts> EarlierSurveys { get; init; } = [];

    /// <summary>Evidence of the measures, withdrawn pieces too, in order of time.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The last look at each address that a text or a piece of evidence names.</summary>
    public IReadOnlyList<LinkCheck> LinkChecks { get; init; } = [];

    /// <summary>Which rules the agency's assessments follow, of earlier years too, in order of time.</summary>
    public IReadOnlyList<RulePackPin> Pins { get; init; } = [];

    /// <summary>Results of indicators, of earlier years too, in order of time.</summary>
    public IReadOnlyList<IndicatorEntry> IndicatorEntries { get; init; } = [];

    /// <summary>Entries of the open-data checklist, in order of time.</summary>
    public IReadOnlyList<OpenDataEntry> OpenDataEntries { get; init; } = [];

    /// <summary>Everything that was decided about the measures of the year, in order.</summary>
    public IReadOnlyList<MeasureDecision> MeasureDecisions { get; init; } = [];

    /// <summary>Everything that was decided about the risks of the year.</summary>
    public RiskFacts Risks { get; init; } = RiskFacts.Empty;

    /// <summary>Everything that was decided about the metrics and registers of the year.</summary>
    public MetricFacts Metrics { get; init; } = MetricFacts.Empty;
}

/// <summary>The parts of the report that are not measures.</summary>
/// <param name="Title">The lines of the title page.</param>
/// <param name="Memo">The memo, or nothing.</param>
/// <param name="SourceHash">SHA-256 of the file it came from.</param>
/// <param name="Findings">What was found when it was read.</param>
/// <param name="Recorded">When, by whom and why it was imported.</param>
public sealed record ReportCover(IReadOnlyList<string> Title, Memo? Memo, string SourceHash, IReadOnlyList<Finding> Findings, Recorded Recorded);

/// <summary>What the figures of an assessment depend on besides its facts.</summary>
/// <param name="Packs">The rules per fiscal year.</param>
/// <param name="Surveys">Thresholds that an installation may change.</param>
public sealed record AssessmentRules(IRulePacks Packs, SurveySettings Surveys);

/// <summary>One agency in one fiscal year with its finished numbers, as known at one moment.</summary>
public sealed class Assessment
{
    private readonly Dictionary<int, OutcomeChartPlacement> placements;
    private readonly Lazy<IReadOnlyList<OfficeDay>> officeDays;
    private readonly Lazy<IReadOnlyList<SurveyProgress>> earlierSurveys;
    private readonly Lazy<IReadOnlyList<CalibrationBin>> calibration;
    private readonly Lazy<IReadOnlyList<ReportFigure>> figures;
    private readonly Lazy<IReadOnlyDictionary<string, ReportFigure>> figuresByKey;
    private readonly Lazy<IReadOnlyList<Finding>> findings;
    private readonly Lazy<IReadOnlyDictionary<int, IReadOnlyList<MeasureMetric>>> metrics;
    private readonly Lazy<IReadOnlyList<(string Key, Func<ChartSpec> Make)>> registerCharts;
    private readonly IReadOnlyList<Evidence> evidence;

    private Assessment(AssessmentFacts facts, AssessmentRules rules, DateTimeOffset asOf)
    {
        Key = facts.Key;
        Agency = facts.Agency;
        Profile = AgencyProfile.InForce(facts.Profiles, asOf);
        AsOf = asOf;
        Cover = facts.Covers.LastOrDefault(cover => cover.Recorded.At <= asOf) ?? (facts.Covers is [var first, ..] ? first : null);
        Measures = facts.Measures.AsOf(asOf);
        Changes = facts.Measures.ChangesUpTo(asOf);
        var calendar = OfficeCalendar.AsOf(rules.Packs.FixedHolidays, facts.Calendar, SpanOf(facts), asOf);
        officeDays = new(() => [.. OfficeCalendar.Days(rules.Packs.FixedHolidays, facts.Calendar, Key.FiscalYear.Period, asOf).Where(day => Key.FiscalYear.Period.Contains(day.Day))]);
        Pin = RulePackPin.InForce(facts.Pins, facts.Key.FiscalYear, asOf);
        RulePack = Pack(facts.Key.FiscalYear);
        Surveys = [.. facts.Surveys.Select(Progress)];
        Coverage = CompletionCalculator.Coverage([.. Surveys.Select(survey => (survey.Completion, survey.Quota.Required))]);
        calibration = new(() => Domain.Surveys.ForecastCalibration.Of(earlierSurveys!.Value.Concat(Surveys).SelectMany(survey => survey.PastForecasts())));
        earlierSurveys = new(() => [.. facts.EarlierSurveys.Select(Progress)]);
        figures = new(() => ReportFields.Of(this));
        figuresByKey = new(() => Figures.ToDictionary(figure => figure.Key));
        Risks = RiskAssessment.Compute(facts.Key, facts.Risks, asOf);
        findings = new(() =>
        [
            .. RulesFindings(), .. ReportLint.Check(this), .. OpenData!.Findings, .. RiskFindings.Of(this), .. MeasureFindings.Of(this), .. MeasureMetricFindings.Of(this), .. Indicators!.Official.Findings, .. Indicators.Tracking.Findings,
            .. (Cover?.Findings ?? []).Where(found => !ReportLint.Owns(found.Code)),
        ]);
        Metrics = MetricBook.Compute(
            facts.Key, facts.Metrics, new(calendar, number => Measures.FirstOrDefault(measure => measure.Number == number)?.Period, [.. facts.LinkChecks.Where(check => check.At <= asOf)]), asOf);
        registerCharts = new(() => Domain.Metrics.RegisterCharts.Of(Metrics!, facts.Key.FiscalYear));
        metrics = new(() => Measures.ToDictionary(measure => measure.Number, measure => MeasureMetric.Of(measure, Metrics, Surveys)));
        evidence = [.. facts.Evidence.Where(piece => piece.Recorded.At <= asOf && !(piece.Withdrawn?.At <= asOf))];
        Plan = MeasurePlan.Of(facts.Measures, facts.MeasureDecisions, evidence, measure => MeasureMetric.Standing(metrics.Value[measure]), TargetChanges.Of(facts.Metrics, asOf), asOf);
        LinkChecks = [.. facts.LinkChecks.Where(check => check.At <= asOf)];
        OpenData = OpenDataChecklist.Of(facts.Key, RulePack, facts.OpenDataEntries, facts.LinkChecks, asOf);
        Indicators = new(facts.Key, facts.IndicatorEntries, Pack, asOf, rules.Surveys.PrivacyFloor, FromChecklist(OpenData));
        ReportEvidence = ReportEvidence.Of(facts.Key.FiscalYear, rules.Packs);
        placements = facts.Placements
            .Where(placement => placement.Recorded is null || placement.Recorded.At <= asOf)
            .GroupBy(placement => placement.MeasureNumber)
            .ToDictionary(set => set.Key, set => set.Last());

        SurveyProgress Progress(SurveyFacts survey) => SurveyProgress.Compute(
            survey, new(Pack(survey.Survey.Assessment.FiscalYear), facts.Profiles, calendar, rules.Surveys), asOf);
        RulePack? Pack(BuddhistFiscalYear year) => RulePackPin.Rules(rules.Packs, facts.Pins, year, asOf);
    }

    /// <summary>Agency and fiscal year.</summary>
    public AssessmentKey Key { get; }

    /// <summary>The agency.</summary>
    public Agency Agency { get; }

    /// <summary>Headcount and size class in force, or nothing where they are not known.</summary>
    public AgencyProfile? Profile { get; }

    /// <summary>The moment as of which it is computed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The rules of the year, or nothing where none are known.</summary>
    public RulePack? RulePack { get; }

    /// <summary>The decision which rules it follows; nothing where nobody decided.</summary>
    public RulePackPin? Pin { get; }

    /// <summary>The name of the rules: <c>2568-1</c>, or <c>none</c>.</summary>
    public string RulePackVersion => RulePack?.Version ?? "none";

    /// <summary>Where the indicators stand: official results and own tracking.</summary>
    public IndicatorStanding Indicators { get; }

    /// <summary>The days of the year that differ from Monday to Friday, in order.</summary>
    public IReadOnlyList<OfficeDay> OfficeDays => officeDays.Value;

    /// <summary>The surveys, in instrument order.</summary>
    public IReadOnlyList<SurveyProgress> Surveys { get; }

    /// <summary>Completion over all surveys, or nothing where nothing was counted.</summary>
    public CompletionRate? Coverage { get; }

    /// <summary>The measures by number.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The measures followed through the year: steps, deadlines, completion, reminders, changes of the plan.</summary>
    public MeasurePlan Plan { get; }

    /// <summary>The texts that measures had before.</summary>
    public IReadOnlyList<MeasureChange> Changes { get; }

    /// <summary>Memo and title page, or nothing where no report was imported.</summary>
    public ReportCover? Cover { get; }

    /// <summary>The last look at each address that a text or a piece of evidence names.</summary>
    public IReadOnlyList<LinkCheck> LinkChecks { get; }

    /// <summary>The open-data checklist (OIT) of the year; without items where the rules name none.</summary>
    public OpenDataChecklist OpenData { get; }

    /// <summary>Which item of a later checklist this year's report is the evidence of, or nothing where that is not known.</summary>
    public ReportEvidence? ReportEvidence { get; }

    /// <summary>The corruption risks of the year; nothing where none was recorded and no matrix taken.</summary>
    public RiskAssessment? Risks { get; }

    /// <summary>The registers of the year and the metrics that are followed with them.</summary>
    public MetricBook Metrics { get; }

    /// <summary>The numbers that texts of the report may name.</summary>
    public IReadOnlyList<ReportFigure> Figures => figures.Value;

    /// <summary>The same by their keys.</summary>
    public IReadOnlyDictionary<string, ReportFigure> FiguresByKey => figuresByKey.Value;

    /// <summary>What somebody should look at in the report as it stands, and what only its file showed when it was read.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value;

    /// <summary>The last day on which something was counted, or nothing.</summary>
    public DateOnly? DataAsOf => Surveys.Max(survey => survey.DataAsOf);

    /// <summary>Whether any figure is only an example.</summary>
    public bool HasSampleData => Surveys.Any(survey => survey.HasSampleData) || Profile is { IsSample: true } || Risks is { HasSampleData: true } || Metrics.HasSampleData;

    /// <summary>SHA-256 (hex) over every fact that a chart of this assessment is made from.</summary>
    public string FactsHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [
            Key.ToString(), .. Surveys.Select(survey => survey.FactsHash), .. Indicators.Facts(), .. Measures.SelectMany(measure => measure.Texts()).Select(field => field.Text), .. Plan.Measures.SelectMany(progress => progress.FactLines()), .. OpenData.FactLines(),
            .. Risks is { } risks ? [risks.FactsHash()] : Array.Empty<string>(), .. Metrics.IsEmpty ? [] : new[] { Metrics.FactsHash() },
        ]))));

    /// <summary>The finished numbers of what is stored, as known at a moment.</summary>
    /// <param name="facts">What is stored.</param>
    /// <param name="rules">Rule packs and thresholds.</param>
    /// <param name="asOf">The moment.</param>
    public static Assessment Compute(AssessmentFacts facts, AssessmentRules rules, DateTimeOffset asOf) => new(facts, rules, asOf);

    /// <summary>The same survey in earlier fiscal years, latest first, each on the same day of its year.</summary>
    public IReadOnlyList<EarlierSeason> EarlierSeasons(SurveyProgress survey) => EarlierSeason.Of(survey, earlierSurveys.Value, ThaiTime.Day(AsOf));

    /// <summary>The entries that a person may correct: counted and no samples, those that were recorded last first.</summary>
    /// <remarks>Entries of sections of the staff are left out, as in <see cref="SurveyProgress.Recorded"/>.</remarks>
    public IReadOnlyList<ResponseCount> LatestCounts() =>
    [
        .. Surveys.SelectMany(survey => survey.Recorded().Where(entry => !entry.IsSample).IntersectBy(survey.History.Entries.Select(entry => entry.Id), entry => entry.Id))
            .OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Id),
    ];

    /// <summary>The evidence of a measure that holds, in order of time.</summary>
    public IReadOnlyList<Evidence> EvidenceOf(Measure measure) => [.. evidence.Where(piece => piece.MeasureNumber == measure.Number)];

    /// <summary>The items of the open-data checklist that a measure is about.</summary>
    public MeasureOpenData OpenDataOf(Measure measure) => MeasureOpenData.Of(measure, RulePack, OpenData);

    /// <summary>The metrics of a measure: set by the agency, proposed by its words, and the surveys that its title names.</summary>
    public IReadOnlyList<MeasureMetric> MetricsOf(Measure measure) => metrics.Value[measure.Number];

    /// <summary>The metrics of all measures without the surveys among them, by measure.</summary>
    public IReadOnlyList<MetricProgress> OwnMetrics => [.. Measures.SelectMany(MetricsOf).Select(metric => metric.Progress).OfType<MetricProgress>()];

    /// <summary>Items of a text with their numbers filled in.</summary>
    public IReadOnlyList<ReportLine> Lines(IEnumerable<ListItem> items) => [.. items.Select(item => ReportFields.Fill(item, FiguresByKey))];

    /// <summary>Results and outcomes of a measure that hold fields, with their numbers filled in; empty where none does.</summary>
    public IReadOnlyList<ReportLine> FilledLines(Measure measure) =>
        [.. Lines(measure.Results.Concat(measure.Outcomes)).Where(line => line.Parts.Any(part => part is not TextPart.Words))];

    /// <summary>How good the forecasts were in the agency's seasons that are over; empty where there is none.</summary>
    public IReadOnlyList<CalibrationBin> ForecastCalibration() => calibration.Value;

    /// <summary>The charts of a measure's outcome column, in order; a key that names no chart is left out.</summary>
    public IReadOnlyList<ChartSpec> OutcomeCharts(Measure measure) =>
        [.. PlacementOf(measure).ChartKeys.Select(Chart).OfType<ChartSpec>()];

    /// <summary>Where charts stand for a measure: set by the agency, else the default.</summary>
    public OutcomeChartPlacement PlacementOf(Measure measure) => placements.TryGetValue(measure.Number, out var placed)
        ? placed
        : OutcomeChartPlacement.Default(measure, this);

    /// <summary>Whether the agency set which charts stand for a measure.</summary>
    public bool HasPlaced(Measure measure) => placements.ContainsKey(measure.Number);

    /// <summary>A chart by its key, or nothing where no chart has it.</summary>
    public ChartSpec? Chart(string key) => ChartCatalog().FirstOrDefault(entry => entry.Key == key).Make?.Invoke()
        ?? (Risks is not null && RiskCharts.DayIn(key) is { } since ? RiskCharts.Movement(Risks, since) : null);

    /// <summary>The keys of every chart that can be drawn for this assessment.</summary>
    public IReadOnlyList<string> ChartKeys() => [.. ChartCatalog().Select(entry => entry.Key)];

    /// <summary>The charts of registers of which something is recorded, by key.</summary>
    internal IReadOnlyList<(string Key, Func<ChartSpec> Make)> RegisterCharts => registerCharts.Value;

    /// <summary>What the open-data checklist says of its indicators, where it says it exactly.</summary>
    private static Dictionary<int, decimal> FromChecklist(OpenDataChecklist checklist) => checklist.Score.Indicators
        .Where(indicator => indicator.Score?.Exact is not null)
        .ToDictionary(indicator => indicator.Number, indicator => indicator.Score!.Exact!.Value);

    private IEnumerable<Finding> RulesFindings()
    {
        if (Pin is { } pin && pin.Version != RulePackVersion)
        {
            yield return Finding.Error(
                RepinRules.VersionNotCarried,
                new(Key.ToString(), "rulePack"),
                $"การประเมินนี้ใช้กติการุ่น {pin.Version} ซึ่งโปรแกรมรุ่นนี้ไม่มี ตัวเลขที่เห็นมาจากรุ่น {RulePackVersion} โปรดใช้โปรแกรมรุ่นใหม่กว่า",
                $"This assessment follows the rules {pin.Version}, which this program does not carry; its figures are made with {RulePackVersion}. Use a newer program.");
        }
    }

    /// <summary>Every day that a window or a count of this or an earlier year may name.</summary>
    private static Period SpanOf(AssessmentFacts facts)
    {
        var years = facts.EarlierSurveys.Select(survey => survey.Survey.Assessment.FiscalYear.Year).Append(facts.Key.FiscalYear.Year).ToList();
        return Period.Of(PeriodKind.Window, new(years.Min() - BuddhistFiscalYear.EraOffset - 2, 1, 1), new(years.Max() - BuddhistFiscalYear.EraOffset + 3, 1, 1));
    }

    private IEnumerable<(string Key, Func<ChartSpec> Make)> ChartCatalog()
    {
        if (Surveys.Count > 0)
        {
            yield return (SurveyCharts.CompletionBarsKey, () => SurveyCharts.CompletionBars(Surveys));
        }

        foreach (var survey in Surveys)
        {
            yield return (SurveyCharts.TileKey(survey.Survey.Code), () => SurveyCharts.Tile(survey));
            foreach (var kind in Enum.GetValues<PeriodKind>())
            {
                yield return (SurveyCharts.ByPeriodKey(survey.Survey.Code, kind), () => SurveyCharts.ByPeriod(survey, kind));
            }

            yield return (FieldworkCharts.ForecastKey(survey.Survey.Code), () => FieldworkCharts.Forecast(survey, EarlierSeasons(survey)));
            if (survey.Funnel().Count > 0)
            {
                yield return (FieldworkCharts.FunnelKey(survey.Survey.Code), () => FieldworkCharts.Funnel(survey));
            }
        }

        foreach (var (key, make) in IndicatorCharts.Of(Indicators))
        {
            yield return (key, make);
        }

        if (OpenData.Items.Count > 0)
        {
            yield return (OpenDataCharts.CompletionKey, () => OpenDataCharts.Completion(OpenData));
            yield return (OpenDataCharts.TileKey, () => OpenDataCharts.Tile(OpenData));
        }

        foreach (var measure in Measures)
        {
            yield return (MeasureCharts.TimelineKey(measure.Number), () => MeasureCharts.Timeline(Plan.Find(measure.Number)!, Key.FiscalYear));
        }

        if (Measures.Count > 0)
        {
            yield return (MeasureGantt.WorkloadKey, () => MeasureGantt.Workload(Plan));
        }

        foreach (var (key, make) in Measures.SelectMany(measure => MeasureMetricCharts.Of(measure.Number, MetricsOf(measure))).Concat(RegisterCharts))
        {
            yield return (key, make);
        }

        if (Risks is { } risks)
        {
            foreach (var kind in new[] { RatingKind.Current, RatingKind.Residual, RatingKind.Inherent })
            {
                yield return (RiskCharts.HeatMapKey(kind), () => RiskCharts.HeatMap(risks, kind));
            }

            yield return (RiskCharts.MovementKey, () => RiskCharts.Movement(risks));
            yield return (RiskCharts.TreatmentKey, () => RiskCharts.Treatment(risks));
        }

        if (earlierSurveys.Value.Concat(Surveys).Any(survey => survey.IsOver))
        {
            yield return (FieldworkCharts.CalibrationKey, () => FieldworkCharts.Calibration(ForecastCalibration(), Surveys.Concat(earlierSurveys.Value).Any(survey => survey is { IsOver: true, HasSampleData: true })));
        }
    }
}
