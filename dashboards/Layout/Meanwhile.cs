using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>A field of a form that changes something stored.</summary>
/// <param name="Label">What people read above it.</param>
/// <param name="Value">What stands in it.</param>
public sealed record FormField(string Label, string? Value);

/// <summary>A field that somebody else changed while a form was open.</summary>
/// <param name="Label">What people read above it.</param>
/// <param name="Before">What stood in it when the form was opened.</param>
/// <param name="Now">What stands in it now.</param>
public sealed record FieldChange(string Label, string Before, string Now);

/// <summary>Two people, one form: what was saved between opening a form and sending it. The second sees it and decides.</summary>
/// <remarks>
/// A form carries what stood in it when it was opened (<see cref="SeenFields"/>). Two forms sent within the same few milliseconds
/// are not noticed; then the later one holds, and the history has both.
/// </remarks>
public static class Meanwhile
{
    /// <summary>Error: somebody else saved other values after this form was opened.</summary>
    public const string Changed = "CHANGED_MEANWHILE";

    /// <summary>What a form was opened with, to be sent along with it.</summary>
    public static string Write(IEnumerable<FormField> opened) => JsonSerializer.Serialize(opened.Select(field => Plain(field.Value)));

    /// <summary>What others changed since the form was opened, except where they saved what is typed here too.</summary>
    /// <param name="seen">What <see cref="Write"/> gave; a form without it, or with something else in it, was opened with what stands now.</param>
    /// <param name="now">What is stored, in the same order.</param>
    /// <param name="typed">What was typed, in the same order.</param>
    public static IReadOnlyList<FieldChange> Since(string? seen, IReadOnlyList<FormField> now, IReadOnlyList<FormField> typed) =>
        Read(seen) is { } before && before.Length == now.Count
            ? [.. now.Zip(before, typed)
                .Select(field => (field.First.Label, Before: Plain(field.Second), Now: Plain(field.First.Value), Typed: Plain(field.Third.Value)))
                .Where(field => field.Now != field.Before && field.Now != field.Typed)
                .Select(field => new FieldChange(field.Label, field.Before, field.Now))]
            : [];

    /// <summary>Says that nothing was stored, and what to do.</summary>
    public static Finding Refusal(string subject, IReadOnlyList<FieldChange> changes)
    {
        var labels = string.Join(", ", changes.Select(change => change.Label));
        return Finding.Error(
            Changed,
            new(subject),
            $"มีคนบันทึก {labels} หลังจากท่านเปิดแบบนี้ โปรดดูสิ่งที่เปลี่ยน แก้แบบตามที่เห็นควร แล้วกดบันทึกอีกครั้ง",
            $"Somebody saved {labels} after this form was opened. Look at what changed, edit the form as you see fit, and save again.");
    }

    /// <summary>Browsers send lines with CR LF, and without the blanks that a text area begins or ends with.</summary>
    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string[]? Read(string? seen)
    {
        try
        {
            return seen is null ? null : JsonSerializer.Deserialize<string[]>(seen);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
