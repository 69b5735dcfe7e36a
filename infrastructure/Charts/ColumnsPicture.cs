using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="ColumnsDrawing"/>: per period a column for each series, side by side, from light to dark.</summary>
internal sealed class ColumnsPicture
{
    private const double GroupShare = 0.78;

    /// <summary>How dark each series is: told apart in grey print as well.</summary>
    private static readonly float[][] Shades = [[0.42f], [0.2f, 1f], [0.14f, 0.5f, 1f]];

    private readonly Sheet sheet;
    private readonly ColumnsDrawing drawing;
    private readonly int highest;

    private ColumnsPicture(Sheet sheet, ColumnsDrawing drawing)
    {
        this.sheet = sheet;
        this.drawing = drawing;
        highest = Math.Max(1, drawing.Periods.SelectMany(period => period.Values).Max() ?? 0);
    }

    private ChartPalette Palette => sheet.Palette;

    private int Series => drawing.Series.Count;

    public static void LayOut(Sheet sheet, ColumnsDrawing drawing) => new ColumnsPicture(sheet, drawing).LayOut();

    private void LayOut()
    {
        sheet.AddTitle(drawing.Summary);
        if (Series > 1)
        {
            sheet.Add(sheet.Block(drawing.Series.Select((name, index) => new Wording(name, Palette.Ink, Mark: Marks.Swatch(Fill(index), Palette.Accent)))));
        }

        var frame = new CountsFrame(sheet, drawing.AxisTitle, "", (0, Math.Max(1, drawing.Periods.Count)), (0, highest));
        var ticks = TimeTicks.Of(sheet, [.. drawing.Periods.Select((period, i) => new TimeTick(frame.X(i + 0.5), period.Tick, period.Year))]);
        var under = sheet.Gap + ticks.Height;
        var plot = frame.Plot(under);
        plot.Bars(Columns(plot));
        plot.Across(0, Palette.Ink, 1);
        sheet.Draw(plot.Draw);
        if (drawing.Periods.All(period => period.Values.All(value => value is null)))
        {
            new PlotWords(sheet, plot).SetNoData();
        }
        else
        {
            WriteNumbers(plot);
        }

        sheet.Point(plot.Slots(drawing.Periods.Count));
        ticks.Place(plot.Area.Bottom + sheet.Gap);
        sheet.Skip(plot.Area.Height + under);
    }

    private IEnumerable<PlotBar> Columns(DataPlot plot)
    {
        var width = GroupShare / Series;
        var outlined = width >= plot.UnitsAcross(4);
        foreach (var (at, series, value) in Counted().Where(column => column.Value > 0))
        {
            yield return new(at, 0, value, width, Fill(series), outlined ? Palette.Accent : Fill(series));
        }
    }

    /// <summary>The number over each column, where all of them have room; a counted 0 is a 0, no data is nothing.</summary>
    private void WriteNumbers(DataPlot plot)
    {
        var slot = GroupShare / Series / plot.UnitsAcross(1);
        var texts = Counted().Select(column => new PlacedText(
            ThaiFormat.Official.Number(column.Value), plot.X(column.At), plot.Y(column.Value) - (sheet.Look.Text * 0.35f), sheet.Look.Text, Palette.Ink, TextAnchor.Middle)).ToList();
        if (texts.TrueForAll(text => text.Width <= slot))
        {
            texts.ForEach(sheet.Write);
        }
    }

    /// <summary>Every count with the middle of its column.</summary>
    private IEnumerable<(double At, int Series, int Value)> Counted() =>
        from period in drawing.Periods.Index()
        from value in period.Item.Values.Index()
        where value.Item is not null
        select (period.Index + 0.5 + ((value.Index - ((Series - 1) / 2.0)) * GroupShare / Series), value.Index, value.Item ?? 0);

    private SKColor Fill(int series) => Palette.Tint(Palette.Accent, Shades[Series - 1][series]);
}
