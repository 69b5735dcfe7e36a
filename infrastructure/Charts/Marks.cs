using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The small signs: those of a status, which never rest on colour alone, and those of a legend.</summary>
internal static class Marks
{
    /// <summary>● reached, ▲ behind, ◆ watch; none for plain.</summary>
    public static DrawMark? Sign(ChartTone tone, SKColor colour) => tone switch
    {
        ChartTone.Reached => (canvas, box) => Fill(canvas, colour, path => path.AddCircle(box.MidX, box.MidY, box.Width * 0.4f)),
        ChartTone.Behind => (canvas, box) => Polygon(canvas, colour, box, (0, -0.42f), (0.46f, 0.38f), (-0.46f, 0.38f)),
        ChartTone.Watch => (canvas, box) => Polygon(canvas, colour, box, (0, -0.48f), (0.48f, 0), (0, 0.48f), (-0.48f, 0)),
        _ => null,
    };

    /// <summary>A bar.</summary>
    public static DrawMark Swatch(SKColor fill, SKColor edge) => (canvas, box) =>
    {
        var inner = SKRect.Inflate(box, -box.Width * 0.16f, -box.Height * 0.16f);
        using var paint = new SKPaint { Color = fill, IsAntialias = true };
        canvas.DrawRect(inner, paint);
        using var outline = new SKPaint { Color = edge, IsStroke = true, StrokeWidth = 1, IsAntialias = true };
        canvas.DrawRect(inner, outline);
    };

    /// <summary>Slanted hairlines for a bar of unknown length; it has no outline, so it ends nowhere.</summary>
    public static DrawMark Hatch(SKColor colour) => (canvas, box) =>
    {
        const float Apart = 5;
        using var lines = new SKPath();
        for (var foot = box.Left - box.Height + Apart; foot < box.Right; foot += Apart)
        {
            // Cut by hand: SVG pictures carry no clips.
            var (left, right) = (Math.Max(foot, box.Left), Math.Min(foot + box.Height, box.Right));
            lines.MoveTo(left, box.Bottom - (left - foot));
            lines.LineTo(right, box.Bottom - (right - foot));
        }

        using var paint = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = 1, IsAntialias = true };
        canvas.DrawPath(lines, paint);
    };

    /// <summary>A line.</summary>
    public static DrawMark Rule(SKColor colour, float stroke) => (canvas, box) =>
    {
        using var paint = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = stroke, IsAntialias = true };
        canvas.DrawLine(box.Left, box.MidY, box.Right, box.MidY, paint);
    };

    /// <summary>An upright line.</summary>
    public static DrawMark Upright(SKColor colour, float stroke) => (canvas, box) =>
    {
        using var paint = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = stroke, IsAntialias = true };
        canvas.DrawLine(box.MidX, box.Top, box.MidX, box.Bottom, paint);
    };

    /// <summary>An upright dashed line: dashes drawn one by one.</summary>
    public static DrawMark UprightDashes(SKColor colour, float stroke) => (canvas, box) =>
    {
        using var paint = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = stroke, IsAntialias = true };
        for (var top = box.Top; top < box.Bottom; top += stroke * 3)
        {
            canvas.DrawLine(box.MidX, top, box.MidX, Math.Min(top + (stroke * 1.6f), box.Bottom), paint);
        }
    };

    /// <summary>A line with a point on it.</summary>
    public static DrawMark Line(SKColor colour, float stroke) => (canvas, box) =>
    {
        Rule(colour, stroke)(canvas, box);
        Fill(canvas, colour, path => path.AddCircle(box.MidX, box.MidY, stroke * 1.4f));
    };

    /// <summary>A dashed line: three dashes, drawn one by one.</summary>
    public static DrawMark Dashes(SKColor colour, float stroke) => (canvas, box) =>
    {
        using var paint = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = stroke, IsAntialias = true };
        for (var i = 0; i < 3; i++)
        {
            var x = box.Left + (box.Width * i * 0.38f);
            canvas.DrawLine(x, box.MidY, x + (box.Width * 0.24f), box.MidY, paint);
        }
    };

    private static void Polygon(SKCanvas canvas, SKColor colour, SKRect box, params ReadOnlySpan<(float X, float Y)> corners)
    {
        var points = new SKPoint[corners.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            points[i] = new(box.MidX + (corners[i].X * box.Width), box.MidY + (corners[i].Y * box.Height));
        }

        Fill(canvas, colour, path => path.AddPoly(points, close: true));
    }

    private static void Fill(SKCanvas canvas, SKColor colour, Action<SKPath> shape)
    {
        using var path = new SKPath();
        shape(path);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }
}
