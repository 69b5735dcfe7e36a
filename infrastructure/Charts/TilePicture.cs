using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="TileDrawing"/>: one number, one bar, one word.</summary>
internal static class TilePicture
{
    public static void LayOut(Sheet sheet, TileDrawing drawing)
    {
        var (look, palette) = (sheet.Look, sheet.Palette);
        sheet.Add(TextBlock.Of(Math.Max(look.Title, look.Text), sheet.ContentWidth, new Wording(drawing.Name, palette.Ink, Bold: true)));
        AddFigure(sheet, drawing);
        DrawShare(sheet, drawing.Share, palette.Bar(drawing.Tone));
        if (drawing.Word != drawing.Figure)
        {
            sheet.Add(sheet.Block(sheet.Status(drawing.Word, drawing.Tone)));
        }
    }

    /// <summary>The number as big as it fits, with its unit behind it or below.</summary>
    private static void AddFigure(Sheet sheet, TileDrawing drawing)
    {
        var (look, palette) = (sheet.Look, sheet.Palette);
        var font = SarabunFont.Of(bold: true);
        var wanted = drawing.Share is null ? Math.Max(look.Text, look.Figure * 0.6f) : look.Figure;
        var size = Math.Max(look.Text, Math.Min(wanted, wanted * sheet.ContentWidth / Math.Max(1, font.Width(drawing.Figure, wanted))));
        var colour = drawing.Share is null ? palette.Muted : palette.Ink;
        var figure = TextBlock.Of(size, sheet.ContentWidth, new Wording(drawing.Figure, colour, Bold: true));
        var unit = sheet.Block(new Wording(drawing.Unit, palette.Muted));
        // Digits have no marks above: their line can be closer than that of most words.
        var rise = (size * PlacedText.Ascent) - Math.Max(size * 0.95f, font.Height(drawing.Figure, size));
        figure.Place(sheet, sheet.Left, sheet.Top - rise);
        if (figure.Width + look.Text + unit.Width <= sheet.ContentWidth && unit.Height <= sheet.Line)
        {
            unit.Place(sheet, sheet.Left + figure.Width + (look.Text * 0.75f), sheet.Top - rise + ((size - look.Text) * PlacedText.Ascent));
            sheet.Skip(figure.Height - rise);
        }
        else
        {
            sheet.Skip(figure.Height - rise);
            sheet.Add(unit);
        }
    }

    /// <summary>A bar from 0 to its target or beyond; without data only the line on which it would stand.</summary>
    private static void DrawShare(Sheet sheet, decimal? share, SKColor colour)
    {
        var (look, palette) = (sheet.Look, sheet.Palette);
        var overhang = look.Bar / 4;
        var box = SKRect.Create(sheet.Left, sheet.Top + overhang, sheet.ContentWidth, look.Bar);
        var full = (float)Math.Max(1, share ?? 1);
        var target = Math.Min(box.Right - 1, box.Left + (box.Width / full));
        sheet.Draw(canvas =>
        {
            using var paint = new SKPaint { IsAntialias = true };
            Fill(SKRect.Create(box.Left, box.Bottom - 1, box.Width, 1), palette.Plan);
            if (share is { } known)
            {
                Fill(SKRect.Create(box.Left, box.Top, target - box.Left, box.Height), palette.Tint(palette.Line, 0.6f));
                Fill(SKRect.Create(box.Left, box.Top, box.Width * (float)Math.Max(0, known) / full, box.Height), colour);
            }

            Fill(SKRect.Create(target - (look.Stroke / 2) - 1, box.Top - overhang, look.Stroke + 2, box.Height + (2 * overhang)), palette.Paper);
            Fill(SKRect.Create(target - (look.Stroke / 2), box.Top - overhang, look.Stroke, box.Height + (2 * overhang)), palette.Ink);

            void Fill(SKRect rect, SKColor fill)
            {
                paint.Color = fill;
                canvas.DrawRect(rect, paint);
            }
        });
        sheet.Skip(look.Bar + (2 * overhang));
    }
}
