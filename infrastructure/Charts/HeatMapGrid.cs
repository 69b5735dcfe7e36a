using System.Globalization;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The cells of a heat map in their place, with the levels along both axes.</summary>
internal sealed class HeatMapGrid
{
    private const float Inset = 3;

    private readonly Sheet sheet;
    private readonly HeatMapDrawing drawing;
    private readonly float axis;
    private readonly float cellWidth;
    private readonly bool showsWords;
    private readonly Dictionary<(int Column, int Row), List<string>> lines;
    private readonly Dictionary<int, float> heights;
    private float top;

    public HeatMapGrid(Sheet sheet, HeatMapDrawing drawing)
    {
        (this.sheet, this.drawing) = (sheet, drawing);
        axis = sheet.Look.Text * 1.2f;
        cellWidth = (sheet.ContentWidth - axis) / drawing.Columns;
        var longest = drawing.Cells.SelectMany(cell => cell.Codes).DefaultIfEmpty("").Max(code => Width(code, bold: true));
        IsShortened = longest > Room;
        showsWords = drawing.Cells.All(cell => Width($"{cell.Score} {cell.Word}", bold: false) <= Room);
        lines = drawing.Cells.ToDictionary(cell => (cell.Column, cell.Row), LinesOf);
        heights = Enumerable.Range(1, drawing.Rows).ToDictionary(row => row, row => (Line * drawing.Cells.Where(cell => cell.Row == row).Max(LineCount)) + (2 * Inset) + (sheet.Look.Text * 0.3f));
        var spare = sheet.Spare(heights.Values.Sum() + (5 * sheet.Line)) / drawing.Rows;
        foreach (var row in heights.Keys)
        {
            heights[row] += Math.Min(spare, sheet.Line);
        }
    }

    /// <summary>Whether codes are printed by their number alone, as the cells are narrow.</summary>
    public bool IsShortened { get; }

    private float Line => sheet.Look.Text * 1.35f;

    private float Room => cellWidth - (2 * Inset);

    public void Place()
    {
        top = sheet.Top;
        var area = SKRect.Create(sheet.Left + axis, top, cellWidth * drawing.Columns, heights.Values.Sum());
        var boxes = drawing.Cells.Select(cell => (Box: BoxOf(cell.Column, cell.Row), Fill: FillOf(cell))).ToList();
        sheet.Draw(canvas => Fill(canvas, boxes));
        sheet.MarkSample(area);
        DrawArrows();
        foreach (var cell in drawing.Cells)
        {
            Write(cell, BoxOf(cell.Column, cell.Row));
        }

        if (drawing.Cells.All(cell => cell.Codes.Count == 0))
        {
            sheet.Write(sheet.NoData(area));
        }

        Levels(area);
        sheet.Skip(area.Height + sheet.Line);
        if (!IsShortened)
        {
            var title = sheet.Block(new Wording(drawing.ColumnTitle, sheet.Palette.Muted));
            title.Place(sheet, sheet.Right - title.Width, sheet.Top);
            sheet.Skip(title.Height);
        }
    }

    private static SKColor InkOn(SKColor ground)
    {
        var (dark, light) = (SKColor.Parse("#17202E"), SKColors.White);
        return Contrast(ground, light) > Contrast(ground, dark) ? light : dark;
    }

    /// <summary>The contrast of WCAG 2, 1 up to 21.</summary>
    private static double Contrast(SKColor one, SKColor other)
    {
        var (first, second) = (Luminance(one) + 0.05, Luminance(other) + 0.05);
        return Math.Max(first, second) / Math.Min(first, second);
    }

    private static double Luminance(SKColor colour) => (0.2126 * Part(colour.Red)) + (0.7152 * Part(colour.Green)) + (0.0722 * Part(colour.Blue));

