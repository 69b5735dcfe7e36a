using System.Globalization;
using System.Text;
using System.Xml;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What a cell of a worksheet holds.</summary>
internal enum SheetCellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A number, which a day is as well.</summary>
    Number,

    /// <summary>Anything else: an error such as #REF!, or true and false.</summary>
    Other,
}

/// <summary>A cell of a worksheet; of a formula what it came to when the file was saved.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text; a number as invariant digits.</param>
internal readonly record struct SheetCell(SheetCellKind Kind, string Text)
{
    /// <summary>Nothing.</summary>
    public static SheetCell Empty { get; } = new(SheetCellKind.Empty, "");
}

/// <summary>Reads the XML of cells and of shared texts, one element at a time.</summary>
internal static class SheetCells
{
    /// <summary>Letters that a cell can hold.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Settings for the parts of a workbook, which were looked through before.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The texts that cells share, in their order.</summary>
    public static List<string> Shared(Stream part)
    {
        var texts = new List<string>();
        using var xml = XmlReader.Create(part, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(Content(xml));
            }
        }

        return texts;
    }

    /// <summary>The cell whose element the reader stands on; afterwards it stands at its end.</summary>
    /// <exception cref="InvalidDataException">It names a shared text that is not there.</exception>
    public static SheetCell Read(XmlReader xml, List<string> shared)
    {
        var type = xml.GetAttribute("t");
        var content = Content(xml);
        return (type, content) switch
        {
            (_, "") => SheetCell.Empty,
            ("s", _) => TextCell(SharedText(content, shared)),
            ("str" or "inlineStr" or "d", _) => TextCell(content),
            ("b", _) => new(SheetCellKind.Other, content == "1" ? "TRUE" : "FALSE"),
            ("e", _) => new(SheetCellKind.Other, content),
            _ => NumberCell(content),
        };
    }

    private static SheetCell TextCell(string text) => text.Length == 0 ? SheetCell.Empty : new(SheetCellKind.Text, text);

    private static SheetCell NumberCell(string content) =>
        double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(SheetCellKind.Number, WithoutExponent(number))
            : new(SheetCellKind.Other, content);

    /// <summary>A whole number as digits only, which is how people are counted; any other number as it comes.</summary>
    private static string WithoutExponent(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e15
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    private static string SharedText(string content, List<string> shared) =>
        int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
            ? shared[index]
            : throw new InvalidDataException("A cell names a shared text that is not there.");

    /// <summary>The values and texts within an element, without formulas and reading aids.</summary>
    private static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var (depth, takes, isAid) = (xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    isAid |= xml.LocalName == "rPh" && !xml.IsEmptyElement;
                    takes = xml.LocalName is "v" or "t" && !isAid;
                    break;
                case XmlNodeType.EndElement:
                    isAid &= xml.LocalName != "rPh";
                    takes = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when takes:
                    text.Append(xml.Value, 0, Math.Min(xml.Value.Length, LongestCell - text.Length));
                    break;
            }
        }

        return text.ToString();
    }
}
