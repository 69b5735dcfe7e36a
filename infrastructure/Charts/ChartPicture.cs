using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>A chart with everything in its place, ready to be written as PNG or SVG.</summary>
/// <param name="Width">Pixels at scale 1.</param>
/// <param name="Height">Pixels at scale 1.</param>
/// <param name="Paper">The colour of the ground.</param>
/// <param name="AltText">What the picture says, in words.</param>
/// <param name="Watermark">The sample mark behind everything, where there is one.</param>
/// <param name="Shapes">Bars, lines and signs, from back to front.</param>
/// <param name="Texts">Every word, before the shapes.</param>
/// <param name="Spots">The places that can be pointed at.</param>
internal sealed record ChartPicture(
    int Width,
    int Height,
    SKColor Paper,
    string AltText,
    PlacedText? Watermark,
    IReadOnlyList<Action<SKCanvas>> Shapes,
    IReadOnlyList<PlacedText> Texts,
    IReadOnlyList<ChartSpot> Spots);
