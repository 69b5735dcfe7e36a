using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

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
            new AutoRegisteringObjectGraphType<AgencyQueries>(),
            new AutoRegisteringObjectGraphType<ReportQueries>(),
            new AutoRegisteringObjectGraphType<RiskQueries>());
        Mutation = new RootType(
            "Mutation",
            "What can be changed; one mutation per use case. What a person can mend stands in the payload's `errors`.",
            new AutoRegisteringObjectGraphType<AgencyMutations>(),
            new AutoRegisteringObjectGraphType<SurveySetUpMutations>(),
            new AutoRegisteringObjectGraphType<SurveyMutations>(),
            new AutoRegisteringObjectGraphType<ReportMutations>(),
            new AutoRegisteringObjectGraphType<SignOffMutations>(),
            new AutoRegisteringObjectGraphType<RiskMutations>());

        this.RegisterTypeMapping<DateOnly, DateType>();
        this.RegisterTypeMapping<DateTimeOffset, DateTimeType>();
        this.RegisterTypeMapping<decimal, DecimalType>();
        this.RegisterTypeMapping<ChartKind, ChartKindType>();
        this.RegisterTypeMapping<ChartLook, ChartLookType>();
        this.RegisterTypeMapping<ChartTheme, ChartThemeType>();
        this.RegisterTypeMapping<Confidence, ConfidenceType>();
        this.RegisterTypeMapping<CountKind, CountKindType>();
        this.RegisterTypeMapping<CountSource, CountSourceType>();
        this.RegisterTypeMapping<Instrument, InstrumentType>();
        this.RegisterTypeMapping<MeasureField, MeasureFieldType>();
        this.RegisterTypeMapping<PeriodKind, PeriodKindType>();
        this.RegisterTypeMapping<RatingKind, RatingKindType>();
        this.RegisterTypeMapping<ReportState, ReportStateType>();
        this.RegisterTypeMapping<ReviewRound, ReviewRoundType>();
        this.RegisterTypeMapping<RiskActionStatus, RiskActionStatusType>();
        this.RegisterTypeMapping<RiskArea, RiskAreaType>();
        this.RegisterTypeMapping<RiskStrategy, RiskStrategyType>();
        this.RegisterTypeMapping<Severity, SeverityType>();
        this.RegisterTypeMapping<SignOffAction, SignOffActionType>();
        this.RegisterTypeMapping<TextChange, TextChangeType>();
        this.RegisterTypeMapping<SurveyPart, SurveyPartType>();
        this.RegisterTypeMapping<SurveyStatusCode, SurveyStatusCodeType>();
        this.RegisterTypeMapping<UserErrorCode, UserErrorCodeType>();

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
