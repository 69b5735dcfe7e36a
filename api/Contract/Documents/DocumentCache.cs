using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;

namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>Reads documents within their limits, and keeps those that were found valid, the least recently used ones leaving first.</summary>
/// <remarks>
/// Documents are kept by operation too, as some limits look only at the operation that runs.
/// What depends on the request is checked for kept documents as well, see <see cref="KnownDocumentValidator"/>.
/// </remarks>
/// <param name="builder">The parser.</param>
/// <param name="limits">The limits of documents.</param>
/// <param name="budgets">Pays for reading a document that is not known: a flood of documents that are refused costs too.</param>
internal sealed class DocumentCache(IDocumentBuilder builder, ContractLimits limits, CostBudgets budgets) : IConfigureExecution
{
    private const int MostDocuments = 500;
    private const int LongestKept = 16 * 1024;
    private const int TokensPerPoint = 50;

    private readonly LeastRecentlyUsed<(string Query, string? Operation), KnownDocument> kept = new(MostDocuments, _ => 1);

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <summary>How many documents are kept.</summary>
    public int Count => kept.Count;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is not null || options.Query is not { } query)
        {
            return await next(options);
        }

        LimitExceeded.Check(RequestLimit.VariableValues, VariableValues.Count(options.Variables, limits.VariableValues), limits.VariableValues);
        var asking = Asking.Of(options.UserContext);
        var key = (query, options.OperationName);
        var found = kept.Find(key);
        var known = found ?? Read(query, asking);
        asking.Document = known;
        options.Document = known.Document;
        options.ValidationRules = known.IsValid
            ? options.CachedDocumentValidationRules ?? Array.Empty<IValidationRule>()
            : options.ValidationRules ?? DocumentValidator.CoreRules;
        var result = await next(options);
        if (found is null && known.IsValid && query.Length <= LongestKept)
        {
            kept.Keep(key, known);
        }

        Tell(result, asking);
        return result;
    }

    private void Tell(ExecutionResult result, Asking asking)
    {
        foreach (var (name, value) in asking.Cost is { } cost ? CostReport.Extensions(cost, limits, asking.Budget) : [])
        {
            (result.Extensions ??= []).Add(name, value);
        }
    }

    private KnownDocument Read(string query, Asking asking)
    {
        LimitExceeded.Check(RequestLimit.DocumentLength, query.Length, limits.DocumentLength);
        var tokens = TokensOf(query);
        asking.Take(budgets, tokens / TokensPerPoint);
        LimitExceeded.Check(RequestLimit.Tokens, tokens, limits.Tokens);
        var document = builder.Build(query);
        return new(document, DocumentShape.Check(document, limits));
    }

    private int TokensOf(string query)
    {
        try
        {
            return DocumentShape.Tokens(query, limits.Tokens);
        }
        catch (GraphQLParser.Exceptions.GraphQLSyntaxErrorException fault)
        {
            throw new SyntaxError(fault);
        }
    }
}
