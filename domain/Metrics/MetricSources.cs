using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What figures of metrics are counted from.</summary>
/// <param name="registers">The registers as known at a moment, by code.</param>
/// <param name="links">The last look at each address.</param>
public sealed class MetricInputs(IReadOnlyDictionary<string, RegisterState> registers, IReadOnlyList<LinkCheck> links)
{
    private readonly Dictionary<string, LinkCheck> links = links.GroupBy(check => check.Address).ToDictionary(of => of.Key, of => of.Last());

    /// <summary>A register.</summary>
    public RegisterState Register(string code) => registers[code];

    /// <summary>When a channel was last looked at and whether it answered: by hand, or by the link check where that is later. Nothing where nobody looked.</summary>
    public (DateOnly Day, bool Answered)? LastCheck(RegisterEntry channel)
    {
        var values = channel.Values;
        (DateOnly Day, bool Answered)? byHand = values.Day("checkedOn") is { } day ? (day, values.Text("answered") == "yes") : null;
        return values.Text("address") is { } address && links.GetValueOrDefault(address) is { } check && !(byHand?.Day > ThaiTime.Day(check.At))
            ? (ThaiTime.Day(check.At), check.Answered)
            : byHand;
    }
}

/// <summary>What a count is a part of: only then "all of them" can be a target.</summary>
public enum MetricDenominator
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A list that stands: services, channels.</summary>
    Standing,

    /// <summary>Something that comes in through the year: requests, complaints.</summary>
    Growing,
}

/// <summary>A way to count a metric from a register.</summary>
/// <param name="Source">Its name for tools.</param>
/// <param name="Code">The code that a metric has that is proposed for it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of its numbers.</param>
/// <param name="Register">The code of the register.</param>
/// <param name="Denominator">What it is a part of.</param>
/// <param name="IsPerMonth">Whether the register is told per month.</param>
/// <param name="Events">Counts: the registers, and the number of the measure.</param>
public sealed record MetricCalculation(
    MetricSource Source,
    string Code,
    BilingualText Name,
    string Unit,
    string Register,
    MetricDenominator Denominator,
    bool IsPerMonth,
    Func<MetricInputs, int, IEnumerable<MetricEvent>> Events)
{
    /// <summary>What it comes to.</summary>
    public MetricFigures Count(MetricInputs inputs, int measure) =>
        MetricFigures.OfEvents([.. Events(inputs, measure)], Denominator, IsPerMonth, inputs.Register(Register).HasSampleData);

    /// <summary>The metric that is proposed where an agency sets none: all of them where it is a part of something, else only followed.</summary>
    public Metric Proposed(int measure) => new(
        measure, Code, new(Name.Thai, Unit, Denominator == MetricDenominator.None ? MetricTarget.None : MetricTarget.All, MetricDirection.MoreIsBetter, Source), []);
}

/// <summary>Every way to count a metric from a register. Nothing is computed anywhere else.</summary>
public static class MetricSources
{
    private const string Requests = "เรื่อง";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MetricCalculation> All { get; } =
    [
        new(MetricSource.ServicesWithManual, "manuals", new("งานบริการที่มีคู่มือ", "services with a manual"), "งาน", Registers.Services, MetricDenominator.Standing, IsPerMonth: false, ServicesWithManual),
        new(MetricSource.RequestsWithinTime, "within-time", new("คำขอที่เสร็จในเวลามาตรฐาน", "requests answered within the standard time"), Requests, Registers.ServiceMonths, MetricDenominator.Growing, IsPerMonth: true, (inputs, _) => PerMonth(inputs, Registers.ServiceMonths, "withinTime", "received", "service")),
        new(MetricSource.BriefingsHeld, "briefings", new("การชี้แจงงบประมาณที่จัดแล้ว", "briefings held"), "ครั้ง", Registers.Briefings, MetricDenominator.None, IsPerMonth: false, Briefings),
        new(MetricSource.StaffReached, "staff-reached", new("บุคลากรที่เข้ารับการชี้แจง (คน-ครั้ง)", "attendances at briefings, of the staff at each"), "คน-ครั้ง", Registers.Briefings, MetricDenominator.Growing, IsPerMonth: false, StaffReached),
        new(MetricSource.PublicityItems, "publicity", new("สื่อประชาสัมพันธ์ที่เผยแพร่", "publicity items"), "ชิ้น", Registers.Publicity, MetricDenominator.None, IsPerMonth: false, PublicityItems),
        new(MetricSource.ChannelsAnswering, "channels", new("ช่องทางที่ใช้ได้เมื่อตรวจล่าสุด", "channels that answered at the last check"), "ช่องทาง", Registers.Channels, MetricDenominator.Standing, IsPerMonth: false, ChannelsAnswering),
        new(MetricSource.ServiceUses, "e-service-uses", new("การใช้ e-Service", "uses of e-services"), "ครั้ง", Registers.ChannelMonths, MetricDenominator.None, IsPerMonth: true, ServiceUses),
        new(MetricSource.ComplaintsReceived, "complaints", new("เรื่องร้องเรียนที่รับ", "complaints received"), Requests, Registers.Complaints, MetricDenominator.None, IsPerMonth: true, (inputs, _) => PerMonth(inputs, Registers.Complaints, "received", null, "kind")),
        new(MetricSource.ComplaintsFinished, "complaints-finished", new("เรื่องร้องเรียนที่แล้วเสร็จ", "complaints finished"), Requests, Registers.Complaints, MetricDenominator.Growing, IsPerMonth: true, (inputs, _) => PerMonth(inputs, Registers.Complaints, "finished", "received", "kind")),
        new(MetricSource.ComplaintsWithinTime, "complaints-within-time", new("เรื่องร้องเรียนที่แล้วเสร็จในเวลา", "complaints finished within time"), Requests, Registers.Complaints, MetricDenominator.Growing, IsPerMonth: true, (inputs, _) => PerMonth(inputs, Registers.Complaints, "withinTime", "received", "kind")),
        new(MetricSource.MeetingsHeld, "meetings", new("การประชุมที่จัดแล้ว", "meetings held"), "ครั้ง", Registers.Meetings, MetricDenominator.None, IsPerMonth: false, MeetingsHeld),
    ];

