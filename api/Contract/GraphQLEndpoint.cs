using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>GraphQL over HTTP: GET for queries, POST for queries and mutations.</summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/ (July 2025).</remarks>
internal static class GraphQLEndpoint
{
    /// <summary>Where it answers.</summary>
    public const string Path = "/graphql";

    private const string CorrelationHeader = "X-Correlation-Id";
    public static readonly TimeSpan LongestExecution = TimeSpan.FromSeconds(30);

    /// <summary>Maps the endpoint at <see cref="Path"/>.</summary>
    public static IEndpointConventionBuilder MapGraphQLEndpoint(this IEndpointRouteBuilder routes) =>
        routes.Map(Path, AnswerAsync).WithDisplayName("GraphQL");

    private static async Task AnswerAsync(HttpContext http)
    {
        var correlationId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        http.Response.Headers[CorrelationHeader] = correlationId;
        var mediaType = AnswerMediaType.For(http.Request.Headers.Accept);
        ExecutionResult result;
        try
        {
            result = mediaType is null ? throw new ContractError(ErrorCode.NotAcceptable) : await ExecuteAsync(http);
        }
        catch (ContractError error)
        {
            result = new ExecutionResult { Errors = [error] };
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        ErrorTranslation.Apply(result, correlationId, http.RequestServices.GetRequiredService<ILogger<ItaSchema>>());
        await WriteAsync(http, result, mediaType ?? AnswerMediaType.Json);
    }

    private static async Task<ExecutionResult> ExecuteAsync(HttpContext http)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            throw new ContractError(ErrorCode.MethodNotAllowed);
        }

        var services = http.RequestServices;
        var asked = await GraphQLParameters.ReadAsync(http.Request, services.GetRequiredService<IGraphQLSerializer>(), http.RequestAborted);
        var allowed = isGet ? AllowedOperations.ByGet : AllowedOperations.ByPost;
        return await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Schema = services.GetRequiredService<ISchema>(),
            Query = asked.Query,
            OperationName = asked.OperationName,
            Variables = asked.Variables,
            Extensions = asked.Extensions,
            RequestServices = services,
            User = http.User,
            CancellationToken = http.RequestAborted,
            Timeout = LongestExecution,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
            ValidationRules = [allowed, .. DocumentValidator.CoreRules],
            CachedDocumentValidationRules = [allowed],
        });
    }

    private static async Task WriteAsync(HttpContext http, ExecutionResult result, string mediaType)
    {
        using var body = new MemoryStream();
        await http.RequestServices.GetRequiredService<IGraphQLSerializer>().WriteAsync(body, result, http.RequestAborted);
        http.Response.StatusCode = StatusOf(result, mediaType);
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept";
        http.Response.ContentType = mediaType + "; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), http.RequestAborted);
    }

    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        if (result.Executed || result.Errors is not [ContractError first, ..])
        {
            return StatusCodes.Status200OK;
        }

        // The older media type tells only what is wrong with the HTTP request by its status; the rest is told in the body.
        return mediaType == AnswerMediaType.GraphQL || IsAboutHttp(first.ErrorCode) ? ErrorCodes.Status(first.ErrorCode) : StatusCodes.Status200OK;
    }

    private static bool IsAboutHttp(ErrorCode code) => code is ErrorCode.BadRequest or ErrorCode.MethodNotAllowed or ErrorCode.NotAcceptable
        or ErrorCode.BodyTooLarge or ErrorCode.MediaTypeUnsupported;
}
