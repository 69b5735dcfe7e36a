using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Mapping;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Registers what GraphQL needs beside the stores and the chart renderer.</summary>
internal static class ContractServices
{
    /// <summary>An operation deeper than this is refused; the introspection query of GraphiQL needs 14.</summary>
    public const int DeepestOperation = 15;

    /// <summary>Adds the schema, the engine, the mappings and the use cases behind them.</summary>
    /// <param name="services">The services; stores (<see cref="IAssessmentStore"/>, <see cref="ISurveyStore"/>) and renderer are added elsewhere.</param>
    /// <param name="configuration"><c>AutoMapper:LicenseKey</c> is read.</param>
    public static IServiceCollection AddGraphQLContract(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOutwardMapping(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICurrentActor, LocalActor>();
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
        services.TryAddScoped<RiskSessions>();
        services.TryAddScoped<ChangeRisks>();
        services.TryAddScoped<KeepMatrix>();
        services.TryAddScoped<ImportRisks>();
        services.TryAddScoped<RiskAnswer>();
        services.TryAddScoped<RequestAssessments>();
        services.AddGraphQL(engine => engine
            .AddSelfActivatingSchema<ItaSchema>()
            .AddAutoClrMappings()
            // Relaxed: Thai and the markup of SVG as they are. Safe, as nothing takes the answer for HTML (nosniff).
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
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
            .AddComplexityAnalyzer(limits =>
            {
                limits.MaxDepth = DeepestOperation;
                limits.MaxComplexity = null;
            })
            .ConfigureExecution<DocumentCache>());
        return services;
    }

    private static void AddOutwardMapping(this IServiceCollection services, IConfiguration configuration) =>
        services.AddAutoMapper(map =>
        {
            map.LicenseKey = configuration["AutoMapper:LicenseKey"];
            map.AddProfile<OutwardProfile>();
        });
}
