using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The memo (บันทึกข้อความ), after the form that the Office of the Prime Minister gives: labels bold with dotted leaders, no rule.</summary>
internal static class DocxMemo
{
    private const double TextWidth = 16;
    private const double EmblemHeight = 1.5;

    /// <summary>The memo of a report.</summary>
    public static IEnumerable<OpenXmlElement> Of(Memo memo, EmblemPicture? emblem, DocxPictures pictures) => Of(
        memo,
        emblem is not null && pictures.Emblem(emblem, EmblemHeight) is { } found
            ? Head(DocxText.Paragraph(DocxStyles.Picture, new Run(found.Picture)), found.Width, isPlace: false)
            : Head(DocxText.Paragraph(DocxStyles.Emblem, ReportWords.EmblemPlace), EmblemHeight, isPlace: true));

    /// <summary>The memo of a template: a field in the place of the emblem.</summary>
    public static IEnumerable<OpenXmlElement> Of(Memo memo, string emblemField) =>
        Of(memo, Head(DocxText.Paragraph(DocxStyles.Emblem, emblemField), EmblemHeight, isPlace: false));

    private static IEnumerable<OpenXmlElement> Of(Memo memo, Table head)
    {
        yield return head;
        yield return Line([TextWidth], (ReportWords.Office, memo.Office));
        yield return Line([TextWidth / 2, TextWidth], (ReportWords.Number, memo.Number), (ReportWords.Date, memo.DateAsWritten));
        yield return Line([TextWidth], (ReportWords.Subject, memo.Subject));
        yield return DocxText.Paragraph(DocxStyles.MemoLine, $"{ReportWords.Addressee}  {memo.Addressee}");
        foreach (var paragraph in memo.Body)
        {
            yield return DocxText.Paragraph(DocxStyles.Body, paragraph);
        }

        foreach (var line in memo.Signatories.SelectMany(Signature))
        {
            yield return line;
        }
    }

    private static IEnumerable<Paragraph> Signature(Signatory signatory)
    {
        foreach (var remark in signatory.Remarks)
        {
            yield return DocxText.Paragraph(DocxStyles.Remark, remark);
        }

        // Two lines of room for a pen.
        yield return DocxText.Paragraph(DocxStyles.Signature, "");
        yield return DocxText.Paragraph(DocxStyles.Signature, ReportWords.SignatureLine);
        yield return DocxText.Paragraph(DocxStyles.Signature, $"({signatory.Name})");
        yield return DocxText.Paragraph(DocxStyles.Signature, signatory.Position);
    }

    private static Table Head(Paragraph emblem, double width, bool isPlace)
    {
        var side = Math.Max(EmblemHeight, width);
        var head = Cell(side, emblem);
        if (isPlace)
        {
            head.TableCellProperties!.TableCellBorders = Frame();
        }

        // A picture needs a little more than its height; the placeholder shows how large it will be.
        var height = new TableRowHeight { Val = (uint)DocxText.Twips(EmblemHeight), HeightType = isPlace ? HeightRuleValues.Exact : HeightRuleValues.AtLeast };
        return new Table(
            new TableProperties(
                new TableWidth { Width = Cm(TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = Cm(side) }, new GridColumn { Width = Cm(TextWidth - (2 * side)) }, new GridColumn { Width = Cm(side) }),
            new TableRow(
                new TableRowProperties(new CantSplit(), height),
                head,
                Cell(TextWidth - (2 * side), DocxText.Paragraph(DocxStyles.MemoHead, ReportWords.Memo)),
                Cell(side, DocxText.Paragraph(DocxStyles.Emblem, ""))));
    }

    private static TableCell Cell(double width, Paragraph content) => new(
        new TableCellProperties(
            new TableCellWidth { Width = Cm(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        content);

    private static TableCellBorders Frame()
    {
        static T Side<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Dashed, Size = 4, Color = "C9D0DA" };

        return new(Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>());
    }

    /// <summary>Labels with their text, dotted up to each tab stop (cm from the left margin).</summary>
    private static Paragraph Line(double[] stops, params (string Label, string Text)[] parts)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.MemoLine },
            new Tabs(stops.Select((stop, index) => new TabStop
            {
                Val = index == stops.Length - 1 ? TabStopValues.Right : TabStopValues.Left,
                Leader = TabStopLeaderCharValues.Dot,
                Position = DocxText.Twips(stop),
            }))));
        foreach (var (label, text) in parts)
        {
            paragraph.Append(DocxText.Run(label, DocxStyles.MemoLabel), DocxText.Run($"  {text} "), DocxText.Tab());
        }

        return paragraph;
    }

    private static string Cm(double centimetres) => DocxText.Twips(centimetres).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
