using System.Text.Json;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>What the schema says, in Thai: <c>schema.th.json</c>, by <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument)</c> and <c>Enum.VALUE</c>; <c>*.field</c> holds for a field of every type.</summary>
internal static class SchemaThai
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Every text by its key.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFiles.Text("Contract/schema.th.json"), Strict)!;

    /// <summary>What a type says; nothing where it is not written.</summary>
    public static string? Of(string type) => Texts.GetValueOrDefault(type);

    /// <summary>What a field or a value says; nothing where it is not written.</summary>
    public static string? Of(string type, string member) => Texts.GetValueOrDefault($"{type}.{member}") ?? Texts.GetValueOrDefault($"*.{member}");

    /// <summary>What an argument says, or a field of that name; nothing where neither is written.</summary>
    public static string? Of(string type, string field, string argument) =>
        Texts.GetValueOrDefault($"{type}.{field}({argument})") ?? Texts.GetValueOrDefault($"*({argument})");
}
