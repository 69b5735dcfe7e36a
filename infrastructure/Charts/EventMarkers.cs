using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Numbered events: circles in a strip above the data, each with a hairline down its day, and the list of what happened.</summary>
internal sealed class EventMarkers
{
    private readonly Sheet sheet;
    private readonly CountsFrame frame;
    private readonly double[] moments;
    private readonly List<SKPoint> circles = [];

    /// <summary>Numbers events.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="frame">The frame that says where a day stands.</param>
    /// <param name="events">In order of time; all on the axis.</param>
    public EventMarkers(Sheet sheet, CountsFrame frame, IReadOnlyList<ChartEvent> events)
    {
        this.sheet = sheet;
        this.frame = frame;
        moments = [.. events.Select(occasion => occasion.Day.DayNumber + 0.5)];
        List = sheet.Block(events.Select((occasion, i) => new Wording($"({Number(i)}) {occasion.Label}", sheet.Palette.Ink)));
        Arrange();
    }

    /// <summary>"(๑) ขยายเวลา", for below the axis.</summary>
    public TextBlock List { get; }

    /// <summary>The height of the strip, pixels; 0 without events.</summary>
    public float Height { get; private set; }

    private float Diameter => sheet.Look.Text * 1.7f;

    private float Apart => Diameter + 2;

    /// <summary>Draws the circles.</summary>
    /// <param name="top">The upper edge of the strip.</param>
    /// <param name="plot">The plot below it.</param>
    public void Place(float top, DataPlot plot)
    {
        sheet.Draw(canvas => DrawLines(canvas, top, plot));
        sheet.Draw(canvas => DrawCircles(canvas, top));
        for (var i = 0; i < circles.Count; i++)
        {
            var baseline = top + circles[i].Y + (sheet.Look.Text * 0.33f);
            sheet.Write(new(Number(i), circles[i].X, baseline, sheet.Look.Text, sheet.Palette.Ink, TextAnchor.Middle));
        }
    }

    private static string Number(int index) => ThaiFormat.Official.Number(index + 1);

    /// <summary>As many rows as the width asks for; neighbours in time stand in different rows.</summary>
    private void Arrange()
    {
        if (moments.Length == 0)
        {
            return;
        }

        var perRow = Math.Max(1, (int)((frame.Right - frame.Left) / Apart));
        var rows = (moments.Length + perRow - 1) / perRow;
        var places = new SKPoint[moments.Length];
        for (var row = 0; row < rows; row++)
        {
            int[] members = [.. Enumerable.Range(0, moments.Length).Where(i => i % rows == row)];
            var across = Spread.Apart(
                [.. members.Select(i => frame.X(moments[i]))], Apart, frame.Left + (Diameter / 2), frame.Right - (Diameter / 2));
            foreach (var (member, x) in members.Zip(across))
            {
                places[member] = new(x, (row * Apart) + (Diameter / 2) + 1);
            }
        }

        circles.AddRange(places);
        Height = (rows * Apart) + sheet.Gap;
    }

    private void DrawLines(SKCanvas canvas, float top, DataPlot plot)
    {
        using var paint = new SKPaint { Color = sheet.Palette.Plan, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
        foreach (var (circle, moment) in circles.Zip(moments))
        {
            var x = plot.X(moment);
            canvas.DrawLine(circle.X, top + circle.Y, x, plot.Area.Top, paint);
            canvas.DrawLine(x, plot.Area.Top, x, plot.Area.Bottom, paint);
        }
    }

    private void DrawCircles(SKCanvas canvas, float top)
    {
        using var paper = new SKPaint { Color = sheet.Palette.Paper, IsAntialias = true };
        using var edge = new SKPaint { Color = sheet.Palette.Muted, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
        foreach (var circle in circles)
        {
            canvas.DrawCircle(circle.X, top + circle.Y, Diameter / 2, paper);
            canvas.DrawCircle(circle.X, top + circle.Y, Diameter / 2, edge);
        }
    }
}
