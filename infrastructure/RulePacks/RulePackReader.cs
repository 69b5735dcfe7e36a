using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.RulePacks;

/// <summary>Reads rule packs from files: first against the JSON Schema, then what the pack says.</summary>
internal sealed class RulePackReader : IRulePackReader
{
    /// <inheritdoc/>
    public async Task<Checked<RulePack>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        if (await BoundedFile.ReadAsync(content, IRulePackReader.LargestFile, cancellation) is not { } bytes)
        {
            return Refuse(RulePackCodes.TooLarge, new(fileName), "แฟ้มใหญ่เกิน 2 MiB", "The file is larger than 2 MiB.");
        }

        var decoded = Utf8Text.Decode(bytes, fileName);
        if (!decoded.TryGet(out var text))
        {
            return Checked.Refuse<RulePack>(decoded.Findings);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var findings = RulePackSchema.Carried.Check(json.RootElement, fileName);
            return findings.Count > 0 ? Checked.Refuse<RulePack>(findings) : Looked(json, fileName);
        }
        catch (JsonException problem) when (problem.LineNumber is { } line)
        {
            return Refuse(
                RulePackCodes.NotJson,
                new(fileName, Row: (int)line + 1, Column: (int)(problem.BytePositionInLine ?? 0) + 1),
                "แฟ้มไม่ใช่ JSON ที่อ่านได้ โปรดตรวจเครื่องหมายจุลภาค วงเล็บ และเครื่องหมายคำพูดใกล้ตำแหน่งนี้",
                "The file is no JSON; look at commas, brackets and quotation marks near this place.");
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as \ud800.
            return Refuse(RulePackCodes.NotJson, new(fileName), "แฟ้มมีอักขระที่ไม่สมบูรณ์ (\\uXXXX)", "The file holds half a character (\\uXXXX).");
        }
    }

    private static Checked<RulePack> Looked(JsonDocument json, string fileName)
    {
        RulePack pack;
        try
        {
            pack = json.Deserialize<RulePackFile>(RulePackFile.Json)!.ToPack();
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException)
        {
            return Refuse(
                RulePackCodes.ValueInvalid,
                new(fileName, (problem as JsonException)?.Path),
                "ค่านี้อ่านไม่ได้ โปรดตรวจชนิดและขอบเขตของค่า",
                "This value cannot be read; look at its kind and range.");
        }

        var findings = RulePackCheck.Of(pack, fileName);
        return findings.Any(finding => finding.Severity == Severity.Error)
            ? Checked.Refuse<RulePack>(findings)
            : Checked.Accept(pack, findings);
    }

    private static Checked<RulePack> Refuse(string code, Place place, string thai, string english) =>
        Checked.Refuse<RulePack>(Finding.Error(code, place, thai, english));
}
