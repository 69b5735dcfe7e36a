using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A part of a template that holds text.</summary>
/// <param name="Part">The part.</param>
/// <param name="Root">Its text.</param>
/// <param name="Name">What people call it; nothing for the text itself.</param>
internal sealed record TemplatePart(OpenXmlPart Part, OpenXmlPartRootElement Root, string? Name);

/// <summary>Goes through a template: its parts, its controls, the rows that are repeated.</summary>
internal static class TemplateDocument
{
    /// <summary>The text, the headers, the footers and the notes, always in the same order.</summary>
    public static IReadOnlyList<TemplatePart> Parts(MainDocumentPart main)
    {
        var parts = new List<TemplatePart>();
        Add(main, main.Document, null);
        foreach (var (index, header) in main.HeaderParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Index())
        {
            Add(header, header.Header, FormattableString.Invariant($"หัวกระดาษ/header {index + 1}"));
        }

        foreach (var (index, footer) in main.FooterParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Index())
        {
            Add(footer, footer.Footer, FormattableString.Invariant($"ท้ายกระดาษ/footer {index + 1}"));
        }

        Add(main.FootnotesPart, main.FootnotesPart?.Footnotes, "เชิงอรรถ/footnotes");
        Add(main.EndnotesPart, main.EndnotesPart?.Endnotes, "อ้างอิงท้ายเรื่อง/endnotes");
        return parts;

        void Add(OpenXmlPart? part, OpenXmlPartRootElement? root, string? name)
        {
            if (part is not null && root is not null)
            {
                parts.Add(new(part, root, name));
            }
        }
    }

    /// <summary>Writes content controls that are tagged with a field as that field in braces: one form for all that follows.</summary>
    public static void WriteControlsAsFields(OpenXmlElement root)
    {
        foreach (var control in root.Descendants<SdtElement>().ToList())
        {
            if (control.Parent is not null && IsUnder(control, root) && FieldOf(control) is { } key)
            {
                Unwrap(control, key);
            }
        }
    }

    /// <summary>The rows that are repeated for each measure, in groups of rows that follow one another.</summary>
    public static IReadOnlyList<IReadOnlyList<TableRow>> MeasureRows(OpenXmlElement root)
    {
        var holding = root.Descendants<Paragraph>()
            .Where(paragraph => TemplateText.Mentions(paragraph).Any(mention => TemplateFields.IsOfMeasure(mention.Key)))
            .Select(paragraph => paragraph.Ancestors<TableRow>().FirstOrDefault())
            .OfType<TableRow>()
            .ToHashSet();
        var groups = new List<List<TableRow>>();
        foreach (var row in root.Descendants<TableRow>().Where(row => holding.Contains(row) && !row.Ancestors<TableRow>().Any(holding.Contains)))
        {
            if (groups is [.., [.., var last] open] && last.NextSibling<TableRow>() == row)
            {
                open.Add(row);
            }
            else
            {
                groups.Add([row]);
            }
        }

        return groups;
    }

    private static bool IsUnder(SdtElement control, OpenXmlElement root) => control.Ancestors().Any(ancestor => ancestor == root);

    private static string? FieldOf(SdtElement control)
    {
        var tag = control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.Trim().ToLowerInvariant();
        return ReportFields.IsKey(tag) || TemplateFields.All.Any(field => field.Key == tag) ? tag : null;
    }

    private static void Unwrap(SdtElement control, string key)
    {
        // The grey hint of an empty control is not how its value is to look.
        var first = control.SdtProperties!.GetFirstChild<ShowingPlaceholder>() is null
            ? control.Descendants<Run>().FirstOrDefault()?.RunProperties
            : control.SdtProperties.GetFirstChild<RunProperties>();
        var run = DocxText.Run(ReportFields.Written(key));
        if (first is not null)
        {
            run.PrependChild(first.CloneNode(deep: true));
        }

        switch (control)
        {
            case SdtRun:
                control.InsertBeforeSelf(run);
                control.Remove();
                break;
            case SdtBlock:
                control.InsertBeforeSelf(ParagraphLike(control, run));
                control.Remove();
                break;
            case SdtCell when control.Descendants<TableCell>().FirstOrDefault() is { } cell:
                var paragraph = ParagraphLike(cell, run);
                foreach (var child in cell.ChildElements.Where(child => child is not TableCellProperties).ToList())
                {
                    child.Remove();
                }

                cell.Append(paragraph);
                cell.Remove();
                control.InsertBeforeSelf(cell);
                control.Remove();
                break;
        }
    }

    private static Paragraph ParagraphLike(OpenXmlElement content, Run run)
    {
        var paragraph = new Paragraph(run);
        if (content.Descendants<Paragraph>().FirstOrDefault()?.ParagraphProperties is { } look)
        {
            paragraph.PrependChild(look.CloneNode(deep: true));
        }

        return paragraph;
    }
}
