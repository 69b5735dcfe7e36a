using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Agencies;

/// <summary>What a client may record about an agency.</summary>
internal sealed class AgencyMutations
{
    [Description("Takes an agency in, so that assessments can be opened for it.")]
    public static async Task<RegisterAgencyPayload> RegisterAgency(
        [Description("The agency.")] RegisterAgencyInput input,
        [FromServices] RegisterAgency useCase,
        [FromServices] ICurrentActor current,
        [FromServices] AgencyAnswer answer,
        CancellationToken cancellation)
    {
        var registered = await useCase.RunAsync(
            input.Code, input.Name, input.ShortName, input.EnglishName ?? "", input.District, input.Province, current.Actor, cancellation);
        return new()
        {
            Errors = UserError.Of(registered.Findings),
            Agency = registered.TryGet(out var agency) ? await answer.AgencyAsync(agency.Key, cancellation) : null,
        };
    }

    [Description("Adds headcount and class from a day on; quotas by rule follow them. Earlier entries stay in the history.")]
    public static async Task<SetAgencyProfilePayload> SetAgencyProfile(
        [Description("Headcount and class.")] SetAgencyProfileInput input,
        [FromServices] DescribeAgency useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var set = await useCase.SetProfileAsync(
            AssessmentArguments.Agency(input.Agency),
            input.EffectiveFrom,
            input.Headcount,
            input.AgencyClass,
            input.SizeClass,
            input.Source,
            input.Reason,
            current.Actor,
            cancellation);
        assessments.Forget();
        return new()
        {
            Errors = UserError.Of(set.Findings),
            Warnings = set.IsAccepted ? mapper.Map<IReadOnlyList<FindingOutput>>(set.Findings) : [],
            Profile = set.TryGet(out var profile) ? mapper.Map<AgencyProfileOutput>(profile) : null,
        };
    }

    [Description("Adds days on which the office does not work, or works all the same. Pace and forecast follow them.")]
    public static async Task<AddCalendarDaysPayload> AddCalendarDays(
        [Description("The days.")] AddCalendarDaysInput input,
        [FromServices] DescribeAgency useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var added = await useCase.AddDaysAsync(
            AssessmentArguments.Agency(input.Agency),
            [.. input.Days.Select(day => (day.Day, day.Name, day.IsWorkingDay ?? false))],
            input.Reason,
            current.Actor,
            cancellation);
        assessments.Forget();
        return new() { Errors = UserError.Of(added.Findings), Added = added.TryGet(out var days) ? days.Count : null };
    }

    [Description("Allows a host as the target of short links, or no longer.")]
    public static async Task<AllowLinkHostPayload> AllowLinkHost(
        [Description("The host.")] AllowLinkHostInput input, [FromServices] AllowHosts useCase, [FromServices] ICurrentActor current, CancellationToken cancellation)
    {
        var allowed = await useCase.RunAsync(AssessmentArguments.Agency(input.Agency), input.Host, input.IsAllowed ?? true, input.Reason, current.Actor, cancellation);
        return new() { Errors = UserError.Of(allowed.Findings), Hosts = allowed.TryGet(out var hosts) ? hosts : null };
    }
}

[Name("SetAgencyProfileInput"), Description("Headcount and class of an agency from a day on.")]
internal sealed class SetAgencyProfileInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The first day on which it holds.")]
    public required DateOnly EffectiveFrom { get; init; }

    [Description("Staff who may answer IIT, people, 1 to 1,000,000.")]
    public required int Headcount { get; init; }

    [Description("The kind of agency as the quota rules name it, for example \"sao\".")]
    public required string AgencyClass { get; init; }

    [Description("The size class of its kind of agency: S, M or L.")]
    public required string SizeClass { get; init; }

    [Description("Where it was read.")]
    public required string Source { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("SetAgencyProfilePayload"), Description("What came of setting headcount and class.")]
internal sealed class SetAgencyProfilePayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("What somebody should look at; it was stored all the same.")]
    public required IReadOnlyList<FindingOutput> Warnings { get; init; }

    [Description("The entry; null where it was refused.")]
    public required AgencyProfileOutput? Profile { get; init; }
}

[Name("AddCalendarDaysInput"), Description("Days of an office's calendar.")]
internal sealed class AddCalendarDaysInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The days.")]
    public required IReadOnlyList<CalendarDayInput> Days { get; init; }

    [Description("Why or from where, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("CalendarDayInput"), Description("A day of an office's calendar.")]
internal sealed class CalendarDayInput
{
    [Description("The day.")]
    public required DateOnly Day { get; init; }

    [Description("Why, in Thai, 1 to 100 characters.")]
    public required string Name { get; init; }

    [Description("Whether the office works on it; left out for a day off.")]
    public bool? IsWorkingDay { get; init; }
}

[Name("AddCalendarDaysPayload"), Description("What came of adding days.")]
internal sealed class AddCalendarDaysPayload
{
    [Description("What is wrong with the input; empty where the days were stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("How many days were added; null where they were refused.")]
    public required int? Added { get; init; }
}

[Name("AllowLinkHostInput"), Description("A host that short links may lead to.")]
internal sealed class AllowLinkHostInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("A host name, for example \"itas.nacc.go.th\"; it stands for itself only, not for hosts below it.")]
    public required string Host { get; init; }

    [Description("Whether it is allowed; allowed where left out.")]
    public bool? IsAllowed { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("AllowLinkHostPayload"), Description("What came of allowing a host.")]
internal sealed class AllowLinkHostPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The hosts that are allowed now; null where the input was refused.")]
    public required IReadOnlyList<string>? Hosts { get; init; }
}
