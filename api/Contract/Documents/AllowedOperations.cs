using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>Refuses the operations that an HTTP method does not answer: a GET must change nothing.</summary>
/// <remarks>Depends on the request, so it is checked for documents that are known to be valid too.</remarks>
internal sealed class AllowedOperations
{
    private readonly OperationType[] allowed;

    private AllowedOperations(params OperationType[] allowed) => this.allowed = allowed;

    /// <summary>Queries only.</summary>
    public static AllowedOperations ByGet { get; } = new(OperationType.Query);

    /// <summary>Queries and mutations.</summary>
    public static AllowedOperations ByPost { get; } = new(OperationType.Query, OperationType.Mutation);

    /// <summary>What a GET may ask for whose client takes an event stream.</summary>
    public static AllowedOperations ByGetStream { get; } = new(OperationType.Query, OperationType.Subscription);

    /// <summary>Everything: a socket, or a POST whose client takes an event stream.</summary>
    public static AllowedOperations BySocket { get; } = new(OperationType.Query, OperationType.Mutation, OperationType.Subscription);

    /// <summary>What may come by HTTP.</summary>
    /// <param name="isGet">By GET, else by POST.</param>
    /// <param name="takesStream">Whether the client takes an event stream.</param>
    public static AllowedOperations By(bool isGet, bool takesStream) => (isGet, takesStream) switch
    {
        (true, false) => ByGet,
        (true, true) => ByGetStream,
        (false, false) => ByPost,
        (false, true) => BySocket,
    };

    /// <summary>Checks the kind of an operation.</summary>
    /// <exception cref="ContractError">It is not answered this way.</exception>
    public void Check(OperationType operation)
    {
        if (allowed.Contains(operation))
        {
            return;
        }

        throw operation == OperationType.Subscription
            ? new ContractError(ErrorCode.NotAcceptable, new BilingualText(
                "subscription ตอบเป็นสายเหตุการณ์: ส่ง Accept: text/event-stream หรือใช้ WebSocket (graphql-transport-ws)",
                "A subscription is answered as a stream: send Accept: text/event-stream, or use a WebSocket (graphql-transport-ws)."))
            : new ContractError(ErrorCode.MethodNotAllowed);
    }
}
