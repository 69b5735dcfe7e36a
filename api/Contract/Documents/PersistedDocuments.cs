using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Requests;

namespace Kolum.ItaAnalytics.Api.Contract.Documents;

/// <summary>A document that is to be run, and how it is known.</summary>
/// <param name="Text">The document.</param>
/// <param name="Hash">SHA-256 (lower-case hex) of its UTF-8 text.</param>
/// <param name="IsPersisted">Whether the request named it instead of sending it, or sent it to be named from now on.</param>
internal sealed record AskedDocument(string Text, string Hash, bool IsPersisted);

/// <summary>Documents that requests name instead of sending them: those the program carries (trusted), and those that clients registered by their hash.</summary>
/// <remarks>
/// A trusted document has the name of its file (<c>documentId=overview</c>) and its hash (<c>documentId=sha256:…</c>).
/// Automatic persisted queries: <c>extensions.persistedQuery</c> holds the hash; only a text that has this hash is ever kept under it.
/// Sources: https://github.com/graphql/graphql-over-http, appendix A; https://www.apollographql.com/docs/apollo-server/performance/apq (the protocol).
/// </remarks>
/// <param name="settings">Whether callers who are not signed in may run other documents than the trusted ones.</param>
internal sealed class PersistedDocuments(ContractSettings settings)
{
    /// <summary>The most characters of all registered documents together.</summary>
    public const int MostRegistered = 4 * 1024 * 1024;

    private const string HashPrefix = "sha256:";
    private const string FilePrefix = "operations/";

    private static readonly Dictionary<string, AskedDocument> ByName = Carried();
    private static readonly Dictionary<string, AskedDocument> ByHash = ByName.Values.ToDictionary(document => document.Hash);

    private readonly LeastRecentlyUsed<string, AskedDocument> registered = new(MostRegistered, document => Math.Max(1, document.Text.Length));

    /// <summary>The trusted documents by name.</summary>
    public static IReadOnlyDictionary<string, AskedDocument> Trusted => ByName;

    /// <summary>How many documents clients have registered.</summary>
    public int Registered => registered.Count;

    /// <summary>The document that a request means.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="caller">Who asks.</param>
    /// <exception cref="ContractError">It is not known, not allowed, or its hash is wrong.</exception>
    public AskedDocument Find(GraphQLParameters asked, Caller caller)
    {
        var document = Named(asked) ?? new AskedDocument(asked.Query!, HashOf(asked.Query!), IsPersisted: false);
        return caller.Kind == CallerKind.Anonymous && settings.TrustedDocumentsOnly && !ByHash.ContainsKey(document.Hash)
            ? throw new ContractError(ErrorCode.DocumentNotTrusted)
            : document;
    }

    /// <summary>Keeps a document that ran, for requests that name it by its hash.</summary>
    public void Register(AskedDocument document)
    {
        if (document.IsPersisted && !ByHash.ContainsKey(document.Hash))
        {
            registered.Keep(document.Hash, document);
        }
    }

    /// <summary>SHA-256 (lower-case hex) of a document.</summary>
    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private AskedDocument? Named(GraphQLParameters asked)
    {
        if (asked.DocumentId is { } id)
        {
            return id.StartsWith(HashPrefix, StringComparison.Ordinal)
                ? Known(id[HashPrefix.Length..]) ?? throw new ContractError(ErrorCode.DocumentUnknown)
                : ByName.GetValueOrDefault(id) ?? throw new ContractError(ErrorCode.DocumentUnknown);
        }

        return asked.PersistedHash is not { } hash ? null
            : asked.Query is not { } query ? Known(hash) ?? throw new ContractError(ErrorCode.PersistedQueryNotFound)
            : HashOf(query) == hash ? new AskedDocument(query, hash, IsPersisted: true)
            : throw new ContractError(ErrorCode.PersistedQueryMismatch);
    }

    private AskedDocument? Known(string hash) => ByHash.GetValueOrDefault(hash) ?? registered.Find(hash);

    private static Dictionary<string, AskedDocument> Carried()
    {
        var assembly = typeof(PersistedDocuments).Assembly;
        var documents = new Dictionary<string, AskedDocument>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(FilePrefix, StringComparison.Ordinal)))
        {
            using var content = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var text = content.ReadToEnd().ReplaceLineEndings("\n");
            documents.Add(Path.GetFileNameWithoutExtension(resource), new(text, HashOf(text), IsPersisted: true));
        }

        return documents;
    }
}
