using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Which point of a line of text stands at its place.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>One line of text in its place.</summary>
/// <param name="Text">The words.</param>
/// <param name="X">Where the anchor stands, pixels from the left.</param>
/// <param name="Baseline">Where the letters stand, pixels from the top.</param>
/// <param name="Size">Text size, pixels.</param>
/// <param name="Colour">The colour of the letters.</param>
/// <param name="Anchor">Which point stands at <paramref name="X"/>.</param>
/// <param name="Bold">Whether the letters are bold.</param>
/// <param name="Halo">A colour around the letters, where lines pass behind them.</param>
/// <param name="Turn">Degrees clockwise about the anchor.</param>
internal sealed record PlacedText(
    string Text,
    float X,
    float Baseline,
    float Size,
    SKColor Colour,
    TextAnchor Anchor = TextAnchor.Start,
    bool Bold = false,
    SKColor? Halo = null,
    float Turn = 0)
{
    /// <summary>The width of the halo on each side, pixels.</summary>
    public const float HaloWidth = 2.5f;

    /// <summary>How high the highest stack of marks reaches above the baseline, over the text size.</summary>
    public const float Ascent = 1.25f;

    /// <summary>How deep the deepest vowel reaches below the baseline, over the text size.</summary>
    public const float Descent = 0.38f;

    /// <summary>The width of the words, pixels.</summary>
    public float Width => SarabunFont.Of(Bold).Width(Text, Size);

    /// <summary>The left edge of the words, pixels, before any turn.</summary>
    public float Left => X - (Anchor switch
    {
        TextAnchor.Middle => Width / 2,
        TextAnchor.End => Width,
        _ => 0,
    });

    /// <summary>The room that the words take, before any turn.</summary>
    public SKRect Room => SKRect.Create(Left, Baseline - (0.95f * Size), Width, 1.25f * Size);
}
