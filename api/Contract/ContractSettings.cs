namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>What an installation may set about the GraphQL endpoint besides its limits.</summary>
internal sealed record ContractSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "GraphQL";

    /// <summary>Whether callers who are not signed in may run only the documents that the program carries (<c>api/Contract/operations</c>).</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>How much memory kept answers of persisted operations may take, MB; 0 keeps none.</summary>
    public int AnswerCacheMegabytes { get; init; } = 64;

    /// <summary>How old a kept answer may become, seconds. It is never older than the last change of any fact; this bounds the moment that it names as "now".</summary>
    public int OldestAnswerSeconds { get; init; } = 300;

    /// <summary>The settings of an installation.</summary>
    public static ContractSettings Of(IConfiguration configuration) => configuration.GetSection(Section).Get<ContractSettings>() ?? new();
}
