using GraphQL.Validation;
using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Refuses everything but queries: a GET must change nothing.</summary>
internal sealed class QueriesOnly : ValidationRuleBase
{
    /// <summary>The rule.</summary>
    public static QueriesOnly Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query)
        {
            throw new ContractError(ErrorCode.MethodNotAllowed);
        }

        return default;
    }
}
