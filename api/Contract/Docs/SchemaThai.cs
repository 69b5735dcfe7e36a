using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>What the schema says, in Thai: <c>schema.th.json</c> holds the Thai of each English description, once however often it is used.</summary>
/// <remarks>A description that is reworded loses its Thai, and a test asks for it: so the Thai never says what the English no longer does.</remarks>
internal static class SchemaThai
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Every Thai text by its English one.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFiles.Text("Contract/schema.th.json"), Strict)!;

    /// <summary>A description in both languages; English in both where its Thai is not written.</summary>
    public static BilingualText Beside(string? english) => new(Texts.GetValueOrDefault(english ?? "") ?? english ?? "", english ?? "");
}
