using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Writes a picture as PNG.</summary>
internal static class PngWriter
{
    // Flat colours pack smallest, and in a third of the time, without a filter.
    private static readonly SKPngEncoderOptions FlatColours = new(SKPngEncoderFilterFlags.None, 6);

    public static byte[] Write(ChartPicture picture, float scale)
    {
        var info = new SKImageInfo((int)MathF.Round(picture.Width * scale), (int)MathF.Round(picture.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(info);
        var canvas = surface.Canvas;
        canvas.Clear(picture.Paper);
        canvas.Scale(scale);
        if (picture.Watermark is { } mark)
        {
            Write(canvas, mark);
        }

        foreach (var shape in picture.Shapes)
        {
            shape(canvas);
        }

        foreach (var text in picture.Texts)
        {
            Write(canvas, text);
        }

        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(FlatColours) ?? throw new InvalidOperationException("The picture could not be packed.");
        return data.ToArray();
    }

    private static void Write(SKCanvas canvas, PlacedText text)
    {
        using var outline = SarabunFont.Of(text.Bold).Outline(text.Text, text.Size);
        canvas.Save();
        canvas.RotateDegrees(text.Turn, text.X, text.Baseline);
        canvas.Translate(text.Left, text.Baseline);
        if (text.Halo is { } halo)
        {
            using var around = new SKPaint
            {
                Color = halo,
                IsStroke = true,
                StrokeWidth = 2 * PlacedText.HaloWidth,
                StrokeJoin = SKStrokeJoin.Round,
                IsAntialias = true,
            };
            canvas.DrawPath(outline, around);
        }

        using var letters = new SKPaint { Color = text.Colour, IsAntialias = true };
        canvas.DrawPath(outline, letters);
        canvas.Restore();
    }
}
