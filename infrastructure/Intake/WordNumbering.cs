using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// The marks that Word writes by itself before the paragraphs of a list: they stand on the paper, but not in the text.
/// Formats other than numbers and bullets are left out.
/// </summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, AbstractNum> lists = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<string, NumberingProperties> styles = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<int> begun = [];

    public WordNumbering(MainDocumentPart document)
    {
        if (document.NumberingDefinitionsPart?.Numbering is { } numbering)
        {
            foreach (var list in numbering.Elements<AbstractNum>().Where(list => list.AbstractNumberId?.HasValue == true))
            {
                lists.TryAdd(list.AbstractNumberId!.Value, list);
            }

            foreach (var instance in numbering.Elements<NumberingInstance>().Where(instance => instance.NumberID?.HasValue == true))
            {
                instances.TryAdd(instance.NumberID!.Value, instance);
            }
        }

        foreach (var style in document.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style is { StyleId.Value: { } id, StyleParagraphProperties.NumberingProperties: { } properties })
            {
                styles.TryAdd(id, properties);
            }
        }
    }

    /// <summary>The mark before a paragraph with a blank behind it: "๑. "; empty where there is none. Counts on.</summary>
    public string MarkOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } name ? styles.GetValueOrDefault(name) : null;
        var level = Math.Clamp((own?.NumberingLevelReference ?? style?.NumberingLevelReference)?.Val?.Value ?? 0, 0, Levels - 1);
        if ((own?.NumberingId ?? style?.NumberingId)?.Val?.Value is not { } id
            || !instances.TryGetValue(id, out var instance)
            || instance.AbstractNumId?.Val?.Value is not { } listId
            || !lists.TryGetValue(listId, out var list))
        {
            return "";
        }

        var definitions = list.Elements<Level>().Where(l => l.LevelIndex?.Value is >= 0 and < Levels).ToLookup(l => l.LevelIndex!.Value);
        var count = Counters(id, instance, listId, definitions);
        count[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            count[deeper] = Start(definitions, deeper) - 1;
        }

        return Mark(definitions, level, count) is { Length: > 0 } mark ? mark + " " : "";
    }

    private int[] Counters(int id, NumberingInstance instance, int listId, ILookup<int, Level> definitions)
    {
        if (!counters.TryGetValue(listId, out var count))
        {
            counters[listId] = count = [.. Enumerable.Range(0, Levels).Select(level => Start(definitions, level) - 1)];
        }

        if (begun.Add(id))
        {
            foreach (var restart in instance.Elements<LevelOverride>())
            {
                if (restart is { LevelIndex.Value: >= 0 and < Levels and var level, StartOverrideNumberingValue.Val.Value: var start })
                {
                    count[level] = start - 1;
                }
            }
        }

        return count;
    }

    private static int Start(ILookup<int, Level> definitions, int level) =>
        definitions[level].FirstOrDefault()?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Mark(ILookup<int, Level> definitions, int level, int[] count)
    {
        var definition = definitions[level].FirstOrDefault();
        if (Format(definition) == "bullet")
        {
            return "-";
        }

        var readable = true;
        var mark = Placeholder().Replace(definition?.LevelText?.Val?.Value ?? "", match =>
        {
            var at = match.ValueSpan[1] - '1';
            var number = Math.Max(count[at], at < level ? 1 : 0).ToString(CultureInfo.InvariantCulture);
            switch (Format(definitions[at].FirstOrDefault()))
            {
                case "decimal":
                    return number;
                case "thaiNumbers":
                    return ThaiDigits.ToThai(number);
                default:
                    readable = false;
                    return "";
            }
        });
        return readable ? mark.Trim() : "";
    }

    private static string? Format(Level? level) => level?.NumberingFormat?.Val?.InnerText;

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
