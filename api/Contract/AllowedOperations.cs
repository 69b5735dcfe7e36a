using GraphQLParser.AST;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract;

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

    /// <summary>Checks the kind of an operation.</summary>
    /// <exception cref="ContractError">It is not answered this way.</exception>
    public void Check(OperationType operation)
    {
        if (operation == OperationType.Subscription)
        {
            throw new ContractError(ErrorCode.OperationUnknown, new BilingualText("ไม่มี subscription", "There are no subscriptions."));
        }

        if (!allowed.Contains(operation))
        {
            throw new ContractError(ErrorCode.MethodNotAllowed);
        }
    }
}
