using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The embedded font Sarabun, shaped by HarfBuzz so that vowels and tone marks stack as they should.</summary>
/// <remarks>
/// Every letter of a picture goes through here and none through the plotting library: its shaping and its default font are
/// process-wide switches, its SVG loses marks and its metrics cut them.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Both fonts live as long as the process.")]
internal sealed class SarabunFont
{
    private const int UnitsPerEm = 1000;

    private static readonly Lazy<SarabunFont> RegularFont = new(() => new("Fonts/Sarabun-Regular.ttf"));
    private static readonly Lazy<SarabunFont> BoldFont = new(() => new("Fonts/Sarabun-Bold.ttf"));

    private readonly SKTypeface typeface;
    private readonly HarfBuzzSharp.Font shaping;
    private readonly Lock shapingGate = new();

    private SarabunFont(string resource)
    {
        using var stream = typeof(SarabunFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        using var data = SKData.Create(stream);
        typeface = SKTypeface.FromData(data);
        using var blob = typeface.OpenStream(out var index).ToHarfBuzzBlob();
        using var face = new Face(blob, index);
        shaping = new HarfBuzzSharp.Font(face);
        shaping.SetScale(UnitsPerEm, UnitsPerEm);
        shaping.SetFunctionsOpenType();
    }

    public static SarabunFont Of(bool bold) => (bold ? BoldFont : RegularFont).Value;

    /// <summary>The width of a line of text.</summary>
    public float Width(string text, float size) => Shape(text).Sum(glyph => glyph.Advance) * size / UnitsPerEm;

    /// <summary>How high the highest letter or mark of a line reaches above its baseline.</summary>
    public float Height(string text, float size)
    {
        using var outline = Outline(text, size);
        return -outline.TightBounds.Top;
    }

    /// <summary>The letters of a line as one outline, its baseline at 0 and its size in pixels.</summary>
    public SKPath Outline(string text, float size)
    {
        using var font = new SKFont(typeface, UnitsPerEm) { Hinting = SKFontHinting.None, LinearMetrics = true };
        using var builder = new SKPath();
        var x = 0f;
        foreach (var glyph in Shape(text))
        {
            using var letter = font.GetGlyphPath(glyph.Id);
            if (letter is not null)
            {
                builder.AddPath(letter, x + glyph.X, -glyph.Y);
            }

            x += glyph.Advance;
        }

        var outline = new SKPath();
        builder.Transform(SKMatrix.CreateScale(size / UnitsPerEm, size / UnitsPerEm), outline);
        return outline;
    }

    /// <summary>The same outline as the data of an SVG path: whole font units (1000 to the em), each point relative to the last.</summary>
    public string OutlineData(string text)
    {
        using var outline = Outline(text, UnitsPerEm);
        using var segments = outline.CreateRawIterator();
        var data = new StringBuilder();
        var points = new SKPoint[4];
        var (x, y) = (0, 0);
        for (var verb = segments.Next(points); verb != SKPathVerb.Done; verb = segments.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    Append('m', points.AsSpan(0, 1));
                    break;
                case SKPathVerb.Line:
                    Append('l', points.AsSpan(1, 1));
                    break;
                case SKPathVerb.Quad:
                    Append('q', points.AsSpan(1, 2));
                    break;
                case SKPathVerb.Cubic:
                    Append('c', points.AsSpan(1, 3));
                    break;
                case SKPathVerb.Close:
                    data.Append('z');
                    break;
                default:
                    throw new NotSupportedException($"A letter has a segment {verb}.");
            }
        }

        return data.ToString();

        void Append(char command, ReadOnlySpan<SKPoint> targets)
        {
            data.Append(command);
            var (fromX, fromY) = (x, y);
            foreach (var target in targets)
            {
                (x, y) = ((int)MathF.Round(target.X), (int)MathF.Round(target.Y));
                data.Append(CultureInfo.InvariantCulture, $"{x - fromX} {y - fromY} ");
            }

            data.Length--;
        }
    }

    private List<Glyph> Shape(string text)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = Script.Thai;
        // Left to itself HarfBuzz takes the language of the machine.
        buffer.Language = new Language("th");
        lock (shapingGate)
        {
            shaping.Shape(buffer);
        }

        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        return [.. infos.Zip(positions, (info, position) =>
            new Glyph((ushort)info.Codepoint, position.XOffset, position.YOffset, position.XAdvance))];
    }

    private readonly record struct Glyph(ushort Id, int X, int Y, int Advance);
}
