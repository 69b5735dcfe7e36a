using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Fills a template that is open: its own styles stay, its row is repeated for each measure.</summary>
/// <param name="report">The report.</param>
/// <param name="seal">What a frozen version says of itself.</param>
/// <param name="charts">Draws.</param>
/// <param name="codes">Draws the QR code.</param>
internal sealed class TemplateFiller(AnnualReport report, PaperSeal? seal, IChartRenderer charts, IQrCodes codes)
{
    private const double EmblemHeight = 1.5;
    private const double NarrowestChart = 3;
    private const double WidestChart = 8;
    private const double CellMargins = 0.4;

    /// <summary>Fills every part.</summary>
    public void Fill(MainDocumentPart main)
    {
        foreach (var part in TemplateDocument.Parts(main))
        {
            var pictures = new DocxPictures(part.Part, charts);
            TemplateDocument.WriteControlsAsFields(part.Root);
            foreach (var group in TemplateDocument.MeasureRows(part.Root))
            {
                Repeat(group, part, pictures);
            }

            Fill(part.Root, new(report, seal, Row: null), part, pictures);
        }

        NumberPictures(main);
    }

    private void Repeat(IReadOnlyList<TableRow> rows, TemplatePart part, DocxPictures pictures)
    {
        // Without a measure the row stays empty: a table needs one.
        foreach (var measure in report.Rows.DefaultIfEmpty(null))
        {
            foreach (var row in rows)
            {
                var copy = (TableRow)row.CloneNode(deep: true);
                Anonymize(copy);
                rows[0].InsertBeforeSelf(copy);
                Fill(copy, new(report, seal, measure), part, pictures);
            }
        }

        foreach (var row in rows)
        {
            row.Remove();
        }
    }

    /// <summary>Takes out what may stand only once in a document.</summary>
    private static void Anonymize(TableRow copy)
    {
        foreach (var only in copy.Descendants().Where(element => element is BookmarkStart or BookmarkEnd or SdtId).ToList())
        {
            only.Remove();
        }

        foreach (var element in copy.Descendants().Prepend(copy))
        {
            foreach (var id in element.GetAttributes().Where(attribute => attribute.LocalName is "paraId" or "textId").ToList())
            {
                element.RemoveAttribute(id.LocalName, id.NamespaceUri);
            }
        }
    }

    private void Fill(OpenXmlElement root, TemplateFacts facts, TemplatePart part, DocxPictures pictures)
    {
        foreach (var paragraph in root.Descendants<Paragraph>().ToList())
        {
            var mentions = TemplateText.Mentions(paragraph);
            if (mentions is [var only] && TemplateText.Of(paragraph).Trim().Length == only.Length && !IsPicture(only.Key))
            {
                FillWhole(paragraph, only, facts, pictures);
                continue;
            }

            // From the last to the first, so that the places of the others stay right.
            foreach (var mention in mentions.Reverse())
            {
                TemplateText.Replace(paragraph, mention, look => Inline(mention.Key, facts, part, pictures, WidthOf(paragraph), look));
                if (mention.Key == TemplateFields.Charts || IsPicture(mention.Key))
                {
                    GrowWithPicture(paragraph);
                }
            }
        }
    }

    private bool IsPicture(string key) => (key == TemplateFields.Emblem && report.Emblem is not null) || key == TemplateFields.Code;

    /// <summary>A paragraph that is one field becomes a paragraph for each line or chart.</summary>
    private static void FillWhole(Paragraph paragraph, FieldMention mention, TemplateFacts facts, DocxPictures pictures)
    {
        var copies = mention.Key == TemplateFields.Charts
            ? (facts.Row?.OutcomeCharts ?? []).SelectMany(chart => Figure(paragraph, mention, chart, pictures)).ToList()
            : [.. TemplateFields.Lines(mention.Key, facts).Select(line => Copy(paragraph, mention, look => DocxText.Runs(line, look)))];
        if (copies.Count == 0)
        {
            RemoveOrEmpty(paragraph, mention);
            return;
        }

        foreach (var copy in copies)
        {
            paragraph.InsertBeforeSelf(copy);
        }

        // The end of a section belongs to its last paragraph alone.
        foreach (var copy in copies.SkipLast(1))
        {
            copy.ParagraphProperties?.RemoveAllChildren<SectionProperties>();
        }

        paragraph.Remove();
    }

