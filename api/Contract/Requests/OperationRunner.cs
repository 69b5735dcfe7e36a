using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>Runs an operation by the same rules and limits, whichever way it came: HTTP, event stream or socket.</summary>
/// <param name="executer">The engine.</param>
/// <param name="schema">The public schema.</param>
/// <param name="documents">Documents that are named instead of sent.</param>
/// <param name="budgets">What callers have left.</param>
/// <param name="limits">How long an operation may run.</param>
internal sealed class OperationRunner(IDocumentExecuter executer, ISchema schema, PersistedDocuments documents, CostBudgets budgets, ContractLimits limits)
{
    /// <summary>Runs what was asked, from finding its document to keeping it.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="asking">By whom, and which way.</param>
    /// <param name="services">The services of this operation alone.</param>
    /// <param name="user">Who asks, for the engine.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The result as the engine gives it; its errors are not translated yet.</returns>
    /// <exception cref="ContractError">The document is not known or not allowed, or the caller has nothing left.</exception>
    public async Task<ExecutionResult> RunAsync(
        GraphQLParameters asked, Asking asking, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellation)
    {
        asking.Take(budgets, OperationCost.OfRequest);
        var document = documents.Find(asked, asking.Caller);
        var result = await RunAsync(asked, document, asking, services, user, cancellation);
        if (result.Executed)
        {
            documents.Register(document);
        }

        return result;
    }

    /// <summary>Runs a document that was found; of a subscription, its beginning.</summary>
    public Task<ExecutionResult> RunAsync(
        GraphQLParameters asked, AskedDocument document, Asking asking, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellation)
    {
        var options = new ExecutionOptions
        {
            Schema = schema,
            Query = document.Text,
            OperationName = asked.OperationName,
            Variables = asked.Variables,
            Extensions = asked.Extensions,
            RequestServices = services,
            User = user,
            CancellationToken = cancellation,
            Timeout = TimeSpan.FromSeconds(limits.Seconds),
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
        };
        asking.Accompany(options);
        return executer.ExecuteAsync(options);
    }
}
