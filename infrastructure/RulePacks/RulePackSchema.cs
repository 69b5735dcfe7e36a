using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Infrastructure.RulePacks;

/// <summary>
/// Holds a file against <c>rulepack.schema.json</c>. It knows the part of JSON Schema (2020-12) that the schema uses, so that what it finds
/// can be said in Thai; a test refuses a keyword of the schema that is not known here.
/// </summary>
internal sealed class RulePackSchema
{
    private static readonly Lazy<RulePackSchema> Embedded = new(() => new(Read()));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly JsonElement schema;
    private readonly JsonElement definitions;

    private RulePackSchema(JsonElement schema)
    {
        this.schema = schema;
        definitions = schema.TryGetProperty("$defs", out var defined) ? defined : default;
    }

    /// <summary>The schema that travels inside this assembly.</summary>
    public static RulePackSchema Carried => Embedded.Value;

    /// <summary>The keywords that say something here.</summary>
    public static IReadOnlyList<string> Keywords { get; } =
    [
        "$ref", "type", "enum", "pattern", "minLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "items",
        "properties", "required", "additionalProperties", "minProperties", "maxProperties",
    ];

    /// <summary>The keywords that only explain.</summary>
    public static IReadOnlyList<string> Annotations { get; } = ["$schema", "$id", "$defs", "title", "description"];

    /// <summary>The schema's own JSON.</summary>
    public JsonElement Json => schema;

    /// <summary>Everything that the schema has against a file, in the order of the file.</summary>
    public IReadOnlyList<Finding> Check(JsonElement file, string fileName)
    {
        var findings = new List<Finding>();
        Check(file, schema, "", (code, pointer, thai, english) => findings.Add(Finding.Error(code, new(fileName, pointer), thai, english)));
        return findings;
    }

    private static JsonElement Read()
    {
        using var file = typeof(RulePackSchema).Assembly.GetManifestResourceStream("RulePacks/rulepack.schema.json")!;
        return JsonDocument.Parse(file).RootElement;
    }

    private delegate void Tell(string code, string pointer, string thai, string english);

    private void Check(JsonElement value, JsonElement rule, string pointer, Tell tell)
    {
        while (rule.TryGetProperty("$ref", out var named))
        {
            rule = definitions.GetProperty(named.GetString()!["#/$defs/".Length..]);
        }

        if (rule.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(value, name)))
        {
            var types = string.Join(" | ", Types(type));
            tell(RulePackCodes.ValueInvalid, pointer, $"ค่าต้องเป็น {types} แต่เป็น {KindOf(value)}", $"The value must be {types}; it is {KindOf(value)}.");
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(value, rule, pointer, tell);
                break;
            case JsonValueKind.Array:
                CheckList(value, rule, pointer, tell);
                break;
            case JsonValueKind.String:
                CheckText(value.GetString()!, rule, pointer, tell);
                break;
            case JsonValueKind.Number:
                CheckNumber(value, rule, pointer, tell);
                break;
        }
    }

    private void CheckObject(JsonElement value, JsonElement rule, string pointer, Tell tell)
    {
        var known = rule.TryGetProperty("properties", out var properties) ? properties : default;
        foreach (var name in rule.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                tell(RulePackCodes.Missing, $"{pointer}/{name}", $"ไม่มี “{name}” ซึ่งต้องมี", $"'{name}' is missing.");
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            var place = $"{pointer}/{property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(property.Name, out var rules))
            {
                Check(property.Value, rules, place, tell);
            }
            else
            {
                tell(RulePackCodes.UnknownName, place, $"ไม่รู้จัก “{Wording.Quote(property.Name)}” ในที่นี้", $"'{Wording.Quote(property.Name)}' is not known here.");
            }
        }

        var count = value.EnumerateObject().Count();
        if (count < Whole(rule, "minProperties", 0) || count > Whole(rule, "maxProperties", int.MaxValue))
        {
            tell(RulePackCodes.ValueInvalid, pointer, "ต้องเลือกอย่างใดอย่างหนึ่งเพียงอย่างเดียว", "Exactly one of the possible names must stand here.");
        }
    }

    private void CheckList(JsonElement value, JsonElement rule, string pointer, Tell tell)
    {
        if (value.GetArrayLength() < Whole(rule, "minItems", 0))
        {
            tell(RulePackCodes.ValueInvalid, pointer, "รายการว่างเปล่าหรือสั้นเกินไป", "The list is empty or too short.");
        }

        foreach (var (i, item) in value.EnumerateArray().Index())
        {
            Check(item, rule.GetProperty("items"), string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), tell);
        }
    }

    private static void CheckText(string text, JsonElement rule, string pointer, Tell tell)
    {
        if (rule.TryGetProperty("enum", out var possible) && possible.EnumerateArray().All(one => one.GetString() != text))
        {
            var list = string.Join(", ", possible.EnumerateArray().Select(one => one.GetString()));
            tell(RulePackCodes.ValueInvalid, pointer, $"“{Wording.Quote(text)}” ใช้ไม่ได้ ใช้ได้: {list}", $"'{Wording.Quote(text)}' is not possible; these are: {list}.");
        }

        if (text.Length < Whole(rule, "minLength", 0))
        {
            tell(RulePackCodes.ValueInvalid, pointer, "ข้อความว่างเปล่า", "The text is empty.");
        }

        if (rule.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, Patience))
        {
            tell(RulePackCodes.ValueInvalid, pointer, $"“{Wording.Quote(text)}” ไม่อยู่ในรูปแบบที่กำหนด", $"'{Wording.Quote(text)}' has not the form that is asked for.");
        }
    }

    private static void CheckNumber(JsonElement value, JsonElement rule, string pointer, Tell tell)
    {
        var isOutside = !value.TryGetDecimal(out var number)
            || (rule.TryGetProperty("minimum", out var least) && number < least.GetDecimal())
            || (rule.TryGetProperty("maximum", out var most) && number > most.GetDecimal())
            || (rule.TryGetProperty("exclusiveMinimum", out var above) && number <= above.GetDecimal());
        if (isOutside)
        {
            tell(RulePackCodes.ValueInvalid, pointer, $"ค่า {value.GetRawText()} อยู่นอกช่วงที่กำหนด", $"The value {value.GetRawText()} is outside what is allowed.");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ => KindOf(value) == type,
    };

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ValueKind.ToString().ToLowerInvariant(),
    };

    private static int Whole(JsonElement rule, string keyword, int otherwise) => rule.TryGetProperty(keyword, out var value) ? value.GetInt32() : otherwise;
}
