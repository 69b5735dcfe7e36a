using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Finds the place of the rings' numbers in a radar: between two spokes, beside their rings, where no line of a year crosses them.</summary>
/// <param name="middle">The middle of the net.</param>
/// <param name="radius">The length of a spoke, pixels.</param>
/// <param name="spokes">How many spokes there are.</param>
/// <param name="text">The size of the numbers, pixels.</param>
internal sealed class RadarScale(SKPoint middle, float radius, int spokes, float text)
{
    /// <summary>Half the height of a number with the room around it, in text sizes.</summary>
    private const float Half = 0.65f;

    /// <summary>Half of what a number of two digits is wider than high, in text sizes.</summary>
    private const float Wider = 0.3f;

    /// <summary>How far rings are apart at least, between two spokes, where each has its number, in text sizes.</summary>
    private const float Apart = 1.6f;

    private const float Hundred = 100;

    /// <summary>
    /// The rings that have a number with the middle of it, all between the same two spokes: the first of them clockwise where no line touches
    /// any number, else those farthest from the lines. Where the rings are close together only the one in the middle has its number.
    /// </summary>
    /// <param name="rings">The rings, 0–100; the middle and the outermost need no number.</param>
    /// <param name="lines">The lines of the years.</param>
    public IReadOnlyList<(int Ring, SKPoint Middle)> Places(IReadOnlyList<int> rings, IReadOnlyList<(SKPoint From, SKPoint To)> lines)
    {
        var numbered = rings.Where(ring => ring is > 0 and < (int)Hundred).ToList();
        if (numbered.Count > 1 && (numbered[1] - numbered[0]) / Hundred * radius * MathF.Cos(MathF.PI / spokes) < Apart * text)
        {
            numbered = [numbered[numbered.Count / 2]];
        }

        var places =
            (from gap in Enumerable.Range(0, spokes)
             from side in (int[])[1, -1]
             let points = numbered.Select(ring => At(gap, ring / Hundred, side)).ToList()
             select (Points: points, Room: Room(points, lines))).ToList();
        var place = places.Find(place => place.Room >= Half * text) is { Points: not null } clear ? clear : places.MaxBy(place => place.Room);
        return [.. numbered.Zip(place.Points ?? [])];
    }

    /// <summary>Outside its ring (side 1) or inside (-1), as near as it does not touch it.</summary>
    private SKPoint At(int gap, float ring, int side)
    {
        var half = MathF.PI / spokes;
        var (sin, cos) = MathF.SinCos(half * ((2 * gap) + 1));
        var distance = (radius * ring * MathF.Cos(half)) + (side * text * (Half + (Wider * MathF.Abs(sin))));
        return new(middle.X + (distance * sin), middle.Y - (distance * cos));
    }

    private float Room(IReadOnlyList<SKPoint> points, IReadOnlyList<(SKPoint From, SKPoint To)> lines) =>
        (from point in points
         from aside in (float[])[-Wider, 0, Wider]
         from line in lines
         select Distance(new(point.X + (aside * text), point.Y), line.From, line.To)).DefaultIfEmpty(float.MaxValue).Min();

    private static float Distance(SKPoint point, SKPoint from, SKPoint to)
    {
        var along = to - from;
        var share = along.LengthSquared == 0 ? 0 : Math.Clamp((((point.X - from.X) * along.X) + ((point.Y - from.Y) * along.Y)) / along.LengthSquared, 0, 1);
        return SKPoint.Distance(point, new(from.X + (along.X * share), from.Y + (along.Y * share)));
    }
}
