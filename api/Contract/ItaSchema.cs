using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Metrics;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.RulePacks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Api.Webhooks;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>The public schema. Object types are the output records of the features; here they are gathered.</summary>
internal sealed class ItaSchema : Schema
{
    public ItaSchema(IServiceProvider services)
        : base(services)
    {
        Description = "Kolum ITA Analytics: how far an agency's ITA assessment has come, as finished numbers.";
        Query = new RootType(
            "Query",
            "What can be asked.",
            new AutoRegisteringObjectGraphType<ViewerQueries>(),
            new AutoRegisteringObjectGraphType<AgencyQueries>(),
            new AutoRegisteringObjectGraphType<ReportQueries>(),
            new AutoRegisteringObjectGraphType<RiskQueries>(),
            new AutoRegisteringObjectGraphType<RulePackQueries>(),
            new AutoRegisteringObjectGraphType<WebhookQueries>());
        Mutation = new RootType(
            "Mutation",
            "What can be changed; one mutation per use case. What a person can mend stands in the payload's `errors`.",
            new AutoRegisteringObjectGraphType<AgencyMutations>(),
            new AutoRegisteringObjectGraphType<AgencyFileMutations>(),
            new AutoRegisteringObjectGraphType<SurveySetUpMutations>(),
            new AutoRegisteringObjectGraphType<SurveyMutations>(),
            new AutoRegisteringObjectGraphType<CountImportMutations>(),
            new AutoRegisteringObjectGraphType<EvidenceMutations>(),
            new AutoRegisteringObjectGraphType<MeasureMutations>(),
            new AutoRegisteringObjectGraphType<ReportMutations>(),
            new AutoRegisteringObjectGraphType<ReportImportMutations>(),
            new AutoRegisteringObjectGraphType<SignOffMutations>(),
            new AutoRegisteringObjectGraphType<WebhookMutations>(),
            new AutoRegisteringObjectGraphType<IndicatorMutations>(),
            new AutoRegisteringObjectGraphType<IndicatorImportMutations>(),
            new AutoRegisteringObjectGraphType<RulePackMutations>(),
            new AutoRegisteringObjectGraphType<OpenDataMutations>(),
            new AutoRegisteringObjectGraphType<RiskMutations>(),
            new AutoRegisteringObjectGraphType<MetricMutations>(),
            new AutoRegisteringObjectGraphType<RegisterMutations>());
        Subscription = new RootType(
            "Subscription",
            "What is told as it changes, over a WebSocket (graphql-transport-ws) or as server-sent events (Accept: text/event-stream).",
            new AutoRegisteringObjectGraphType<ReportSubscriptions>());

        this.RegisterTypeMapping<DateOnly, DateType>();
        this.RegisterTypeMapping<DateTimeOffset, DateTimeType>();
        this.RegisterTypeMapping<decimal, DecimalType>();
        this.RegisterTypeMapping<AccessMode, AccessModeType>();
        this.RegisterTypeMapping<AgencyFilePurpose, AgencyFilePurposeType>();
        this.RegisterTypeMapping<AgencyOrder, AgencyOrderFieldType>();
        this.RegisterTypeMapping<AssessmentStep, AssessmentStepType>();
        this.RegisterTypeMapping<ChartKind, ChartKindType>();
        this.RegisterTypeMapping<ChartLook, ChartLookType>();
        this.RegisterTypeMapping<ChartTheme, ChartThemeType>();
        this.RegisterTypeMapping<Confidence, ConfidenceType>();
        this.RegisterTypeMapping<CountKind, CountKindType>();
        this.RegisterTypeMapping<CountSource, CountSourceType>();
        this.RegisterTypeMapping<PaperFormat, PaperFormatType>();
        this.RegisterTypeMapping<Instrument, InstrumentType>();
        this.RegisterTypeMapping<MeasureCompletion, MeasureCompletionType>();
        this.RegisterTypeMapping<MeasureField, MeasureFieldType>();
        this.RegisterTypeMapping<MetricDirection, MetricDirectionType>();
        this.RegisterTypeMapping<MetricSource, MetricSourceType>();
        this.RegisterTypeMapping<MetricStatusCode, MetricStatusCodeType>();
        this.RegisterTypeMapping<OpenDataStatus, OpenDataStatusType>();
        this.RegisterTypeMapping<PaperKind, PaperKindType>();
        this.RegisterTypeMapping<PeriodKind, PeriodKindType>();
        this.RegisterTypeMapping<PlanField, PlanFieldType>();
        this.RegisterTypeMapping<RatingKind, RatingKindType>();
        this.RegisterTypeMapping<RegisterFieldKind, RegisterFieldKindType>();
        this.RegisterTypeMapping<ReminderKind, ReminderKindType>();
        this.RegisterTypeMapping<ReportState, ReportStateType>();
        this.RegisterTypeMapping<ResponseCountOrderField, ResponseCountOrderFieldType>();
        this.RegisterTypeMapping<ResultKind, ResultKindType>();
        this.RegisterTypeMapping<ReviewRound, ReviewRoundType>();
        this.RegisterTypeMapping<RiskActionStatus, RiskActionStatusType>();
        this.RegisterTypeMapping<RiskArea, RiskAreaType>();
        this.RegisterTypeMapping<RiskStrategy, RiskStrategyType>();
        this.RegisterTypeMapping<Severity, SeverityType>();
        this.RegisterTypeMapping<SortDirection, SortDirectionType>();
        this.RegisterTypeMapping<SignOffAction, SignOffActionType>();
        this.RegisterTypeMapping<StepStatus, StepStatusType>();
        this.RegisterTypeMapping<TextChange, TextChangeType>();
        this.RegisterTypeMapping<Timeliness, TimelinessType>();
        this.RegisterTypeMapping<UnitKind, UnitKindType>();
        this.RegisterTypeMapping<SurveyPart, SurveyPartType>();
        this.RegisterTypeMapping<SurveyStatusCode, SurveyStatusCodeType>();
        this.RegisterTypeMapping<UserErrorCode, UserErrorCodeType>();
        this.RegisterTypeMapping<ViewerRole, ViewerRoleType>();
        this.RegisterTypeMapping<ViewerScope, ViewerScopeType>();
        this.RegisterTypeMapping<WebhookDeliveryState, WebhookDeliveryStateType>();
        this.RegisterTypeMapping<WebhookEvent, WebhookEventType>();

        Directives.Register(SpecifiedBy.Directive());
        this.RegisterVisitor<SpecifiedBy>();
    }

    private sealed class RootType : ObjectGraphType
    {
        public RootType(string name, string description, params IObjectGraphType[] features)
        {
            Name = name;
            Description = description;
            foreach (var field in features.SelectMany(feature => feature.Fields))
            {
                AddField(field);
            }
        }
    }
}
