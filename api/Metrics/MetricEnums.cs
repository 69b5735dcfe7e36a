using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Api.Metrics;

internal sealed class MetricDirectionType() : DescribedEnum<MetricDirection>("Which way of a metric is better.", direction => direction switch
{
    MetricDirection.MoreIsBetter => "More is better: the target is to be reached.",
    MetricDirection.LessIsBetter => "Less is better: the target is a limit.",
    _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Not described."),
});

internal sealed class MetricSourceType() : DescribedEnum<MetricSource>("Where the numbers of a metric come from.", source => source switch
{
    MetricSource.Readings => "From readings that somebody enters.",
    MetricSource.ServicesWithManual => "From the register of services: those with a manual, of all.",
    MetricSource.RequestsWithinTime => "From the requests per service and month: those answered within the standard time, of all.",
    MetricSource.BriefingsHeld => "From the register of budget briefings: how many were held.",
    MetricSource.StaffReached => "From the register of budget briefings: attendances, of the staff at each briefing.",
    MetricSource.PublicityItems => "From the register of publicity items: those of which day or link is known.",
    MetricSource.ChannelsAnswering => "From the register of channels: those that answered at the last check, of all.",
    MetricSource.ServiceUses => "From the use per channel and month: uses of e-services.",
    MetricSource.ComplaintsReceived => "From the complaints per month: received.",
    MetricSource.ComplaintsFinished => "From the complaints per month: finished, of those received.",
    MetricSource.ComplaintsWithinTime => "From the complaints per month: finished within time, of those received.",
    MetricSource.MeetingsHeld => "From the register of meetings: those of the measure that were held.",
    _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not described."),
});

internal sealed class MetricStatusCodeType() : DescribedEnum<MetricStatusCode>("Where a metric stands.", code => code switch
{
    MetricStatusCode.NotOpen => "The measure's time has not begun.",
    MetricStatusCode.NotStarted => "Nothing is recorded.",
    MetricStatusCode.OnPace => "At or above what an even pace asked for by yesterday, or all of what came in so far.",
    MetricStatusCode.Behind => "Below what an even pace asked for by yesterday, or not all of what came in so far.",
    MetricStatusCode.Stalled => "A linked survey got no new answer for some working days.",
    MetricStatusCode.Reached => "The target is reached and the measure's time is not over.",
    MetricStatusCode.ClosedReached => "The measure's time is over and the target was reached.",
    MetricStatusCode.ClosedMissed => "The measure's time is over and the target was not reached.",
    MetricStatusCode.Followed => "It has no target and is only followed.",
    MetricStatusCode.WithinLimit => "Less is better, and it is at or below its limit.",
    MetricStatusCode.AboveLimit => "Less is better, and it is above its limit.",
    _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not described."),
});

internal sealed class RegisterFieldKindType() : DescribedEnum<RegisterFieldKind>("What a field of a register holds.", kind => kind switch
{
    RegisterFieldKind.Text => "Words.",
    RegisterFieldKind.WholeNumber => "A whole number.",
    RegisterFieldKind.Day => "A day.",
    RegisterFieldKind.Month => "A month of a year.",
    RegisterFieldKind.Address => "The address of a web page (http or https).",
    RegisterFieldKind.Choice => "One of some fixed words.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});
