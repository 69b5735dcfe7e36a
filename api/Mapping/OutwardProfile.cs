using AutoMapper;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Indicators;
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
        OpenData();
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

    private void OpenData() => CreateMap<OpenDataOf, OpenDataRow>()
        .ForMember(row => row.Agency, map => map.MapFrom(source => source.Checklist.Key.Agency.Value))
        .ForMember(row => row.FiscalYear, map => map.MapFrom(source => source.Checklist.Key.FiscalYear.Year))
        .ForMember(row => row.Item, map => map.MapFrom(source => source.Item.Rule.Code))
        .ForMember(row => row.Title, map => map.MapFrom(source => source.Item.Rule.Title))
        .ForMember(row => row.Confidence, map => map.MapFrom(source => EnumNames.Of(source.Item.Rule.Confidence)))
        .ForMember(row => row.SubIndicator, map => map.MapFrom(source => source.Item.SubIndicator != null ? source.Item.SubIndicator.Code : null))
        .ForMember(row => row.SubIndicatorConfidence, map => map.MapFrom(source => source.Item.SubIndicator != null ? EnumNames.Of(source.Item.SubIndicator.Confidence) : null))
        .ForMember(row => row.DataYear, map => map.MapFrom(source => source.Item.DataYear != null ? source.Item.DataYear.Year : (int?)null))
        .ForMember(row => row.Status, map => map.MapFrom(source => EnumNames.Of(source.Item.Status)))
        .ForMember(row => row.Done, map => map.MapFrom(source => source.Item.State != null ? source.Item.IsDone : (bool?)null))
        .ForMember(row => row.Address, map => map.MapFrom(source => source.Item.State != null ? source.Item.State.Address : null))
        .ForMember(row => row.FileFormats, map => map.MapFrom(source => source.Item.State != null ? string.Join(' ', source.Item.State.FileFormats) : ""))
        .ForMember(row => row.ResponsibleUnit, map => map.MapFrom(source => source.Item.State != null ? source.Item.State.ResponsibleUnit : null))
        .ForMember(row => row.Due, map => map.MapFrom(source => source.Item.State != null ? source.Item.State.Due : null))
        .ForMember(row => row.EvidenceDay, map => map.MapFrom(source => source.Item.State != null ? source.Item.State.EvidenceDay : null))
        .ForMember(row => row.LinkAnswered, map => map.MapFrom(source => source.Item.Link != null ? source.Item.Link.Answered : (bool?)null))
        .ForMember(row => row.LinkProblem, map => map.MapFrom(source => source.Item.Link != null ? source.Item.Link.Problem : null))
        .ForMember(row => row.LinkCheckedAt, map => map.MapFrom(source => source.Item.Link != null ? source.Item.Link.At : (DateTimeOffset?)null))
        .ForMember(row => row.Note, map => map.MapFrom(source => source.Item.State != null ? source.Item.State.Note : null))
        .ForMember(row => row.RecordedAt, map => map.MapFrom(source => source.Item.Entry != null ? source.Item.Entry.Recorded.At : (DateTimeOffset?)null));

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
