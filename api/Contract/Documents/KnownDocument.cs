using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Contract.Limits;

namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>A document that was read, and what need not be found out about it again.</summary>
/// <param name="document">The document.</param>
/// <param name="shapes">The shape of each of its operations.</param>
internal sealed class KnownDocument(GraphQLDocument document, IReadOnlyDictionary<GraphQLOperationDefinition, DocumentShape> shapes)
{
    private IValidationResult? result;
    private OperationCost? cost;

    /// <summary>The document.</summary>
    public GraphQLDocument Document => document;

    /// <summary>Whether it was validated against the schema and found valid.</summary>
    public bool IsValid { get; private set; }

    /// <summary>The outcome of validating it, where no request can change it: it has no variables, so its arguments are always the same.</summary>
    public IValidationResult? ConstantResult => result;

    /// <summary>The shape of an operation.</summary>
    public DocumentShape ShapeOf(GraphQLOperationDefinition operation) => shapes[operation];

    /// <summary>What an operation costs. A document is known by the operation that runs, so there is one.</summary>
    public OperationCost CostOf(ISchema schema, GraphQLOperationDefinition operation) => cost ??= OperationCost.Of(schema, document, operation);

    /// <summary>Notes that it is valid.</summary>
    /// <param name="validated">The outcome of validating it.</param>
    public void BecomesValid(IValidationResult validated)
    {
        // A mutation's input objects go to use cases; they are made anew for each.
        if (shapes.Keys.All(operation => operation.Operation == OperationType.Query && operation.Variables is not { Count: > 0 }))
        {
            result = validated;
        }

        IsValid = true;
    }
}
