using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The area of a chart in which data are drawn: a ScottPlot plot without any text, on axes that are fixed beforehand.</summary>
internal sealed class DataPlot
{
    /// <summary>ScottPlot cuts what it draws at its edges: so far beyond them a point or a thick line may reach, pixels.</summary>
    private const float Overhang = 10;

    private readonly List<Action<Plot>> parts = [];
    private readonly AxisLimits limits;

    /// <summary>A plot.</summary>
    /// <param name="area">Where it stands on the sheet, pixels.</param>
    /// <param name="left">The value at the left edge.</param>
    /// <param name="right">The value at the right edge.</param>
    /// <param name="bottom">The value at the lower edge.</param>
    /// <param name="top">The value at the upper edge.</param>
    public DataPlot(SKRect area, double left, double right, double bottom, double top)
    {
        Area = area;
        limits = new(left, right, bottom, top);
    }

    /// <summary>Where it stands on the sheet, pixels.</summary>
    public SKRect Area { get; }

    /// <summary>The value at the right edge.</summary>
    public double LastValue => limits.Right;

    /// <summary>Where a value of the horizontal axis stands on the sheet, pixels from the left.</summary>
    public float X(double value) => (float)(Area.Left + (Area.Width * (value - limits.Left) / limits.HorizontalSpan));

    /// <summary>Where a value of the vertical axis stands on the sheet, pixels from the top.</summary>
    public float Y(double value) => (float)(Area.Bottom - (Area.Height * (value - limits.Bottom) / limits.VerticalSpan));

    /// <summary>Where a point stands on the sheet, pixels.</summary>
    public SKPoint OnSheet((double X, double Y) point) => new(X(point.X), Y(point.Y));

    /// <summary>Where points stand on the sheet, pixels.</summary>
    public SKPoint[] OnSheet(IReadOnlyList<(double X, double Y)> points) => [.. points.Select(OnSheet)];

    /// <summary>The area cut into slots of one unit of the horizontal axis each, from its left edge on, pixels.</summary>
    public SKRect[] Slots(int count) => [.. Enumerable.Range(0, count).Select(index => new SKRect(X(limits.Left + index), Area.Top, X(limits.Left + index + 1), Area.Bottom))];

    /// <summary>How many units of the horizontal axis a number of pixels is.</summary>
    public double UnitsAcross(double pixels) => pixels * limits.HorizontalSpan / Area.Width;

    /// <summary>Hairlines across the area, at values of the vertical axis.</summary>
    public void Grid(IEnumerable<double> values, SKColor colour)
    {
        foreach (var value in values)
        {
            Across(value, colour, 1);
        }
    }

    /// <summary>Bars, upright or lying.</summary>
    public void Bars(IEnumerable<PlotBar> bars, bool lying = false)
    {
        Bar[] drawn =
        [
            .. bars.Select(bar => new Bar
            {
                Position = bar.Position,
                ValueBase = bar.From,
                Value = bar.To,
                Size = bar.Thickness,
                Orientation = lying ? Orientation.Horizontal : Orientation.Vertical,
                FillColor = Of(bar.Fill),
                LineColor = Of(bar.Edge),
                LineWidth = bar.Edge == bar.Fill ? 0 : 1,
            }),
        ];
        parts.Add(plot => plot.Add.Bars(drawn));
    }

    /// <summary>A line through points, or the points alone where it has no width.</summary>
    public void Line(
        IReadOnlyList<(double X, double Y)> points, SKColor colour, float width, bool dashed = false, float marker = 0) => parts.Add(plot =>
    {
        var line = plot.Add.Scatter(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray());
        line.Color = Of(colour);
        line.LineWidth = width;
        line.LinePattern = dashed ? LinePattern.DenselyDashed : LinePattern.Solid;
        line.MarkerShape = marker > 0 ? MarkerShape.FilledCircle : MarkerShape.None;
        line.MarkerSize = marker;
    });

    /// <summary>What lies between two lines; fewer than two points are nothing.</summary>
    public void Band(IReadOnlyList<(double X, double Low, double High)> points, SKColor fill)
    {
        if (points.Count < 2)
        {
            return;
        }

        parts.Add(plot =>
        {
            var band = plot.Add.FillY(points.Select(point => (point.X, point.Low, point.High)).ToArray());
            band.FillColor = Of(fill);
            band.LineWidth = 0;
            band.MarkerSize = 0;
        });
    }

    /// <summary>A line across, at a value of the vertical axis.</summary>
    public void Across(double value, SKColor colour, float width) => Line([(limits.Left, value), (limits.Right, value)], colour, width);

    /// <summary>A line upright, at a value of the horizontal axis.</summary>
    public void Upright(double value, SKColor colour, float width) => Line([(value, limits.Bottom), (value, limits.Top)], colour, width);

    /// <summary>Draws everything.</summary>
    public void Draw(SKCanvas canvas)
    {
        using var plot = new Plot();
        plot.Axes.SetLimits(
            limits.Left - (Overhang / Area.Width * limits.HorizontalSpan),
            limits.Right + (Overhang / Area.Width * limits.HorizontalSpan),
            limits.Bottom - (Overhang / Area.Height * limits.VerticalSpan),
            limits.Top + (Overhang / Area.Height * limits.VerticalSpan));
        plot.HideGrid();
        plot.Layout.Frameless();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.RenderManager.Remove<ClearCanvas>();
        plot.RenderManager.Remove<RenderFigureBackground>();
        plot.RenderManager.Remove<RenderDataBackground>();
        // Ticks of its own would be measured in whatever fonts the machine has.
        plot.Axes.Bottom.TickGenerator = new EmptyTickGenerator();
        plot.Axes.Left.TickGenerator = new EmptyTickGenerator();
        foreach (var part in parts)
        {
            part(plot);
        }

        // A plot draws itself twice the first time, to see whether its limits settle: let that happen on no canvas.
        var place = new PixelRect(Area.Left - Overhang, Area.Right + Overhang, Area.Bottom + Overhang, Area.Top - Overhang);
        using (var nowhere = new SKNoDrawCanvas((int)place.Right + 1, (int)place.Bottom + 1))
        {
            plot.Render(nowhere, place);
        }

        canvas.Save();
        plot.Render(canvas, place);
        canvas.Restore();
    }

    private static Color Of(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}

/// <summary>A bar.</summary>
/// <param name="Position">Its middle, on the axis across its length.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Thickness">In units of the axis across its length.</param>
/// <param name="Fill">Its colour.</param>
/// <param name="Edge">The colour of its outline; none where it is <paramref name="Fill"/>.</param>
internal sealed record PlotBar(double Position, double From, double To, double Thickness, SKColor Fill, SKColor Edge);
