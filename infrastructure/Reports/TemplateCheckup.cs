using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Looks for the fields of a template: which are unknown, which are missing, which stand in the wrong place.</summary>
/// <param name="fileName">For the places of findings.</param>
/// <param name="figureKeys">The numbers that may be named.</param>
internal sealed class TemplateCheckup(string fileName, IReadOnlyCollection<string> figureKeys)
{
    private const int MostSuggestions = 3;

    private readonly HashSet<string> known = [.. TemplateFields.All.Select(field => field.Key), .. figureKeys];
    private readonly List<TemplateFieldUse> uses = [];
    private readonly List<Finding> findings = [];

    /// <summary>The fields, in the order of the document.</summary>
    public IReadOnlyList<TemplateFieldUse> Uses => uses;

    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Finding> Run(MainDocumentPart main)
    {
        var hasRow = false;
        foreach (var part in TemplateDocument.Parts(main))
        {
            TemplateDocument.WriteControlsAsFields(part.Root);
            hasRow |= TemplateDocument.MeasureRows(part.Root).Count > 0;
            LookThrough(part);
        }

        if (!hasRow)
        {
            findings.Add(Finding.Error(
                TemplateCodes.RowMissing,
                new(fileName),
                "ไม่มีแถวตารางที่มีช่อง {{measure.…}} จึงไม่มีที่สำหรับมาตรการ โปรดใส่ เช่น {{measure.title}} ในแถวหนึ่งของตาราง",
                "No table row holds fields like {{measure.title}}, so there is no place for the measures."));
        }

        var used = uses.Select(use => use.Key).ToHashSet();
        findings.AddRange(TemplateFields.All.Where(field => field.IsExpected && (hasRow || !field.IsOfMeasure) && !used.Contains(field.Key)).Select(field => Finding.Warning(
            TemplateCodes.FieldMissing,
            new(fileName, field.Key),
            $"แม่แบบไม่มีช่อง {ReportFields.Written(field.Key)} ({field.Name.Thai}) รายงานจะไม่มีข้อความส่วนนี้",
            $"The template has no {ReportFields.Written(field.Key)} ({field.Name.English}); the report will not say it.")));
        return findings;
    }

    private void LookThrough(TemplatePart part)
    {
        var number = 0;
        foreach (var paragraph in part.Root.Descendants<Paragraph>())
        {
            number++;
            if (paragraph.Ancestors<AlternateContentFallback>().Any())
            {
                // The same text box once more, for programs of before 2010.
                continue;
            }

            var (text, place) = (TemplateText.Of(paragraph), PlaceOf(paragraph, part, number));
            var mentions = ReportFields.Mentions(text);
            foreach (var mention in mentions)
            {
                uses.Add(new(mention.Key, place));
                if (!known.Contains(mention.Key))
                {
                    findings.Add(Unknown(mention.Key, place));
                }
                else if (TemplateFields.IsOfMeasure(mention.Key) && !paragraph.Ancestors<TableRow>().Any())
                {
                    findings.Add(Finding.Error(
                        TemplateCodes.FieldMisplaced,
                        place,
                        $"{ReportFields.Written(mention.Key)} ต้องอยู่ในแถวของตาราง แถวนั้นจะซ้ำตามจำนวนมาตรการ",
                        $"{ReportFields.Written(mention.Key)} belongs into a table row, which is repeated for each measure."));
                }
            }

            if (Rest(text, mentions) is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)))
            {
                findings.Add(Finding.Error(
                    TemplateCodes.FieldBroken,
                    place,
                    "มีวงเล็บปีกกา {{ หรือ }} ที่ไม่ครบคู่ หรือช่องที่ขึ้นบรรทัดใหม่ระหว่างวงเล็บ",
                    "Braces {{ or }} without their counterpart, or a field over two paragraphs."));
            }
        }
    }

    private static string Rest(string text, IReadOnlyList<FieldMention> mentions)
    {
        foreach (var mention in mentions.Reverse())
        {
            text = text.Remove(mention.Start, mention.Length);
        }

        return text;
    }

    private Finding Unknown(string key, Place place)
    {
        string[] near = [.. known.Select(other => (other, distance: Wording.Distance(key, other)))
            .Where(pair => pair.distance <= Math.Max(2, key.Length / 3))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.other, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(pair => ReportFields.Written(pair.other))];
        var list = string.Join(", ", near);
        return Finding.Error(
            TemplateCodes.FieldUnknown,
            place,
            $"ไม่รู้จักช่อง {ReportFields.Written(key)}{(near.Length > 0 ? $" อาจหมายถึง {list}" : "")}",
            $"The field {ReportFields.Written(key)} is not known{(near.Length > 0 ? $"; perhaps {list}" : "")}.");
    }

    /// <summary>Table, row and cell in the outermost table; the paragraph outside of one. All count from 1.</summary>
    private Place PlaceOf(Paragraph paragraph, TemplatePart part, int number)
    {
        var before = part.Name is null ? "" : part.Name + ", ";
        if (paragraph.Ancestors<TextBoxContent>().Any())
        {
            before += "กล่องข้อความ/text box, ";
        }

        if (paragraph.Ancestors<Table>().LastOrDefault() is not { } table)
        {
            return new(fileName, FormattableString.Invariant($"{before}ย่อหน้า/paragraph {number}"));
        }

        var tables = part.Root.Descendants<Table>().Where(other => !other.Ancestors<Table>().Any()).ToList();
        var row = paragraph.Ancestors<TableRow>().Last();
        var cell = paragraph.Ancestors<TableCell>().Last();
        return new(
            fileName,
            FormattableString.Invariant($"{before}ตาราง/table {tables.IndexOf(table) + 1}"),
            table.Descendants<TableRow>().Where(other => other.Ancestors<Table>().First() == table).ToList().IndexOf(row) + 1,
            row.Descendants<TableCell>().Where(other => other.Ancestors<TableRow>().First() == row).ToList().IndexOf(cell) + 1);
    }
}
