using DocumentFormat.OpenXml.Spreadsheet;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>How a cell of the template looks; the value is its place in <see cref="TemplateStyles.Sheet"/>.</summary>
internal enum TemplateStyle
{
    Plain,
    Heading,
    Words,
    Day,
    People,
    ExampleWords,
    ExampleDay,
    ExamplePeople,
    Title,
    Explanation,
    Term,
    WrappedHeading,
    WrappedWords,
    Amount,
    Fraction,
    IsoDay,
    Link,
    Note,
    Warning,
    DataFraction,
    DataDay,
    DataMoment,
}

/// <summary>The looks of the template's cells.</summary>
internal static class TemplateStyles
{
    private const string Typeface = "TH Sarabun New";

    // Thai month and Buddhist year with the digits 0-9: 14 มี.ค. 2568.
    private const uint BuddhistDay = 164;
    private const string BuddhistDayForm = "[$-107041E]d mmm yyyy;@";

    // Tools and people of other countries read it too: 2025-03-14.
    private const uint IsoDay = 165;
    private const string IsoDayForm = "yyyy\\-mm\\-dd";
    private const uint IsoMoment = 166;
    private const string IsoMomentForm = "yyyy\\-mm\\-dd\\ hh:mm:ss";
    private const uint WithHundredths = 4;
    private const uint AsTyped = 49;
    private const uint WithThousands = 3;

    /// <summary>The style sheet of the workbook.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = BuddhistDay, FormatCode = BuddhistDayForm },
            new NumberingFormat { NumberFormatId = IsoDay, FormatCode = IsoDayForm },
            new NumberingFormat { NumberFormatId = IsoMoment, FormatCode = IsoMomentForm })
        { Count = 3 },
        new Fonts(
            Letters("FF17202E"),
            Letters("FFFFFFFF", isBold: true),
            Letters("FF55606F", isItalic: true),
            Letters("FF1D4F91", 20, isBold: true),
            Letters("FF17202E", isBold: true),
            Letters("FF1D4F91"),
            Letters("FF55606F", 14),
            Letters("FF8A5A00", isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Ground("FF1D4F91"),
            Ground("FFF5F7FA")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Hairlines()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Look(at: Left()),
            Look(font: 1, fill: 2, border: 1, at: new() { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center }),
            Look(AsTyped, at: Left()),
            Look(BuddhistDay, at: Right()),
            Look(WithThousands, at: Right()),
            Look(AsTyped, font: 2, fill: 3, at: Left()),
            Look(BuddhistDay, font: 2, fill: 3, at: Right()),
            Look(WithThousands, font: 2, fill: 3, at: Right()),
            Look(font: 3),
            Look(border: 1, at: Left()),
            Look(font: 4, border: 1, at: Left()),
            Look(font: 1, fill: 2, border: 1, at: new() { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }),
            Look(AsTyped, border: 1, at: Wrapped()),
            Look(WithThousands, border: 1, at: AboveRight()),
            Look(WithHundredths, border: 1, at: AboveRight()),
            Look(IsoDay, border: 1, at: AboveRight()),
            Look(font: 5, at: Left()),
            Look(font: 6, at: Left()),
            Look(font: 7, at: Left()),
            Look(WithHundredths, at: Right()),
            Look(IsoDay, at: Right()),
            Look(IsoMoment, at: Right())));

    private static Alignment Wrapped() => new() { Horizontal = HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static Alignment AboveRight() => new() { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top };

    private static Alignment Left() => new() { Horizontal = HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Center, Indent = 1 };

    private static Alignment Right() => new() { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Center, Indent = 1 };

    private static Font Letters(string colour, double size = 16, bool isBold = false, bool isItalic = false)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        if (isItalic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = Typeface });
        return font;
    }

    private static Fill Ground(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Hairlines() => new(
        new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
        new RightBorder(Line()) { Style = BorderStyleValues.Thin },
        new TopBorder(Line()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Line() => new() { Rgb = "FFC9D0DA" };

    private static CellFormat Look(uint number = 0, uint font = 0, uint fill = 0, uint border = 0, Alignment? at = null)
    {
        var look = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
        };
        if (at is not null)
        {
            look.Append(at);
            look.ApplyAlignment = true;
        }

        return look;
    }
}
