using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A survey with its finished numbers, as known at one moment. Surfaces show it and compute nothing.</summary>
public sealed class SurveyProgress
{
    private readonly SurveyFacts facts;
    private readonly SurveyRules rules;
    private readonly WindowHistory windows;
    private readonly QuotaHistory quotas;
    private readonly SurveyPlan plan;
    private readonly Lazy<string> hash;
    private readonly Lazy<Forecast> forecast;
    private readonly Lazy<IReadOnlyList<GroupProgress>> groups;

    private SurveyProgress(SurveyFacts facts, SurveyRules rules, DateTimeOffset asOf)
    {
        this.facts = facts;
        this.rules = rules;
        AsOf = asOf;
        windows = new(facts.Decisions);
        quotas = new(facts.Survey.Part, rules.Pack, rules.Profiles, facts.Decisions);
        Window = windows.InForce(asOf);
        Quota = quotas.InForce(asOf) ?? throw new InvalidOperationException($"The survey {facts.Survey.Code} has no quota: neither a rule nor the agency gives one.");
        plan = new(windows, Quota.Required, rules.Calendar, asOf);
        History = CountHistory.AsOf(facts.Counts, asOf, facts.Imports);
        Completion = CompletionCalculator.Rate(History.Whole, Quota.Required);
        Status = SurveyStatus.On(History.Whole, plan, rules.Calendar, Today, rules.Settings.StalledAfterWorkingDays);
        hash = new(Hash);
        forecast = new(() => ForecastCalculator.On(History.Whole, Quota.Required, Window.Span, rules.Calendar, Today, Population));
        groups = new(GroupsAsOf);
    }

    /// <summary>The survey.</summary>
    public Survey Survey => facts.Survey;

    /// <summary>How many must answer.</summary>
    public Quota Quota { get; }

    /// <summary>When it may be answered.</summary>
    public WindowSet Window { get; }

    /// <summary>The counts it is computed from.</summary>
    public CountHistory History { get; }

    /// <summary>The moment as of which it is computed.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>How complete it is, or nothing where nothing was counted.</summary>
    public CompletionRate? Completion { get; }

    /// <summary>Where it stands.</summary>
    public SurveyStatus Status { get; }

    /// <summary>Whether it will reach its quota in time.</summary>
    public Forecast Forecast => forecast.Value;

    /// <summary>Its sections (IIT) or service points (EIT), in the order in which they were defined.</summary>
    public IReadOnlyList<GroupProgress> Groups => groups.Value;

    /// <summary>The last counted day, or nothing.</summary>
    public DateOnly? DataAsOf => History.Whole.LastDay;

    /// <summary>Whole days from the last counted day to the day asked about, 0 or more; nothing where nothing was counted.</summary>
    public int? DataAgeDays => DataAsOf is { } counted ? Math.Max(0, Today.DayNumber - counted.DayNumber) : null;

    /// <summary>Whether a count or the quota is only an example.</summary>
    public bool HasSampleData => History.HasSampleData || Quota.IsSample;

    /// <summary>SHA-256 (hex) over everything that its figures and charts are made from: quota, windows, staff, days off, events, scans and the counts that count.</summary>
    public string FactsHash => hash.Value;

    /// <summary>How many could answer at most: the staff, for IIT; nothing where anybody may.</summary>
    public int? Population => Survey.Part == SurveyPart.Iit ? AgencyProfile.InForce(rules.Profiles, AsOf)?.Headcount : null;

    private DateOnly Today => ThaiTime.Day(AsOf);

    /// <summary>The progress of a survey as known at a moment.</summary>
    /// <exception cref="InvalidOperationException">It has no quota.</exception>
    public static SurveyProgress Compute(SurveyFacts facts, SurveyRules rules, DateTimeOffset asOf) => new(facts, rules, asOf);

    /// <summary>Completion per period; see <see cref="CompletionCalculator.ByPeriod"/>.</summary>
    public IReadOnlyList<PeriodCompletion> PeriodsBy(PeriodKind kind) => CompletionCalculator.ByPeriod(History.Whole, plan, kind, Today);

    /// <summary>What a group brought per period, over the same periods as the whole survey.</summary>
    public IReadOnlyList<GroupPeriod> PeriodsBy(GroupProgress group, PeriodKind kind) =>
        group.PeriodsOver(CompletionCalculator.PeriodsOf(History.Whole, Window.Span, kind), Today);

    /// <summary>The windows up to the moment, in order: the first one, then each move of it.</summary>
    public IReadOnlyList<WindowSet> Windows() => windows.UpTo(AsOf);

    /// <summary>The quotas up to the moment, in order.</summary>
    public IReadOnlyList<QuotaChange> Quotas() => quotas.ChangesUpTo(AsOf);

    /// <summary>What happened on single days, by day.</summary>
    public IReadOnlyList<EventNoted> Events() => [.. Known<EventNoted>().OrderBy(noted => noted.Day)];

