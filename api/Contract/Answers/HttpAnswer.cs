using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>Writes an answer of GraphQL over HTTP: status, headers and body.</summary>
/// <param name="http">The request.</param>
/// <param name="correlationId">The id under which the log knows it.</param>
internal sealed class HttpAnswer(HttpContext http, string correlationId)
{
    private const string CorrelationHeader = "X-Correlation-Id";

    private readonly string? accepted = AnswerMediaType.For(http.Request.Headers.Accept);
    private readonly ContractLimits limits = http.RequestServices.GetRequiredService<ContractLimits>();
    private readonly ContractSerializer serializer = http.RequestServices.GetRequiredService<ContractSerializer>();

    /// <summary>Who asks and what it costs, once that is known.</summary>
    public Asking? Asking { get; set; }

    /// <summary>Whether the client would rather have the answer as an event stream than as JSON.</summary>
    public bool PrefersStream => accepted == EventStream.MediaType;

    private string MediaType => accepted is null or EventStream.MediaType ? AnswerMediaType.Json : accepted;

    /// <summary>Refuses a request that accepts nothing that can be answered.</summary>
    /// <exception cref="ContractError">So it is.</exception>
    public void RequireAcceptable()
    {
        if (accepted is null)
        {
            throw new ContractError(ErrorCode.NotAcceptable);
        }
    }

    /// <summary>Whether the client has the answer of an identity already.</summary>
    public bool ClientHas(AnswerIdentity identity)
    {
        if (http.Request.Headers.IfNoneMatch is not { Count: > 0 } tags)
        {
            return false;
        }

        // Not "*": it would be true of any answer, and this one may be an error.
        var ours = EntityTagHeaderValue.Parse(identity.TagIn(MediaType));
        return EntityTagHeaderValue.TryParseList([.. tags.OfType<string>()], out var known) && known.Any(tag => tag.Compare(ours, useStrongComparison: false));
    }

    /// <summary>Tells the client that what it has still holds.</summary>
    public void NotModified(AnswerIdentity identity)
    {
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        WriteHeaders(identity, OperationCost.OfRequest);
    }

    /// <summary>Tells what is wrong with the request; nothing was executed.</summary>
    public Task RefuseAsync(ContractError error)
    {
        var result = new ExecutionResult { Errors = [error] };
        return WriteAsync(result, serializer.Write(result), identity: null);
    }

    /// <summary>Writes what came of an operation.</summary>
    /// <param name="result">The result, its errors translated.</param>
    /// <param name="text">The same as JSON.</param>
    /// <param name="identity">What the answer depends on, where it may be asked for again by its tag.</param>
    public Task WriteAsync(ExecutionResult result, AnswerText text, AnswerIdentity? identity)
    {
        http.Response.StatusCode = StatusOf(result);
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
        }

        WriteHeaders(identity, Asking?.Cost);
        return SendAsync(text.Body);
    }

    /// <summary>Writes an answer that was kept, with its age.</summary>
    public Task WriteKeptAsync(KeptAnswer answer, TimeSpan age, AnswerIdentity? identity)
    {
        WriteHeaders(identity, OperationCost.OfRequest);
        http.Response.Headers.Age = PublicAddresses.Number((int)age.TotalSeconds);
        var extensions = CostReport.Extensions(OperationCost.OfRequest, limits, Asking?.Budget);
        return SendAsync(serializer.WriteKept(answer.Data, extensions).Body);
    }

    /// <summary>Begins an answer that is an event stream.</summary>
    public void BeginStream()
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.StatusCode = StatusCodes.Status200OK;
        WriteHeaders(identity: null, Asking?.Cost);
        // Asks a reverse proxy not to hold events back.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Response.ContentType = EventStream.MediaType + "; charset=utf-8";
    }

    private void WriteHeaders(AnswerIdentity? identity, int? cost)
    {
        var headers = http.Response.Headers;
        headers[CorrelationHeader] = correlationId;
        headers.XContentTypeOptions = "nosniff";
        // An error is never kept by anybody: asking again may go well.
        headers.CacheControl = identity is null ? "private, no-store" : "private, no-cache";
        headers.Vary = "Accept, Authorization, Cookie";
        if (identity is not null)
        {
            headers.ETag = identity.TagIn(MediaType);
        }

        CostReport.WriteHeaders(headers, cost, limits, Asking?.Budget);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = MediaType + "; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    private int StatusOf(ExecutionResult result)
    {
        if (result.Executed || result.Errors is not [ContractError first, ..])
        {
            return StatusCodes.Status200OK;
        }

        // The older media type tells only what is wrong with the HTTP request by its status; the rest is told in the body.
        return MediaType == AnswerMediaType.GraphQL || ErrorCodes.IsAboutHttp(first.ErrorCode) ? ErrorCodes.Status(first.ErrorCode) : StatusCodes.Status200OK;
    }
}
