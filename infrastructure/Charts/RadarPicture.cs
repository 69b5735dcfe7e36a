using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="RadarDrawing"/>: rings and spokes with their signs, the years as lines, and the names with their figures below.</summary>
internal sealed class RadarPicture
{
    private const float Hundred = 100;

    private readonly Sheet sheet;
    private readonly RadarDrawing drawing;

    private RadarPicture(Sheet sheet, RadarDrawing drawing)
    {
        this.sheet = sheet;
        this.drawing = drawing;
    }

    private ChartPalette Palette => sheet.Palette;

    private LookStyle Look => sheet.Look;

    public static void LayOut(Sheet sheet, RadarDrawing drawing) => new RadarPicture(sheet, drawing).LayOut();

    private void LayOut()
    {
        sheet.AddTitle();
        sheet.Add(sheet.Block(drawing.Series.Select(series => new Wording(
            series.Name, Palette.Ink, Mark: series.IsPast ? Marks.Dashes(Palette.Plan, Look.Stroke) : Marks.Line(Palette.Accent, Look.Stroke)))));
        var names = sheet.Block(drawing.Spokes.Select(spoke => new Wording(spoke.Label, Palette.Ink)));
        var least = Math.Min(sheet.ContentWidth, Look.PlotHeight * 1.5f);
        var height = Math.Min(sheet.ContentWidth, least + sheet.Spare(least + sheet.Gap + names.Height));
        var middle = new SKPoint(sheet.Left + (sheet.ContentWidth / 2), sheet.Top + (height / 2));
        var radius = (height / 2) - (Look.Text * 1.6f);
        DrawNet(middle, radius);
        foreach (var series in drawing.Series.OrderByDescending(series => series.IsPast))
        {
            DrawSeries(series, middle, radius);
        }

        WriteSigns(middle, radius);
        if (drawing.Series.All(series => series.Values.All(value => value is null)))
        {
            sheet.Write(sheet.NoData(SKRect.Create(middle.X - radius, middle.Y - radius, 2 * radius, 2 * radius)));
        }

        sheet.Skip(height + sheet.Gap);
        sheet.Add(names);
    }

    private void DrawNet(SKPoint middle, float radius) => sheet.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = Palette.Line, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
        for (var spoke = 0; spoke < drawing.Spokes.Count; spoke++)
        {
            canvas.DrawLine(middle, At(spoke, Hundred, middle, radius), paint);
        }

        foreach (var ring in drawing.Rings.Where(ring => ring > 0))
        {
            using var path = new SKPath();
            path.AddPoly([.. drawing.Spokes.Index().Select(spoke => At(spoke.Index, ring, middle, radius))], close: true);
            canvas.DrawPath(path, paint);
        }
    });

    private void DrawSeries(RadarSeries series, SKPoint middle, float radius) => sheet.Draw(canvas =>
    {
        var (colour, width) = series.IsPast ? (Palette.Plan, Look.Stroke * 0.75f) : (Palette.Accent, Look.Stroke);
        using var paint = new SKPaint { Color = colour, StrokeWidth = width, IsStroke = true, IsAntialias = true };
        using var dot = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var (from, to) in Lines(series, middle, radius))
        {
            Between(canvas, paint, from, to, series.IsPast);
        }

        foreach (var (spoke, value) in series.Values.Index().Where(_ => !series.IsPast))
        {
            if (value is not null)
            {
                canvas.DrawCircle(At(spoke, (float)value, middle, radius), Look.Stroke * 1.4f, dot);
            }
        }
    });

    /// <summary>A line, in dashes where it is of the past: drawn one by one, because SVG pictures carry no dash patterns.</summary>
    private void Between(SKCanvas canvas, SKPaint paint, SKPoint from, SKPoint to, bool dashed)
    {
        if (!dashed)
        {
            canvas.DrawLine(from, to, paint);
            return;
        }

        var dash = Look.Stroke * 3;
        var steps = Math.Max(1, (int)(SKPoint.Distance(from, to) / dash));
        for (var step = 0; step < steps; step += 2)
        {
            canvas.DrawLine(Part((float)step / steps), Part(Math.Min(1, (step + 1f) / steps)), paint);
        }

        SKPoint Part(float share) => new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }

    private void WriteSigns(SKPoint middle, float radius)
    {
        foreach (var (spoke, words) in drawing.Spokes.Index())
        {
            var end = At(spoke, Hundred, middle, radius + (Look.Text * 0.9f));
            sheet.Write(new(words.Sign, end.X, end.Y + (Look.Text * 0.34f), Look.Text, Palette.Ink, TextAnchor.Middle, Bold: true, Halo: Palette.Paper));
        }

        var lines = drawing.Series.SelectMany(series => Lines(series, middle, radius)).ToList();
        foreach (var (ring, place) in new RadarScale(middle, radius, drawing.Spokes.Count, Look.Text).Places(drawing.Rings, lines))
        {
            sheet.Write(new(ThaiFormat.Official.Number(ring), place.X, place.Y + (Look.Text * 0.34f), Look.Text, Palette.Muted, TextAnchor.Middle, Halo: Palette.Paper));
        }
    }

    /// <summary>The lines between spokes that follow one another and both have a value.</summary>
    private IEnumerable<(SKPoint From, SKPoint To)> Lines(RadarSeries series, SKPoint middle, float radius)
    {
        for (var spoke = 0; spoke < series.Values.Count; spoke++)
        {
            if (series.Values[spoke] is { } value && series.Values[(spoke + 1) % series.Values.Count] is { } following)
            {
                yield return (At(spoke, (float)value, middle, radius), At(spoke + 1, (float)following, middle, radius));
            }
        }
    }

    private SKPoint At(int spoke, float value, SKPoint middle, float radius)
    {
        var (sin, cos) = MathF.SinCos(2 * MathF.PI * spoke / drawing.Spokes.Count);
        return new(middle.X + (radius * value / Hundred * sin), middle.Y - (radius * value / Hundred * cos));
    }
}
