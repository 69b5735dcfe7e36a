using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The colours of one theme; each pair that must be told apart differs in grey print as well.</summary>
internal sealed record ChartPalette(
    SKColor Paper,
    SKColor Ink,
    SKColor Muted,
    SKColor Line,
    SKColor Accent,
    SKColor Plan,
    SKColor ReachedTone,
    SKColor BehindTone,
    SKColor WatchTone,
    SKColor Hidden,
    SKColor Watermark,
    IReadOnlyList<SKColor> Series)
{
    private static readonly ChartPalette Light = new(
        Paper: Hex("#FFFFFF"),
        Ink: Hex("#17202E"),
        Muted: Hex("#55606F"),
        Line: Hex("#C9D0DA"),
        Accent: Hex("#1D4F91"),
        Plan: Hex("#8A94A3"),
        ReachedTone: Hex("#12705A"),
        BehindTone: Hex("#A83A1E"),
        WatchTone: Hex("#8A5A00"),
        Hidden: Hex("#6B7280"),
        Watermark: Hex("#EDF0F4"),
        Series: [Hex("#1D4F91"), Hex("#E08A00"), Hex("#12705A"), Hex("#B14B8F"), Hex("#5BA3D9")]);

    private static readonly ChartPalette Dark = new(
        Paper: Hex("#12161D"),
        Ink: Hex("#E8ECF2"),
        Muted: Hex("#A5AFBD"),
        Line: Hex("#323B48"),
        Accent: Hex("#7FB2F0"),
        Plan: Hex("#8A94A3"),
        ReachedTone: Hex("#4FC3A1"),
        BehindTone: Hex("#FF8A6B"),
        WatchTone: Hex("#E0B050"),
        Hidden: Hex("#A5AFBD"),
        Watermark: Hex("#1E242E"),
        Series: [Hex("#7FB2F0"), Hex("#E0B050"), Hex("#4FC3A1"), Hex("#D98BC0"), Hex("#A9D4F5")]);

    public static ChartPalette Of(ChartTheme theme) => theme switch
    {
        ChartTheme.Light => Light,
        ChartTheme.Dark => Dark,
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "Unknown theme."),
    };

    /// <summary>The colour of a bar with a tone; a plain one is the accent.</summary>
    public SKColor Bar(ChartTone tone) => tone switch
    {
        ChartTone.Reached => ReachedTone,
        ChartTone.Behind => BehindTone,
        ChartTone.Watch => WatchTone,
        _ => Accent,
    };

    /// <summary>The colour of a status word; a plain one is muted.</summary>
    public SKColor Word(ChartTone tone) => tone == ChartTone.Plain ? Muted : Bar(tone);

    /// <summary>A colour mixed into the paper; opaque, so that it prints the same everywhere.</summary>
    /// <param name="colour">The colour.</param>
    /// <param name="share">How much of it, 0–1.</param>
    public SKColor Tint(SKColor colour, float share) => new(
        Mix(colour.Red, Paper.Red, share),
        Mix(colour.Green, Paper.Green, share),
        Mix(colour.Blue, Paper.Blue, share));

    private static byte Mix(byte colour, byte paper, float share) => (byte)MathF.Round((colour * share) + (paper * (1 - share)));

    private static SKColor Hex(string text) => SKColor.Parse(text);
}
