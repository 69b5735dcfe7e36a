using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Mapping;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Metrics;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Registers what GraphQL needs beside the stores and the chart renderer.</summary>
internal static class ContractServices
{
    /// <summary>Adds the schema, the engine, the mappings and the use cases behind them.</summary>
    /// <param name="services">The services; stores (<see cref="IAssessmentStore"/>, <see cref="ISurveyStore"/>) and renderer are added elsewhere.</param>
    /// <param name="configuration"><c>AutoMapper:LicenseKey</c> and <c>GraphQL</c> (<see cref="ContractSettings"/>, <see cref="ContractLimits"/>) are read.</param>
    public static IServiceCollection AddGraphQLContract(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOutwardMapping(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICurrentActor, LocalActor>();
        services.TryAddSingleton<ISignedIn, NobodySignedIn>();
        services.TryAddScoped<AssessmentReader>();
        services.TryAddScoped<RecordCounts>();
        services.TryAddScoped<CorrectCounts>();
        services.TryAddScoped<SetUpSurvey>();
        services.TryAddScoped<AllowHosts>();
        services.TryAddScoped<DescribeAgency>();
        services.TryAddScoped<RegisterAgency>();
        services.TryAddScoped<SurveyAnswer>();
        services.TryAddScoped<SetOutcomeCharts>();
        services.TryAddScoped<ReviseMeasure>();
        services.TryAddScoped<SignOffReport>();
        services.TryAddScoped<CountImportAnswer>();
        services.TryAddScoped<IndicatorImportAnswer>();
        services.TryAddScoped<AgencyAnswer>();
        services.TryAddScoped<AgencyLoaders>();
        services.TryAddScoped<ReportLoaders>();
        services.TryAddScoped<SetOpenDataItems>();
        services.TryAddScoped<RiskSessions>();
        services.TryAddScoped<ChangeRisks>();
        services.TryAddScoped<KeepMatrix>();
        services.TryAddScoped<ImportRisks>();
        services.TryAddScoped<MeasureAnswer>();
        services.TryAddScoped<RiskAnswer>();
        services.TryAddScoped<MetricSessions>();
        services.TryAddScoped<ChangeMetrics>();
        services.TryAddScoped<SetMeasureMetric>();
        services.TryAddScoped<ChangeRegisters>();
        services.TryAddScoped<ImportRegister>();
        services.TryAddScoped<ImportReadings>();
        services.TryAddScoped<MetricAnswer>();
        services.TryAddScoped<RequestAssessments>();
        services.TryAddScoped<Nodes>();
        services.TryAddSingleton(configuration.GetSection("Streams").Get<StreamSettings>() ?? new());
        services.TryAddSingleton<StreamClients>();
        services.TryAddSingleton<ISocketGate, OpenSocketGate>();
        services.TryAddSingleton<OperationRunner>();
        services.TryAddScoped<SubscriptionPace>();
        services.TryAddSingleton<LiveAssessments>();
        services.TryAddScoped<RecordIndicators>();
        services.TryAddScoped<UndoIndicatorImport>();
        services.TryAddScoped<RepinRules>();
        services.TryAddScoped<IndicatorAnswer>();
        services.AddProtocol(configuration);
        services.AddGraphQL(engine => engine
            .AddSelfActivatingSchema<ItaSchema>()
            .AddAutoClrMappings()
            .AddSerializer(provider => provider.GetRequiredService<ContractSerializer>())
            .AddErrorInfoProvider(error =>
            {
                error.ExposeExtensions = true;
                error.ExposeCode = true;
                error.ExposeCodes = false;
                error.ExposeData = false;
                error.ExposeExceptionDetails = false;
            })
            // One database context serves a request: siblings must not use it at the same time.
            .AddExecutionStrategy<SerialExecutionStrategy>(OperationType.Query)
            .AddExecutionStrategy<OneMutationAfterAnother>(OperationType.Mutation)
            // Each event of a subscription has services of its own, as a request has.
            .AddScopedSubscriptionExecutionStrategy()
            .ConfigureExecution<DocumentCache>());
        return services;
    }

    /// <summary>Adds limits, budgets, persisted documents and kept answers.</summary>
    private static void AddProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(ContractLimits.Of(configuration));
        services.TryAddSingleton(ContractSettings.Of(configuration));
        services.TryAddSingleton(configuration);
        services.TryAddSingleton<ICallers, LocalCallers>();
        services.TryAddSingleton<CostBudgets>();
        services.TryAddSingleton<PersistedDocuments>();
        services.TryAddSingleton<AnswerCache>();
        services.TryAddSingleton<ProgramIdentity>();
        services.TryAddScoped<AnswerIdentities>();
        services.TryAddSingleton<ContractSerializer>();
        services.TryAddSingleton<IDocumentValidator, KnownDocumentValidator>();
    }

    private static void AddOutwardMapping(this IServiceCollection services, IConfiguration configuration) =>
        services.AddAutoMapper(map =>
        {
            map.LicenseKey = configuration["AutoMapper:LicenseKey"];
            map.AddProfile<OutwardProfile>();
        });
}
