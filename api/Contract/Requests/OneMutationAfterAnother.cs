using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>Answers each mutation of a request in full before the next one begins.</summary>
/// <remarks>
/// Source: https://spec.graphql.org/October2021/#sec-Normal-and-Serial-Execution. The engine alone would put off whatever waits for a loader
/// to the end of the request, where the first answer shows what a later mutation has changed.
/// </remarks>
internal sealed class OneMutationAfterAnother : SerialExecutionStrategy
{
    /// <inheritdoc/>
    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        if (rootNode is not RootExecutionNode { SubFields: { } mutations })
        {
            await base.ExecuteNodeTreeAsync(context, rootNode);
            return;
        }

        foreach (var mutation in mutations)
        {
            await base.ExecuteNodeTreeAsync(context, mutation);
        }
    }
}