    /// <summary>The official address at which people answer, or nothing where none was set.</summary>
    public AddressSet? Address() => Known<AddressSet>().LastOrDefault();

    /// <summary>The days off within the window.</summary>
    public IReadOnlyList<(DateOnly Day, string Name)> Holidays() => rules.Calendar.HolidaysIn(Window.Span);

    /// <summary>What was planned for the end of each day of the window.</summary>
    public IReadOnlyList<(DateOnly Day, int Planned)> PlanByDay() =>
        [.. Window.Span.CoveredBy(PeriodKind.Day).Select(day => (day.Start, plan.PlannedBy(day.EndExclusive)))];

    /// <summary>How the total may go on; see <see cref="ForecastCalculator.Fan"/>.</summary>
    public IReadOnlyList<ForecastPoint> ForecastFan() =>
        Forecast is Forecast.Estimate ? ForecastCalculator.Fan(History.Whole, Window.Span, rules.Calendar, Population) : [];

    /// <summary>Whether its season is over and something was counted.</summary>
    public bool IsOver => Completion is not null && Today >= Window.Span.EndExclusive;

    /// <summary>How good the forecasts would have been on each working day of the window; empty unless it has closed.</summary>
    public IReadOnlyList<PastForecast> PastForecasts() =>
        IsOver
            ? ForecastCalibration.Replay(History.Whole, Completion!.IsReached, Quota.Required, Window.Span, rules.Calendar, Population)
            : [];

    /// <summary>Every entry known at the moment that may be shown, those that were superseded too, in the order in which they were recorded.</summary>
    /// <remarks>Entries of sections of the staff are left out: they would tell what <see cref="GroupFigure.Suppressed"/> hides.</remarks>
    public IReadOnlyList<ResponseCount> Recorded() =>
    [
        .. facts.Counts.Where(entry => entry.RecordedAt <= AsOf && (entry.Group is null || Survey.Part != SurveyPart.Iit))
            .OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Day).ThenBy(entry => entry.Id),
    ];

    /// <summary>The imports known at the moment, in order.</summary>
    public IReadOnlyList<CountImport> Imports() =>
        [.. facts.Imports.Where(import => import.Recorded.At <= AsOf).Select(import => import.Undone?.At > AsOf ? import with { Undone = null } : import)];

    /// <summary>Scans and completed answers per service point; empty where none has a link.</summary>
    public IReadOnlyList<DeskFunnel> Funnel() => facts.Links.Count == 0 ? [] :
    [
        .. Groups.Join(facts.Links, group => group.Group.Code, link => link.Group, (group, link) => new DeskFunnel(
            group,
            link.Code,
            facts.Scans.Where(scan => scan.Group == link.Group && scan.Day <= Today).Sum(scan => scan.Scans))),
    ];

    private IReadOnlyList<GroupProgress> GroupsAsOf()
    {
        var inForce = GroupSet.Latest(Known<GroupSet>()).Where(group => !group.IsDropped);
        if (Survey.Part != SurveyPart.Iit)
        {
            return [.. inForce.Select(group => new GroupProgress.Open(group, History.Group(group.Code)))];
        }

        var floor = rules.Settings.PrivacyFloor;
        var releases = GroupReleases.Of(facts.Counts, facts.Imports, facts.Decisions.OfType<GroupSet>(), floor);
        return [.. inForce.Select(group => new GroupProgress.Guarded(group, History.GroupCodes.Contains(group.Code), releases, AsOf, floor))];
    }

    private IEnumerable<TDecision> Known<TDecision>()
        where TDecision : SurveyDecision =>
        facts.Decisions.OfType<TDecision>().Where(decision => decision.Recorded.At <= AsOf);

    private string Hash()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Survey.Assessment}/{Survey.Code}|{Quota.Required}|{Window.Span.Start:O}|{Window.Span.EndExclusive:O}");
        text.Append(CultureInfo.InvariantCulture, $"|{Population}");
        foreach (var window in Windows())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{window.Recorded.At:O}|{window.Span.EndExclusive:O}");
        }

        foreach (var (day, name) in Holidays().Concat(Events().Select(noted => (noted.Day, Name: noted.Label))))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{day:O}|{name}");
        }

        foreach (var scan in facts.Scans.Where(scan => scan.Day <= Today))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{scan.Group}|{scan.Day:O}|{scan.Scans}");
        }

        foreach (var entry in History.Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{entry.Group}|{entry.Day:O}|{entry.Kind}|{entry.Value}|{entry.Source}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>A service point's way from the scan of its QR code to completed answers.</summary>
/// <param name="Group">The service point.</param>
/// <param name="LinkCode">The last part of its short link.</param>
/// <param name="Scans">How often its link was opened, 0 or more.</param>
public sealed record DeskFunnel(GroupProgress Group, string LinkCode, int Scans);