    private static IEnumerable<Paragraph> Figure(Paragraph paragraph, FieldMention mention, ChartSpec chart, DocxPictures pictures)
    {
        var picture = Copy(paragraph, mention, _ => [new Run(pictures.Chart(chart, ChartLook.Cell, WidthOf(paragraph)))]);
        GrowWithPicture(picture);
        picture.ParagraphProperties!.KeepNext = new KeepNext();
        return [picture, Copy(paragraph, mention, look => [DocxField.Caption(chart, look)])];
    }

    private static Paragraph Copy(Paragraph paragraph, FieldMention mention, Func<RunProperties?, IEnumerable<OpenXmlElement>> content)
    {
        var copy = (Paragraph)paragraph.CloneNode(deep: true);
        TemplateText.Replace(copy, mention, content);
        return copy;
    }

    private static void RemoveOrEmpty(Paragraph paragraph, FieldMention mention)
    {
        var endsSection = paragraph.ParagraphProperties?.GetFirstChild<SectionProperties>() is not null;
        if (!endsSection && paragraph.NextSibling() is Paragraph)
        {
            paragraph.Remove();
            return;
        }

        TemplateText.Replace(paragraph, mention, _ => []);
        if (!endsSection && paragraph.ParagraphProperties is { } look)
        {
            // An empty frame would stand there, as one around a notice that is not needed.
            look.ParagraphBorders = null;
            look.ParagraphStyleId = null;
        }
    }

    private IEnumerable<OpenXmlElement> Inline(string key, TemplateFacts facts, TemplatePart part, DocxPictures pictures, double width, RunProperties? look)
    {
        switch (key)
        {
            case TemplateFields.Charts:
                return (facts.Row?.OutcomeCharts ?? []).SelectMany(chart => (OpenXmlElement[])
                    [new Run(pictures.Chart(chart, ChartLook.Cell, width)), new Run(new Break()), DocxField.Caption(chart, look), new Run(new Break())]);
            case TemplateFields.Emblem when report.Emblem is { } emblem && pictures.Emblem(emblem, EmblemHeight) is { } found:
                return [new Run(found.Picture)];
            case TemplateFields.Code:
                return seal is null ? [] : [new Run(DocxSeal.Code(seal, part.Part, codes, FreeRelationship(part.Part), 1))];
            default:
                return TemplateFields.Lines(key, facts).SelectMany((line, index) =>
                    DocxText.Runs(line, look).Prepend(new Run(new Break())).Skip(index == 0 ? 1 : 0));
        }
    }

    private static string FreeRelationship(OpenXmlPart part) => Enumerable.Range(1, int.MaxValue)
        .Select(number => "verification" + number.ToString(CultureInfo.InvariantCulture))
        .First(id => part.Parts.All(other => other.RelationshipId != id));

    /// <summary>Room for a chart: the width of the cell that the paragraph stands in, cm.</summary>
    private static double WidthOf(Paragraph paragraph)
    {
        var width = paragraph.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.TableCellWidth;
        return width is { Type.Value: var unit, Width.Value: { } text } && unit == TableWidthUnitValues.Dxa
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var twips)
                ? Math.Clamp((twips * 2.54 / 1440) - CellMargins, NarrowestChart, WidestChart)
                : DocxPaperTable.WidestChart;
    }

    /// <summary>Lines of an exact height would cut a picture off.</summary>
    private static void GrowWithPicture(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties ??= new ParagraphProperties();
        properties.SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto };
    }

    /// <summary>Gives each picture a number of its own, over all parts.</summary>
    private static void NumberPictures(MainDocumentPart main)
    {
        uint count = 0;
        foreach (var picture in TemplateDocument.Parts(main).SelectMany(part => part.Root.Descendants<Wp.DocProperties>()))
        {
            picture.Id = ++count;
        }
    }
}
