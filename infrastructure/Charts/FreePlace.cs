using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>What stands in the data area already, so that a label can be set where it covers least.</summary>
internal sealed class FreePlace
{
    private readonly List<SKRect> taken = [];

    public void Take(SKRect room) => taken.Add(room);

    /// <summary>A line through points, as a row of small rooms.</summary>
    public void Take(IReadOnlyList<SKPoint> line, float width)
    {
        const float Pace = 3;
        for (var i = 1; i < line.Count; i++)
        {
            var steps = Math.Max(1, (int)(SKPoint.Distance(line[i - 1], line[i]) / Pace));
            for (var step = 0; step <= steps; step++)
            {
                var share = (float)step / steps;
                var (x, y) = (line[i - 1].X + ((line[i].X - line[i - 1].X) * share), line[i - 1].Y + ((line[i].Y - line[i - 1].Y) * share));
                taken.Add(SKRect.Create(x - (width / 2), y - (width / 2), width, width));
            }
        }
    }

    /// <summary>How much a text covers of what stands there, over its own room; more than 1 where things lie over one another.</summary>
    public float Covered(PlacedText text)
    {
        var room = text.Room;
        return taken.Sum(other => Common(other, room)) / (room.Width * room.Height);
    }

    private static float Common(SKRect a, SKRect b) => SKRect.Intersect(a, b) is { IsEmpty: false } common ? common.Width * common.Height : 0;
}
