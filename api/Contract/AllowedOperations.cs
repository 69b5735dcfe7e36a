using GraphQL.Validation;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Refuses the operations that an HTTP method does not answer: a GET must change nothing.</summary>
/// <remarks>Depends on the request, so it runs for documents that are known to be valid too.</remarks>
internal sealed class AllowedOperations : ValidationRuleBase
{
    private readonly OperationType[] allowed;

    private AllowedOperations(params OperationType[] allowed) => this.allowed = allowed;

    /// <summary>Queries only.</summary>
    public static AllowedOperations ByGet { get; } = new(OperationType.Query);

    /// <summary>Queries and mutations.</summary>
    public static AllowedOperations ByPost { get; } = new(OperationType.Query, OperationType.Mutation);

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var operation = context.Operation.Operation;
        if (operation == OperationType.Subscription)
        {
            throw new ContractError(ErrorCode.OperationUnknown, new BilingualText("ไม่มี subscription", "There are no subscriptions."));
        }

        return allowed.Contains(operation) ? default : throw new ContractError(ErrorCode.MethodNotAllowed);
    }
}
