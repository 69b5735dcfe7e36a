using GraphQL.Validation;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;

namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>Validates a document once; checks at every request what depends on the request.</summary>
/// <remarks>
/// For a document that is known to be valid the engine only reads variables and arguments, and not even those where there are no variables.
/// Whether the way of asking allows the operation, whether the caller may introspect, what it costs and whether the caller has that left
/// is checked here, before anything is executed, whichever way the operation came.
/// </remarks>
/// <param name="limits">The limits.</param>
/// <param name="budgets">What callers have left.</param>
internal sealed class KnownDocumentValidator(ContractLimits limits, CostBudgets budgets) : IDocumentValidator
{
    private readonly DocumentValidator engine = new();

    /// <inheritdoc/>
    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        var asking = Asking.Of(options.UserContext);
        var operation = options.Operation;
        asking.Allowed.Check(operation.Operation);
        var known = asking.Document
            ?? throw new InvalidOperationException("The document was not read within its limits.");
        if (known.ShapeOf(operation).Introspects && !asking.Caller.MayIntrospect)
        {
            throw new ContractError(ErrorCode.IntrospectionRefused);
        }

        return known is { IsValid: true, ConstantResult: { } constant }
            ? Task.FromResult(Paid(constant, options, asking, known))
            : ValidatedAsync(options, asking, known);
    }

    private async Task<IValidationResult> ValidatedAsync(ValidationOptions options, Asking asking, KnownDocument known)
    {
        var result = await engine.ValidateAsync(options);
        return result.IsValid ? Paid(result, options, asking, known) : result;
    }

    private IValidationResult Paid(IValidationResult result, in ValidationOptions options, Asking asking, KnownDocument known)
    {
        var cost = known.CostOf(options.Schema, options.Operation).With(result.Variables);
        if (!known.IsValid)
        {
            known.BecomesValid(result);
        }

        asking.Operation = options.Operation.Operation;
        asking.Cost = cost;
        LimitExceeded.Check(RequestLimit.Cost, cost, limits.Cost);
        asking.Take(budgets, cost - OperationCost.OfRequest);
        return result;
    }
}
