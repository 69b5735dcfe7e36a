using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The styles of the report: sizes of official paper, every one for Latin and for Thai letters.</summary>
/// <remarks>
/// Lines have an exact height of 1.2 to 1.3 em, about the natural line of TH Sarabun New: a substitute with taller lines then keeps the pages.
/// Only paragraphs with a picture grow with it.
/// </remarks>
internal static class DocxStyles
{
    public const string MemoHead = "MemoHead";
    public const string MemoLine = "MemoLine";
    public const string MemoLabel = "MemoLabel";
    public const string Body = "MemoBody";
    public const string Remark = "Remark";
    public const string Signature = "SignatureLine";
    public const string FirstTitleLine = "FirstTitleLine";
    public const string TitleLine = "TitleLine";
    public const string TableTitle = "TableTitle";
    public const string ColumnHead = "ColumnHead";
    public const string Cell = "CellText";
    public const string ListLine = "ListLine";
    public const string Centred = "CentredCell";
    public const string Figure = "FigureCell";
    public const string Picture = "Picture";
    public const string Caption = "ChartCaption";
    public const string Notice = "SampleNotice";
    public const string Emblem = "EmblemPlace";
    public const string Foot = "PageNumber";
    public const string Heading = "Heading1";
    public const string FigureCaption = "FigureCaption";
    public const string Provenance = "Provenance";
    public const string Prose = "Prose";
    public const string Seal = "Seal";

    private const string Font = "TH Sarabun New";

    public static void Add(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new Styles(
            Defaults(),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
            Paragraph(MemoHead, size: 29, line: 35, bold: true, new Justification { Val = JustificationValues.Center }, outline: 0),
            Paragraph(MemoLine, size: 16, line: 24),
            Letters(MemoLabel, size: 20),
            Paragraph(Body, size: 16, line: 20, layout: new Indentation { FirstLine = Cm(2.5) }, after: 120),
            Paragraph(Remark, size: 16, line: 20, keepNext: true),
            Paragraph(Signature, size: 16, line: 20, layout: new Indentation { Left = Cm(7) }, keepNext: true, centre: true),
            // Space above, not "middle of the page": LibreOffice does not know the latter.
            Paragraph(FirstTitleLine, size: 26, line: 42, bold: true, new Justification { Val = JustificationValues.Center }, outline: 0, before: DocxText.Twips(7)),
            Paragraph(TitleLine, size: 26, line: 42, bold: true, new Justification { Val = JustificationValues.Center }),
            Paragraph(TableTitle, size: 16, line: 18, bold: true, new Justification { Val = JustificationValues.Center }),
            Paragraph(ColumnHead, size: 14, line: 16, bold: true, new Justification { Val = JustificationValues.Center }, keepNext: true),
            Paragraph(Cell, size: 14, line: 17),
            Paragraph(ListLine, size: 14, line: 17, layout: new Indentation { Left = Cm(0.4), Hanging = Cm(0.4) }),
            Paragraph(Centred, size: 14, line: 17, layout: new Justification { Val = JustificationValues.Center }),
            Paragraph(Figure, size: 14, line: 18, layout: new Justification { Val = JustificationValues.Right }),
            Paragraph(Picture, size: 14, line: null, keepNext: true, after: 40),
            Paragraph(Caption, size: 12, line: 13, after: 40),
            Paragraph(Notice, size: 13, line: 16, colour: "8A5A00", after: 40, layout: NoticeFrame()),
            Paragraph(Emblem, size: 8, line: 10, colour: "6B7280", layout: new Justification { Val = JustificationValues.Center }),
            Paragraph(Foot, size: 14, line: 18, layout: new Justification { Val = JustificationValues.Center }),
            Paragraph(FigureCaption, size: 12, line: 13, after: 40, outline: 1),
            Paragraph(Provenance, size: 11, line: 13, colour: "55606F", before: 20),
            Paragraph(Prose, size: 16, line: 20, after: 80),
            Paragraph(Seal, size: 11, line: 13, colour: "55606F"),
            Paragraph(Heading, size: 20, line: 26, bold: true, new Justification { Val = JustificationValues.Center }, outline: 0, keepNext: true, before: 120, after: 120, name: "heading 1"));

        main.AddNewPart<FontTablePart>("rId2").Fonts = new Fonts(
            new Font(new AltName { Val = "TH SarabunPSK" }, new FontFamily { Val = FontFamilyValues.Swiss }) { Name = Font });

        main.AddNewPart<DocumentSettingsPart>("rId3").Settings = new Settings(
            new Compatibility(
                new ApplyBreakingRules(),
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = "en-US", Bidi = "th-TH" });
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new FontSize { Val = "32" },
            new FontSizeComplexScript { Val = "32" },
            new Languages { Val = "en-US", EastAsia = "en-US", Bidi = "th-TH" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "420", LineRule = LineSpacingRuleValues.Exact })));

    /// <summary>A paragraph style.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="size">Of the letters, points.</param>
    /// <param name="line">Exact height of a line, points; nothing to grow with a picture.</param>
    /// <param name="bold">Bold.</param>
    /// <param name="layout">Indentation, alignment or frame.</param>
    /// <param name="before">Space above, twentieths of a point.</param>
    /// <param name="after">Space below, twentieths of a point.</param>
    /// <param name="keepNext">Stays on the page of the next paragraph.</param>
    /// <param name="centre">Centred, where <paramref name="layout"/> is an indentation.</param>
    /// <param name="colour">Of the letters.</param>
    /// <param name="outline">Level in the navigation, from 0.</param>
    /// <param name="name">The name of one of Word's own styles; without it the style is ours.</param>
    private static Style Paragraph(
        string id, int size, int? line, bool bold = false, OpenXmlElement? layout = null, int before = 0, int after = 0, bool keepNext = false, bool centre = false, string? colour = null, int? outline = null, string? name = null)
    {
        // The order of the children is that of the schema; Word refuses any other.
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
        {
            paragraph.Append(new KeepNext());
        }

        if (layout is ParagraphBorders)
        {
            paragraph.Append(layout);
        }

        paragraph.Append(line is { } exact
            ? new SpacingBetweenLines { Before = Text(before), After = Text(after), Line = Text(exact * 20), LineRule = LineSpacingRuleValues.Exact }
            : new SpacingBetweenLines { Before = Text(before), After = Text(after), Line = "240", LineRule = LineSpacingRuleValues.Auto });
        if (layout is Indentation or Justification)
        {
            paragraph.Append(layout);
        }

        if (centre)
        {
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return new Style(new StyleName { Val = name ?? id }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, Letters(size, bold, colour))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = name is null ? true : null,
        };
    }

    private static Style Letters(string id, int size) =>
        new(new StyleName { Val = id }, new PrimaryStyle(), Letters(size, bold: true, colour: null)) { Type = StyleValues.Character, StyleId = id, CustomStyle = true };

    private static StyleRunProperties Letters(int size, bool bold, string? colour)
    {
        var letters = new StyleRunProperties();
        if (bold)
        {
            letters.Append(new Bold(), new BoldComplexScript());
        }

        if (colour is not null)
        {
            letters.Append(new Color { Val = colour });
        }

        letters.Append(new FontSize { Val = Text(size * 2) }, new FontSizeComplexScript { Val = Text(size * 2) });
        return letters;
    }

    private static ParagraphBorders NoticeFrame()
    {
        static T Side<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 1, Color = "8A5A00" };

        return new(Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>());
    }

    private static string Cm(double centimetres) => Text(DocxText.Twips(centimetres));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
