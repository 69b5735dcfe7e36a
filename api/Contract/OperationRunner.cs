using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Runs an operation by the same rules and limits, whichever way it came: HTTP, event stream or socket.</summary>
/// <param name="executer">The engine.</param>
/// <param name="schema">The public schema.</param>
internal sealed class OperationRunner(IDocumentExecuter executer, ISchema schema)
{
    private static readonly TimeSpan LongestExecution = TimeSpan.FromSeconds(30);

    /// <summary>Runs an operation; of a subscription, its beginning.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="allowed">The kinds of operations that may come this way.</param>
    /// <param name="services">The services of this operation alone.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The result as the engine gives it; its errors are not translated yet.</returns>
    public Task<ExecutionResult> RunAsync(
        GraphQLParameters asked, AllowedOperations allowed, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellation) =>
        executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = asked.Query,
            OperationName = asked.OperationName,
            Variables = asked.Variables,
            Extensions = asked.Extensions,
            RequestServices = services,
            User = user,
            CancellationToken = cancellation,
            Timeout = LongestExecution,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
            ValidationRules = [allowed, .. DocumentValidator.CoreRules],
            CachedDocumentValidationRules = [allowed],
        });
}