    private static double Part(byte part) => part / 255.0 <= 0.04045 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);

    private int LineCount(HeatMapCell cell) => Math.Max(1, lines[(cell.Column, cell.Row)].Count + (IsBeside(cell.Row) ? 0 : 1));

    /// <summary>Whether the first codes stand beside the numbers: in narrow cells, where all of a row have room for it and no arrow comes in.</summary>
    private bool IsBeside(int row) => !showsWords && drawing.Arrows.Count == 0
        && drawing.Cells.Where(cell => cell.Row == row && cell.Codes.Count > 0)
            .All(cell => Width(cell.Score, bold: false) + Inset + Width(lines[(cell.Column, row)][0], bold: true) <= Room);

    private float Width(string text, bool bold) => SarabunFont.Of(bold).Width(text, sheet.Look.Text);

    /// <summary>A cell that holds nothing is paler, so that the others stand out.</summary>
    private SKColor FillOf(HeatMapCell cell) => cell.Codes.Count > 0 ? SKColor.Parse(cell.Colour) : sheet.Palette.Tint(SKColor.Parse(cell.Colour), 0.62f);

    private SKRect BoxOf(int column, int row)
    {
        var above = heights.Where(height => height.Key > row).Sum(height => height.Value);
        return SKRect.Create(sheet.Left + axis + ((column - 1) * cellWidth), top + above, cellWidth, heights[row]);
    }

    private List<string> LinesOf(HeatMapCell cell)
    {
        var wrapped = new List<string>();
        foreach (var code in cell.Codes.Select(Shown))
        {
            if (wrapped.Count > 0 && Width($"{wrapped[^1]} {code}", bold: true) <= Room)
            {
                wrapped[^1] += $" {code}";
            }
            else
            {
                wrapped.Add(code);
            }
        }

        return wrapped;
    }

    private string Shown(string code) => IsShortened ? code[(code.LastIndexOf('-') + 1)..] : code;

    private static void Fill(SKCanvas canvas, List<(SKRect Box, SKColor Fill)> boxes)
    {
        using var paint = new SKPaint();
        foreach (var (box, fill) in boxes)
        {
            paint.Color = fill;
            canvas.DrawRect(SKRect.Inflate(box, -0.5f, -0.5f), paint);
        }
    }

    private void Write(HeatMapCell cell, SKRect box)
    {
        var fill = FillOf(cell);
        var ink = InkOn(fill);
        // Room for the highest tone mark with its halo: it must not reach into the cell above.
        var baseline = box.Top + Inset + (sheet.Look.Text * 1.2f);
        sheet.Write(new(showsWords ? $"{cell.Score} {cell.Word}" : cell.Score, box.Left + Inset, baseline, sheet.Look.Text, ink, Halo: fill));
        var isBeside = IsBeside(cell.Row);
        foreach (var (index, line) in lines[(cell.Column, cell.Row)].Index())
        {
            baseline += isBeside && index == 0 ? 0 : Line;
            sheet.Write(isBeside
                ? new(line, box.Right - Inset, baseline, sheet.Look.Text, ink, TextAnchor.End, Bold: true, Halo: fill)
                : new(line, box.MidX, baseline, sheet.Look.Text, ink, TextAnchor.Middle, Bold: true, Halo: fill));
        }
    }

    private void Levels(SKRect area)
    {
        for (var row = 1; row <= drawing.Rows; row++)
        {
            sheet.Write(new(Number(row), sheet.Left, BoxOf(1, row).MidY + (sheet.Look.Text * 0.35f), sheet.Look.Text, sheet.Palette.Muted));
        }

        for (var column = 1; column <= drawing.Columns; column++)
        {
            sheet.Write(new(Number(column), BoxOf(column, 1).MidX, area.Bottom + (sheet.Look.Text * 1.2f), sheet.Look.Text, sheet.Palette.Muted, TextAnchor.Middle));
        }
    }

    private void DrawArrows()
    {
        foreach (var (index, arrow) in drawing.Arrows.Index())
        {
            var (from, to) = (BoxOf(arrow.FromColumn, arrow.FromRow), BoxOf(arrow.ToColumn, arrow.ToRow));
            // Upright arrows keep to the edge, beside the words that they would cross in the middle.
            var edge = arrow.FromColumn == arrow.ToColumn ? (to.Width / 2) - (sheet.Look.Stroke * 3) : 0;
            var (start, end) = (new SKPoint(from.MidX + edge, from.MidY), new SKPoint(to.MidX + edge, to.MidY));
            var length = SKPoint.Distance(start, end);
            if (length < 1)
            {
                continue;
            }

            // Arrows between the same cells lie side by side; each ends just inside its cell, before the words there.
            var along = new SKPoint((end.X - start.X) / length, (end.Y - start.Y) / length);
            var aside = ((index % 3) - 1) * sheet.Look.Stroke * 2.5f;
            var across = new SKPoint(-along.Y * aside, along.X * aside);
            var back = Math.Min(
                along.X == 0 ? float.MaxValue : to.Width / 2 / Math.Abs(along.X),
                along.Y == 0 ? float.MaxValue : to.Height / 2 / Math.Abs(along.Y)) - (sheet.Look.Stroke * 4);
            start += across;
            end += new SKPoint(across.X - (along.X * back), across.Y - (along.Y * back));
            sheet.Draw(canvas => Arrow(canvas, start, end, along));
        }
    }

    private void Arrow(SKCanvas canvas, SKPoint start, SKPoint end, SKPoint along)
    {
        var size = sheet.Look.Stroke * 3;
        foreach (var (colour, stroke) in new[] { (SKColors.White, sheet.Look.Stroke + 2.5f), (SKColor.Parse("#17202E"), sheet.Look.Stroke) })
        {
            using var line = new SKPaint { Color = colour, StrokeWidth = stroke, IsStroke = true, IsAntialias = true };
            canvas.DrawLine(start, end, line);
            using var head = new SKPath();
            var grown = size + ((stroke - sheet.Look.Stroke) / 2);
            head.MoveTo(end.X + (along.X * grown), end.Y + (along.Y * grown));
            head.LineTo(end.X - (along.Y * grown * 0.7f) - (along.X * grown * 0.3f), end.Y + (along.X * grown * 0.7f) - (along.Y * grown * 0.3f));
            head.LineTo(end.X + (along.Y * grown * 0.7f) - (along.X * grown * 0.3f), end.Y - (along.X * grown * 0.7f) - (along.Y * grown * 0.3f));
            head.Close();
            using var fill = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawPath(head, fill);
        }
    }

    private static string Number(int level) => ThaiFormat.Official.Digits(level.ToString(CultureInfo.InvariantCulture));
}
