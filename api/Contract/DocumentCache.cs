using GraphQL;
using GraphQL.DI;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Keeps documents that were parsed and found valid, the least recently used ones leaving first.</summary>
/// <remarks>
/// Documents are kept by operation too: some limits look only at the operation that runs.
/// Rules that depend on the request (see <see cref="AllowedOperations"/>) run for kept documents as well.
/// </remarks>
internal sealed class DocumentCache : IConfigureExecution
{
    private const int MostDocuments = 500;
    private const int LongestDocument = 16 * 1024;

    private readonly Lock gate = new();
    private readonly LinkedList<Entry> byUse = [];
    private readonly Dictionary<(string Query, string? Operation), LinkedListNode<Entry>> entries = [];

    /// <inheritdoc/>
    public float SortOrder => 200;

    /// <summary>How many documents are kept.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is not null || options.Query is not { Length: <= LongestDocument } query)
        {
            return await next(options);
        }

        var key = (query, options.OperationName);
        if (Find(key) is { } document)
        {
            options.Document = document;
            options.ValidationRules = options.CachedDocumentValidationRules ?? Array.Empty<IValidationRule>();
            return await next(options);
        }

        var result = await next(options);
        if (result is { Executed: true, Document: { } valid })
        {
            Keep(key, valid);
        }

        return result;
    }

    private GraphQLDocument? Find((string Query, string? Operation) key)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    private void Keep((string Query, string? Operation) key, GraphQLDocument document)
    {
        lock (gate)
        {
            if (entries.ContainsKey(key))
            {
                return;
            }

            entries.Add(key, byUse.AddFirst(new Entry(key, document)));
            if (byUse.Count > MostDocuments)
            {
                entries.Remove(byUse.Last!.Value.Key);
                byUse.RemoveLast();
            }
        }
    }

    private sealed record Entry((string Query, string? Operation) Key, GraphQLDocument Document);
}
