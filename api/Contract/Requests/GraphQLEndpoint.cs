using System.Diagnostics;
using GraphQL;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.AspNetCore.Connections;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>GraphQL over HTTP: GET for queries, POST for queries and mutations; subscriptions as event streams or over a socket.</summary>
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
            if (http.WebSockets.IsWebSocketRequest)
            {
                await SocketEndpoint.AnswerAsync(http);
                return;
            }

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
        catch (BadHttpRequestException)
        {
            // The body broke off: whoever sent it has most likely gone.
            await answer.RefuseAsync(new ContractError(ErrorCode.BadRequest).Under(correlationId));
        }
        catch (ConnectionResetException)
        {
            // Gone for certain.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            LogFault(logger, correlationId, fault);
            var told = StorageFault.Of(fault) is { } storage ? ErrorTranslation.Of(storage) : new ContractError(ErrorCode.Internal);
            await answer.RefuseAsync(told.Under(correlationId));
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
        var identity = !answer.PrefersStream && (isGet || document.IsPersisted)
            ? await services.GetRequiredService<AnswerIdentities>().OfAsync(document, asked, asking.Caller, http.RequestAborted)
            : null;
        if (isGet && identity is not null && answer.ClientHas(identity))
        {
            answer.NotModified(identity);
            return;
        }

        var cache = services.GetRequiredService<AnswerCache>();
        if (document.IsPersisted && identity is not null && cache.Find(identity) is { } found)
        {
            await answer.WriteKeptAsync(found.Answer, found.Age, isGet ? identity : null);
            return;
        }

        var result = await services.GetRequiredService<OperationRunner>().RunAsync(asked, document, asking, services, http.User, http.RequestAborted);
        ErrorTranslation.Apply(result, correlationId, logger);
        var isGoodQuery = result is { Executed: true, Errors: null or { Count: 0 } } && asking.Operation == OperationType.Query;
        if (result.Executed)
        {
            documents.Register(document);
        }

        if (answer.PrefersStream || result.Streams is { Count: > 0 })
        {
            await EventStream.WriteAsync(http, answer, result, correlationId);
            return;
        }

        var written = services.GetRequiredService<ContractSerializer>().Write(result);
        if (isGoodQuery && document.IsPersisted && identity is not null)
        {
            cache.Keep(identity, written.Data.ToArray());
        }

        await answer.WriteAsync(result, written, isGoodQuery && isGet ? identity : null);
    }

    private static Asking Who(HttpContext http) => new(
        http.RequestServices.GetRequiredService<ICallers>().Of(http),
        AllowedOperations.By(HttpMethods.IsGet(http.Request.Method), AnswerMediaType.TakesStream(http.Request.Headers.Accept)));

    private static void RequireMethod(string method)
    {
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsPost(method))
        {
            throw new ContractError(ErrorCode.MethodNotAllowed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "GraphQL request {CorrelationId} failed outside its operation")]
    private static partial void LogFault(ILogger logger, string correlationId, Exception fault);
}
