using GraphQL;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>What an operation is asked by, and what its checks found out about it; travels with the operation through the engine.</summary>
/// <param name="caller">Who asks.</param>
/// <param name="allowed">The kinds of operations that the way of asking allows.</param>
internal sealed class Asking(Caller caller, AllowedOperations allowed)
{
    private const string Key = "asking";

    /// <summary>Who asks.</summary>
    public Caller Caller => caller;

    /// <summary>The kinds of operations that the way of asking allows.</summary>
    public AllowedOperations Allowed => allowed;

    /// <summary>The document, once it was read.</summary>
    public KnownDocument? Document { get; set; }

    /// <summary>The kind of the operation, once its document is known to be valid.</summary>
    public OperationType? Operation { get; set; }

    /// <summary>What the operation costs, points; nothing before that is known.</summary>
    public int? Cost { get; set; }

    /// <summary>What the caller has left.</summary>
    public BudgetState? Budget { get; set; }

    /// <summary>Takes points from the caller's budget.</summary>
    /// <exception cref="ContractError">There are not enough (<see cref="ErrorCode.RateLimited"/>).</exception>
    public void Take(CostBudgets budgets, int points)
    {
        var state = budgets.Take(caller, points);
        Budget = state;
        if (state.RetryAfter is { } wait)
        {
            throw new ContractError(ErrorCode.RateLimited).With("retryAfterSeconds", (int)Math.Ceiling(wait.TotalSeconds));
        }
    }

    /// <summary>Sends this along with an operation.</summary>
    public void Accompany(ExecutionOptions options) => options.UserContext[Key] = this;

    /// <summary>What accompanies an operation; where nothing was said, nobody asks, and only queries are answered.</summary>
    public static Asking Of(IDictionary<string, object?> userContext)
    {
        if (userContext.TryGetValue(Key, out var found) && found is Asking known)
        {
            return known;
        }

        var nobody = new Asking(Caller.Nobody, AllowedOperations.ByGet);
        userContext[Key] = nobody;
        return nobody;
    }
}
