using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.DataLoader;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("Agency"), Implements(typeof(INode)), Description("A state agency that is assessed.")]
internal sealed class AgencyOutput(Agency agency) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => GlobalId.Of(agency.Key);

    [Description("Its stable code, 2 to 32 lower-case letters, digits and hyphens, for example \"kolum\".")]
    public string Code => agency.Key.Value;

    [Description("Its full Thai name.")]
    public string Name => agency.Name;

    [Description("Its short Thai name.")]
    public string ShortName => agency.ShortName;

    [Description("Its English name; empty where it has none.")]
    public string EnglishName => agency.EnglishName;

    [Description("The district (amphoe) in Thai, without the word.")]
    public string District => agency.District;

    [Description("The province in Thai, without the word.")]
    public string Province => agency.Province;

    [Description("The fiscal years for which something is stored, latest first.")]
    public IDataLoaderResult<IReadOnlyList<FiscalYearOutput>> FiscalYears([FromServices] AgencyLoaders loaders, [FromServices] IMapper mapper) =>
        loaders.Years.Load(agency.Key).Then(years => mapper.Map<IReadOnlyList<FiscalYearOutput>>(years ?? []));

    [Description("Its assessment of a fiscal year with finished numbers; null where nothing is stored for it.")]
    [Cost(5)]
    public IDataLoaderResult<AssessmentOutput?> Assessment(
        [Description("The year in the Buddhist Era, 2560 to 2599, for example 2568.")] int fiscalYear,
        [Description("Answer as it was known at this moment; now where left out.")] DateTimeOffset? asOf,
        [FromServices] RequestAssessments assessments) =>
        assessments.Load(new(agency.Key, AssessmentArguments.FiscalYear(fiscalYear)), asOf).Then(asked => asked is null ? null : new AssessmentOutput(asked));

    [Description("Headcount and size class in force; null where they are not known.")]
    public IDataLoaderResult<AgencyProfileOutput?> Profile(
        [Description("As they were known and held at this moment; now where left out.")] DateTimeOffset? asOf,
        [FromServices] AgencyLoaders loaders,
        [FromServices] TimeProvider clock,
        [FromServices] IMapper mapper) =>
        loaders.Profiles.Load(agency.Key).Then(profiles => mapper.Map<AgencyProfileOutput?>(AgencyProfile.InForce(profiles ?? [], asOf ?? ThaiTime.Now(clock))));

    [Description("Every entry of headcount and size class up to a moment, in the order in which they were recorded.")]
    public IDataLoaderResult<IReadOnlyList<AgencyProfileOutput>> Profiles(
        [Description("Entries that were recorded by this moment; all where left out.")] DateTimeOffset? asOf,
        [FromServices] AgencyLoaders loaders,
        [FromServices] IMapper mapper) =>
        loaders.Profiles.Load(agency.Key).Then(profiles => mapper.Map<IReadOnlyList<AgencyProfileOutput>>(
            (profiles ?? []).Where(profile => asOf is null || profile.Recorded.At <= asOf)));

    [Paged, Description("Its own days off and days worked all the same, in the order in which they were recorded; a later entry of a day replaces an earlier one.")]
    public IDataLoaderResult<Connection<CalendarDayOutput>> CalendarDays(
        [Paged] PageRequest page,
        [Description("Only days like this; all where left out.")] CalendarDayFilter? where,
        [Description("Days that were recorded by this moment; all where left out.")] DateTimeOffset? asOf,
        [FromServices] AgencyLoaders loaders) =>
        loaders.Calendars.Load(agency.Key).Then(days => Paging.Cut(
            [.. (days ?? []).Select((day, index) => (Day: day, Index: index)).Where(day => (asOf is null || day.Day.Recorded.At <= asOf) && where?.Admits(day.Day) != false)],
            page,
            "Agency.calendarDays",
            day => PublicAddresses.Number(day.Index)).ToConnection(day => new CalendarDayOutput(day.Day)));

    [Description("The hosts that its short links may lead to, by name.")]
    public IDataLoaderResult<IReadOnlyList<string>> AllowedHosts(
        [Description("As they were allowed at this moment; now where left out.")] DateTimeOffset? asOf, [FromServices] AgencyLoaders loaders) =>
        loaders.Hosts.Load(agency.Key).Then(decisions => HostDecision.Allowed(decisions ?? [], asOf));

    [Description("Its own files in use: the emblem at the head of its memo, the Word template of its report.")]
    [ListSize(2)]
    public IDataLoaderResult<IReadOnlyList<AgencyFileOutput>> Files(
        [Description("As they were in use at this moment; now where left out.")] DateTimeOffset? asOf, [FromServices] AgencyLoaders loaders, [FromServices] IMapper mapper) =>
        loaders.Files.Load(agency.Key).Then(decisions => (IReadOnlyList<AgencyFileOutput>)
            [.. AgencyFileDecision.InUse(decisions ?? [], asOf).Select(file => new AgencyFileOutput(file, mapper.Map<RecordedOutput>(file.Recorded)))]);
}
