using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Writes a picture as SVG: for a page with its words as text, for a file with its words as outlines.</summary>
internal static partial class SvgWriter
{
    private const string FontFamily = "Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif";

    private static readonly HashSet<string> Places = ["d", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "points"];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>One <c>svg</c> element with real text in the page's font; it has no ids, so any number can stand on a page.</summary>
    public static string ForPage(ChartPicture picture) =>
        Root(picture, Words, new XAttribute("font-family", FontFamily)).ToString(SaveOptions.DisableFormatting);

    /// <summary>A file that needs no font.</summary>
    public static string ForFile(ChartPicture picture) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Root(picture, Outline, null).ToString(SaveOptions.DisableFormatting);

    private static XElement Root(ChartPicture picture, Func<PlacedText, IEnumerable<XElement>> letters, XAttribute? font) => new(
        Svg + "svg",
        new XAttribute("width", picture.Width),
        new XAttribute("height", picture.Height),
        new XAttribute("viewBox", FormattableString.Invariant($"0 0 {picture.Width} {picture.Height}")),
        new XAttribute("role", "img"),
        new XAttribute("aria-label", Clean(picture.AltText)),
        new XAttribute(XNamespace.Xml + "lang", "th"),
        font,
        new XElement(
            Svg + "rect",
            new XAttribute("width", picture.Width),
            new XAttribute("height", picture.Height),
            new XAttribute("fill", Hex(picture.Paper))),
        picture.Watermark is { } mark ? letters(mark) : null,
        Shapes(picture),
        picture.Texts.SelectMany(letters));

    /// <summary>What Skia writes, in tenths of a point, less its clips: they cut nothing here, and their ids come from a counter of the whole process.</summary>
    private static List<XElement> Shapes(ChartPicture picture)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(picture.Width, picture.Height), stream))
        {
            foreach (var shape in picture.Shapes)
            {
                shape(canvas);
            }
        }

        stream.Position = 0;
        var root = XDocument.Load(stream).Root!;
        root.Descendants(Svg + "clipPath").Remove();
        root.Descendants().Attributes("clip-path").Remove();
        root.Descendants(Svg + "path").Where(path => path.Attribute("d")?.Value is "").Remove();
        foreach (var place in root.Descendants().Attributes().Where(attribute => Places.Contains(attribute.Name.LocalName)))
        {
            place.Value = Fraction().Replace(place.Value, number => Number(float.Parse(number.ValueSpan, CultureInfo.InvariantCulture), place.Name == "d" ? "0.#" : "0.##"));
        }

        return [.. root.Elements().SelectMany(Unwrapped)];
    }

    /// <summary>A number with more digits than a screen or a printer has points.</summary>
    [GeneratedRegex(@"-?\d+\.\d+(e[-+]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    private static IEnumerable<XElement> Unwrapped(XElement element) =>
        element.Name == Svg + "g" && !element.HasAttributes ? element.Elements().SelectMany(Unwrapped) : [element];

    private static IEnumerable<XElement> Words(PlacedText text)
    {
        var anchor = text.Anchor switch
        {
            TextAnchor.Middle => "middle",
            TextAnchor.End => "end",
            _ => null,
        };
        yield return new(
            Svg + "text",
            new XAttribute("x", Number(text.X)),
            new XAttribute("y", Number(text.Baseline)),
            new XAttribute("font-size", Number(text.Size)),
            text.Bold ? new XAttribute("font-weight", 700) : null,
            anchor is null ? null : new XAttribute("text-anchor", anchor),
            new XAttribute("fill", Hex(text.Colour)),
            text.Halo is { } halo
                ? new object[]
                {
                    new XAttribute("stroke", Hex(halo)),
                    new XAttribute("stroke-width", Number(2 * PlacedText.HaloWidth)),
                    new XAttribute("stroke-linejoin", "round"),
                    new XAttribute("paint-order", "stroke"),
                }
                : null,
            text.Turn == 0 ? null : new XAttribute("transform", $"rotate({Number(text.Turn)} {Number(text.X)} {Number(text.Baseline)})"),
            Clean(text.Text));
    }

    private static IEnumerable<XElement> Outline(PlacedText text)
    {
        var scale = text.Size / 1000;
        var turn = text.Turn == 0 ? "" : $"rotate({Number(text.Turn)} {Number(text.X)} {Number(text.Baseline)}) ";
        var size = scale.ToString("0.####", CultureInfo.InvariantCulture);
        var place = new XAttribute("transform", $"{turn}translate({Number(text.Left)} {Number(text.Baseline)}) scale({size})");
        var data = new XAttribute("d", SarabunFont.Of(text.Bold).OutlineData(text.Text));
        if (text.Halo is { } halo)
        {
            // A path of its own: not every reader of SVG files knows paint-order.
            yield return new(
                Svg + "path",
                place,
                new XAttribute("fill", "none"),
                new XAttribute("stroke", Hex(halo)),
                new XAttribute("stroke-width", Number(2 * PlacedText.HaloWidth / scale)),
                new XAttribute("stroke-linejoin", "round"),
                data);
        }

        yield return new(Svg + "path", place, new XAttribute("fill", Hex(text.Colour)), data);
    }

    private static string Number(float value, string digits = "0.##") => value.ToString(digits, CultureInfo.InvariantCulture);

    private static string Hex(SKColor colour) => FormattableString.Invariant($"#{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}");

    /// <summary>Letters that XML cannot hold become a space: names are typed by people.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString());
        }

        return clean.ToString();
    }
}
