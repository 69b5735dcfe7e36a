using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>GraphQL over HTTP: GET for queries, POST for queries and mutations.</summary>
/// <remarks>
/// A query by GET has an entity tag, so that a client that has the answer is told so without anything being executed.
/// Answers of persisted operations are kept, see <see cref="AnswerCache"/>.
/// Source: https://graphql.github.io/graphql-over-http/draft/ (July 2025).
/// </remarks>
internal static partial class GraphQLEndpoint
{
    /// <summary>Where it answers.</summary>
    public const string Path = "/graphql";

    /// <summary>Maps the endpoint at <see cref="Path"/>, and the schema's text below it.</summary>
    public static IEndpointConventionBuilder MapGraphQLEndpoint(this IEndpointRouteBuilder routes)
    {
        routes.MapSchemaText();
        return routes.Map(Path, AnswerAsync).WithDisplayName("GraphQL");
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var correlationId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        var answer = new HttpAnswer(http, correlationId);
        var logger = http.RequestServices.GetRequiredService<ILogger<ItaSchema>>();
        try
        {
            var asking = Who(http);
            answer.Asking = asking;
            await AnswerAsync(http, answer, asking, correlationId, logger);
        }
        catch (ContractError error)
        {
            await answer.RefuseAsync(error.Under(correlationId));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            LogFault(logger, correlationId, fault);
            await answer.RefuseAsync(new ContractError(ErrorCode.Internal).Under(correlationId));
        }
    }

    private static async Task AnswerAsync(HttpContext http, HttpAnswer answer, Asking asking, string correlationId, ILogger logger)
    {
        var services = http.RequestServices;
        answer.RequireAcceptable();
        RequireMethod(http.Request.Method);
        asking.Take(services.GetRequiredService<CostBudgets>(), OperationCost.OfRequest);

        var limits = services.GetRequiredService<ContractLimits>();
        var asked = await GraphQLParameters.ReadAsync(http.Request, services.GetRequiredService<IGraphQLSerializer>(), limits.BodyBytes, http.RequestAborted);
        var documents = services.GetRequiredService<PersistedDocuments>();
        var document = documents.Find(asked, asking.Caller);
        var isGet = HttpMethods.IsGet(http.Request.Method);
        var identity = isGet || document.IsPersisted
            ? await services.GetRequiredService<AnswerIdentities>().OfAsync(document, asked, asking.Caller, http.RequestAborted)
            : null;
        if (isGet && answer.ClientHas(identity!))
        {
            answer.NotModified(identity!);
            return;
        }

        var cache = services.GetRequiredService<AnswerCache>();
        if (document.IsPersisted && cache.Find(identity!) is { } found)
        {
            await answer.WriteKeptAsync(found.Answer, found.Age, isGet ? identity : null);
            return;
        }

        var result = await ExecuteAsync(http, asked, document, asking, limits);
        ErrorTranslation.Apply(result, correlationId, logger);
        var isGoodQuery = result is { Executed: true, Errors: null or { Count: 0 } } && asking.Operation == OperationType.Query;
        if (result.Executed)
        {
            documents.Register(document);
        }

        var written = services.GetRequiredService<ContractSerializer>().Write(result);
        if (isGoodQuery && document.IsPersisted)
        {
            cache.Keep(identity!, written.Data.ToArray());
        }

        await answer.WriteAsync(result, written, isGoodQuery && isGet ? identity : null);
    }

    private static Asking Who(HttpContext http) => new(
        http.RequestServices.GetRequiredService<ICallers>().Of(http),
        HttpMethods.IsGet(http.Request.Method) ? AllowedOperations.ByGet : AllowedOperations.ByPost);

    private static void RequireMethod(string method)
    {
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsPost(method))
        {
            throw new ContractError(ErrorCode.MethodNotAllowed);
        }
    }

    private static async Task<ExecutionResult> ExecuteAsync(HttpContext http, GraphQLParameters asked, AskedDocument document, Asking asking, ContractLimits limits)
    {
        var services = http.RequestServices;
        var options = new ExecutionOptions
        {
            Schema = services.GetRequiredService<ISchema>(),
            Query = document.Text,
            OperationName = asked.OperationName,
            Variables = asked.Variables,
            Extensions = asked.Extensions,
            RequestServices = services,
            User = http.User,
            CancellationToken = http.RequestAborted,
            Timeout = TimeSpan.FromSeconds(limits.Seconds),
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
        };
        asking.Accompany(options);
        return await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "GraphQL request {CorrelationId} failed outside its operation")]
    private static partial void LogFault(ILogger logger, string correlationId, Exception fault);
}
