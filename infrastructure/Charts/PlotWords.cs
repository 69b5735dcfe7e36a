using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The words inside a data area, each where it covers least of lines and nothing of other words.</summary>
internal sealed class PlotWords(Sheet sheet, DataPlot plot)
{
    private readonly FreePlace lines = new();
    private readonly FreePlace words = new();

    private float Size => sheet.Look.Text;

    /// <summary>A line that words should not lie on.</summary>
    public void TakeLine(IReadOnlyList<(double X, double Y)> line, float width) => lines.Take(plot.OnSheet(line), width);

    /// <summary>A line across.</summary>
    public void TakeAcross(double value) => lines.Take(SKRect.Create(plot.Area.Left, plot.Y(value) - 2, plot.Area.Width, 4));

    /// <summary>A line upright.</summary>
    public void TakeUpright(double value) =>
        lines.Take([new(plot.X(value), plot.Area.Top), new(plot.X(value), plot.Area.Bottom)], sheet.Look.Stroke * 3);

    /// <summary>Something that no word may lie on.</summary>
    public void TakeWhole(SKRect room) => words.Take(room);

    /// <summary>How much of a text lies on words, 0 for nothing.</summary>
    public float OnWords(PlacedText text) => words.Covered(text);

    /// <summary>The best place, the earlier one where two are equal.</summary>
    public PlacedText Best(IEnumerable<PlacedText> places) => places.MinBy(place => (words.Covered(place), lines.Covered(place)))!;

    /// <summary>Writes a text, so that no other is set on it.</summary>
    public void Set(PlacedText text)
    {
        sheet.Write(text);
        words.Take(text.Room);
    }

    /// <summary>The words for no data, in the middle.</summary>
    public void SetNoData() => Set(sheet.NoData(plot.Area));

    /// <summary>A running total at the end of its line, and words at a line across: neither on the other.</summary>
    /// <param name="total">The end of the total's line.</param>
    /// <param name="value">Where the line across stands.</param>
    /// <param name="label">Its words; empty for none.</param>
    public void SetTotalAndLine((double X, double Y) total, double value, string label)
    {
        var totals = Judged(PlacesOfTotal(total));
        var pairs = from line in Judged(PlacesAtLine(value, label))
                    from number in totals
                    let common = SKRect.Intersect(line.Place.Room, number.Place.Room)
                    orderby line.OnWords + number.OnWords + (common.IsEmpty ? 0 : common.Width * common.Height), number.OnLines, line.OnLines
                    select (Line: line.Place, Number: number.Place);
        var (words, figure) = pairs.FirstOrDefault();
        Set(figure ?? totals.MinBy(place => (place.OnWords, place.OnLines)).Place);
        if (words is not null)
        {
            Set(words);
        }
    }

    /// <summary>Words at a line across, above or below it; without words nothing.</summary>
    public void SetAtLine(double value, string label)
    {
        if (label.Length > 0)
        {
            Set(Best(PlacesAtLine(value, label)));
        }
    }

    /// <summary>A remark wherever there is room, rather to the right, where the future lies.</summary>
    public void SetRemark(string remark)
    {
        var text = new PlacedText(remark, 0, 0, Size, sheet.Palette.Muted, Bold: true, Halo: sheet.Palette.Paper);
        var (area, room) = (plot.Area, plot.Area.Width - text.Width - (2 * sheet.Gap));
        var places =
            from side in (float[])[1, 0.85f, 0.7f, 0.5f, 0.25f, 0]
            from height in (float[])[0.5f, 0.65f, 0.35f, 0.8f, 0.2f, 0.95f]
            select text with { X = area.Left + sheet.Gap + (room * side), Baseline = area.Top + (area.Height * height) };
        Set(Best(places));
    }

    private List<(PlacedText Place, float OnWords, float OnLines)> Judged(IEnumerable<PlacedText> places) =>
        [.. places.Select(place => (place, words.Covered(place), lines.Covered(place)))];

    private IEnumerable<PlacedText> PlacesOfTotal((double X, double Y) total)
    {
        var end = plot.OnSheet(total);
        var text = new PlacedText(
            ThaiFormat.Official.Number((int)total.Y), end.X, end.Y, Size * 1.15f, sheet.Palette.Accent, TextAnchor.Middle, Bold: true, Halo: sheet.Palette.Paper);
        var (above, below, aside) = (end.Y - (Size * 0.75f), end.Y + (Size * 1.5f), Size * 0.8f);
        PlacedText[] places =
        [
            text with { Baseline = above },
            text with { Baseline = end.Y + (Size * 0.4f), X = end.X + aside, Anchor = TextAnchor.Start },
            text with { Baseline = above, X = end.X - aside, Anchor = TextAnchor.End },
            text with { Baseline = below, X = end.X + aside, Anchor = TextAnchor.Start },
            text with { Baseline = below },
            text with { Baseline = end.Y + (Size * 0.4f), X = end.X - aside, Anchor = TextAnchor.End },
            // Clear of words that stand right above the same spot, where the plot is high enough.
            text with { Baseline = Math.Max(end.Y - (Size * 2.2f), Math.Min(above, plot.Area.Top + (Size * 1.2f))) },
        ];
        return places.Where(IsInside).Select(place => Sheet.Held(place, plot.Area.Left, plot.Area.Right + (sheet.Look.Stroke * 2)));
    }

    private IEnumerable<PlacedText> PlacesAtLine(double value, string label)
    {
        if (label.Length == 0)
        {
            return [];
        }

        var (area, line) = (plot.Area, plot.Y(value));
        var above = new PlacedText(label, area.Left, line - (Size * 0.5f), Size, sheet.Palette.Ink, Halo: sheet.Palette.Paper);
        var below = above with { Baseline = line + (Size * 1.3f) };
        var room = area.Width - above.Width - (2 * sheet.Gap);
        var across = Enumerable.Range(0, 9).Select(eighth => area.Left + sheet.Gap + (room * eighth / 8)).ToList();
        PlacedText[] places = [.. across.Select(x => above with { X = x }), .. across.Select(x => below with { X = x })];
        return places.Where(IsInside);
    }

    /// <summary>Whether a text stays clear of the labels below the axis; a text above its line always does.</summary>
    private bool IsInside(PlacedText text) => text.Room.Bottom <= plot.Area.Bottom + 1;
}