    /// <summary>How a metric is counted; nothing where it is read and entered.</summary>
    public static MetricCalculation? Find(MetricSource source) => All.FirstOrDefault(calculation => calculation.Source == source);

    /// <summary>The day on which the count of a month is counted: its last, or the day of recording while the month is not over.</summary>
    internal static DateOnly DayOf(DateOnly month, Recorded recorded)
    {
        var (last, told) = (month.AddMonths(1).AddDays(-1), ThaiTime.Day(recorded.At));
        return told >= last ? last : told < month ? month : told;
    }

    private static IEnumerable<MetricEvent> ServicesWithManual(MetricInputs inputs, int measure) =>
        inputs.Register(Registers.Services).Entries.Select(service => new MetricEvent(
            service.Values.Day("manualDay"), service.Values.Text("manual") is null ? 0 : 1, 1, service.Values.Text("service")!));

    private static IEnumerable<MetricEvent> Briefings(MetricInputs inputs, int measure) =>
        inputs.Register(Registers.Briefings).Entries.Select(briefing => new MetricEvent(briefing.Values.Day("day"), 1, null, briefing.Values.Text("topic")!));

    private static IEnumerable<MetricEvent> StaffReached(MetricInputs inputs, int measure) =>
        from briefing in inputs.Register(Registers.Briefings).Entries
        where briefing.Values.Number("attended") is not null
        select new MetricEvent(briefing.Values.Day("day"), briefing.Values.Number("attended"), briefing.Values.Number("staff"), briefing.Values.Text("topic")!);

    /// <summary>An entry with neither day nor link only tells that a topic was published: how often is not known.</summary>
    private static IEnumerable<MetricEvent> PublicityItems(MetricInputs inputs, int measure) =>
        inputs.Register(Registers.Publicity).Entries.Select(item => new MetricEvent(
            item.Values.Day("day"), item.Values.Day("day") is null && item.Values.Text("address") is null ? null : 1, null, item.Values.Text("topic")!));

    private static IEnumerable<MetricEvent> ChannelsAnswering(MetricInputs inputs, int measure) =>
        inputs.Register(Registers.Channels).Entries.Select(channel => inputs.LastCheck(channel) is { } check
            ? new MetricEvent(check.Day, check.Answered ? 1 : 0, 1, channel.Values.Text("channel")!)
            : new MetricEvent(null, null, 1, channel.Values.Text("channel")!));

    private static IEnumerable<MetricEvent> ServiceUses(MetricInputs inputs, int measure)
    {
        var services = inputs.Register(Registers.Channels).Entries.Where(channel => channel.Values.Text("kind") == Registers.EService)
            .Select(channel => Wording.Squeezed(channel.Values.Text("channel")!)).ToHashSet();
        return PerMonth(inputs, Registers.ChannelMonths, "uses", null, "channel").Where(uses => services.Contains(Wording.Squeezed(uses.Group)));
    }

    private static IEnumerable<MetricEvent> MeetingsHeld(MetricInputs inputs, int measure) =>
        from meeting in inputs.Register(Registers.Meetings).Entries
        where meeting.Values.Number("measure") == measure && meeting.Values.Text("state") == Registers.Held
        select new MetricEvent(
            meeting.Values.Day("day") ?? (meeting.Values.Month("month") is { } month ? DayOf(month, meeting.Latest.Recorded) : null), 1, null, meeting.Values.Text("subject")!);

    private static IEnumerable<MetricEvent> PerMonth(MetricInputs inputs, string register, string part, string? whole, string group)
    {
        var definition = Registers.Of(register);
        return inputs.Register(register).Entries.Select(entry => new MetricEvent(
            DayOf(entry.Values.Month("month")!.Value, entry.Latest.Recorded),
            entry.Values.Number(part),
            whole is null ? null : entry.Values.Number(whole),
            definition.Field(group).Said(entry.Values.Text(group), ThaiFormat.Official)));
    }
}
