using System.Text.Json;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>What the schema says, in Thai: <c>schema.th.json</c>, by <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument)</c> and <c>Enum.VALUE</c>; <c>*.field</c> holds for a field of every type.</summary>
internal static class SchemaThai
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Every text by its key.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFiles.Text("Contract/schema.th.json"), Strict)!;

    // Types whose names follow from others say nothing that the other does not.
    private static readonly IReadOnlyList<(string End, Func<string, string> Say)> Derived =
    [
        ("Connection", name => $"หน้าหนึ่งของรายการ {name}"),
        ("Edge", name => $"{name} พร้อม cursor"),
        ("Payload", name => $"ผลของการเรียก {Lowered(name)}"),
        ("Input", name => $"ข้อมูลที่ส่งให้ {Lowered(name)}"),
        ("OrderField", name => $"สิ่งที่เรียง {name} ได้"),
        ("Order", name => $"เรียง {name} ตามอะไร"),
        ("Filter", name => $"เงื่อนไขของ {name} ต้องตรงทุกข้อที่ให้"),
        ("Range", name => $"จากค่าหนึ่งถึงอีกค่าหนึ่งของ {name} รวมทั้งสองค่า"),
    ];

    /// <summary>What a type says, written or following from its name; nothing where neither is.</summary>
    public static string? Of(string type) => Texts.GetValueOrDefault(type)
        ?? Derived.Where(derived => type.EndsWith(derived.End, StringComparison.Ordinal)).Select(derived => derived.Say(type[..^derived.End.Length])).FirstOrDefault();

    /// <summary>What a field or a value says; nothing where it is not written.</summary>
    public static string? Of(string type, string member) => Texts.GetValueOrDefault($"{type}.{member}") ?? Texts.GetValueOrDefault($"*.{member}");

    /// <summary>What an argument says, or a field of that name; nothing where neither is written.</summary>
    public static string? Of(string type, string field, string argument) =>
        Texts.GetValueOrDefault($"{type}.{field}({argument})") ?? Texts.GetValueOrDefault($"*({argument})");

    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
