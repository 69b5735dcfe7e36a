using AutoMapper;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Mapping;

/// <summary>Projections of the domain to what leaves the program: GraphQL output records and flat rows. Never the other way.</summary>
internal sealed class OutwardProfile : Profile
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public OutwardProfile()
    {
        CreateMap<Period, PeriodOutput>()
            .ForMember(output => output.Label, map => map.MapFrom(period => Format.Label(period)));
        CreateMap<BuddhistFiscalYear, FiscalYearOutput>()
            .ForMember(output => output.Label, map => map.MapFrom(year => Format.Label(year.Period)));
        CreateMap<AgencyProfile, AgencyProfileOutput>();
        CreateMap<Recorded, RecordedOutput>();
        CreateMap<Finding, FindingOutput>()
            .ForMember(output => output.Message, map => map.MapFrom(finding => finding.Message.English))
            .ForMember(output => output.MessageTh, map => map.MapFrom(finding => finding.Message.Thai))
            .ForMember(output => output.Subject, map => map.MapFrom(finding => finding.Place.Subject))
            .ForMember(output => output.Field, map => map.MapFrom(finding => finding.Place.Field))
            .ForMember(output => output.Row, map => map.MapFrom(finding => finding.Place.Row))
            .ForMember(output => output.Column, map => map.MapFrom(finding => finding.Place.Column));
        Surveys();
        Reports();
    }

    private void Surveys()
    {
        CreateMap<Quota, QuotaOutput>();
        CreateMap<WindowSet, SurveyWindowOutput>()
            .ForMember(output => output.Period, map => map.MapFrom(window => window.Span));
        CreateMap<QuotaChange, QuotaChangeOutput>();
        CreateMap<EventNoted, SurveyEventOutput>();
        CreateMap<EarlierSeason, EarlierSeasonOutput>()
            .ForMember(output => output.Completed, map => map.MapFrom(season => season.Completion != null ? season.Completion.Completed : (int?)null))
            .ForMember(output => output.Required, map => map.MapFrom(season => season.Progress.Quota.Required))
            .ForMember(output => output.Percent, map => map.MapFrom(season => season.Completion != null ? season.Completion.Percent : (decimal?)null));
        CreateMap<SurveyStatus, SurveyStatusOutput>()
            .ForMember(output => output.Rule, map => map.MapFrom(status => status.Rule.English))
            .ForMember(output => output.RuleTh, map => map.MapFrom(status => status.Rule.Thai));
        CreateMap<PeriodCompletion, PeriodCompletionOutput>();
        CreateMap<PeriodCompletion, CompletionRow>(MemberList.None)
            .ForMember(row => row.PeriodKind, map => map.MapFrom(period => EnumNames.Of(period.Period.Kind)))
            .ForMember(row => row.Label, map => map.MapFrom(period => Format.Label(period.Period)))
            .ForMember(row => row.Start, map => map.MapFrom(period => period.Period.Start))
            .ForMember(row => row.EndExclusive, map => map.MapFrom(period => period.Period.EndExclusive));
        CreateMap<SurveyPeriod, CompletionRow>()
            .IncludeMembers(source => source.Row)
            .ForMember(row => row.Agency, map => map.MapFrom(source => source.Progress.Survey.Assessment.Agency.Value))
            .ForMember(row => row.FiscalYear, map => map.MapFrom(source => source.Progress.Survey.Assessment.FiscalYear.Year))
            .ForMember(row => row.Survey, map => map.MapFrom(source => source.Progress.Survey.Code))
            .ForMember(row => row.Sample, map => map.MapFrom(source => source.Progress.HasSampleData));
    }

    private void Reports()
    {
        CreateMap<MeasureChange, PlanChangeOutput>()
            .ForMember(output => output.MeasureNumber, map => map.MapFrom(change => change.Number))
            .IncludeMembers(change => change.Recorded);
        CreateMap<Recorded, PlanChangeOutput>(MemberList.None);
        CreateMap<ChartTable, ChartTableOutput>();
        CreateMap<ChartColumn, ChartColumnOutput>();
        CreateMap<ChartCell, ChartCellOutput>();
        CreateMap<Memo, MemoOutput>();
        CreateMap<Signatory, SignatoryOutput>();
    }
}
