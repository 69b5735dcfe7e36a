using System.Globalization;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>A colour as the eye weighs it (CIE L*a*b*, white point D65), for telling two apart.</summary>
/// <remarks>Source of the formulas: IEC 61966-2-1 (sRGB) and CIE 15, the CIE 1976 colour difference.</remarks>
internal sealed record RiskColour
{
    /// <summary>Two areas side by side that differ by less look like one colour to a hurried reader; 2.3 is the least that is seen at all.</summary>
    public const double LeastDifference = 15;

    /// <summary>Two greys that differ by less in lightness (0–100) are taken for one in print.</summary>
    public const double LeastLightnessDifference = 6;

    private RiskColour(double lightness, double a, double b) => (Lightness, A, B) = (lightness, a, b);

    /// <summary>L*: 0 for black, 100 for white; all that is left of a colour in grey print.</summary>
    public double Lightness { get; }

    private double A { get; }

    private double B { get; }

    /// <summary>The colour, or nothing where the text is not <c>#RRGGBB</c>.</summary>
    public static RiskColour? TryOf(string text)
    {
        if (text.Length != 7 || text[0] != '#' || !uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return null;
        }

        var (red, green, blue) = (Linear(rgb >> 16), Linear((rgb >> 8) & 0xFF), Linear(rgb & 0xFF));
        var x = Bent(((0.4124 * red) + (0.3576 * green) + (0.1805 * blue)) / 0.95047);
        var y = Bent((0.2126 * red) + (0.7152 * green) + (0.0722 * blue));
        var z = Bent(((0.0193 * red) + (0.1192 * green) + (0.9505 * blue)) / 1.08883);
        return new((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>How far two colours are from one another (ΔE*ab).</summary>
    public double DifferenceFrom(RiskColour other) =>
        Math.Sqrt(Math.Pow(Lightness - other.Lightness, 2) + Math.Pow(A - other.A, 2) + Math.Pow(B - other.B, 2));

    private static double Linear(uint part) => part / 255.0 is var share and > 0.04045 ? Math.Pow((share + 0.055) / 1.055, 2.4) : part / 255.0 / 12.92;

    private static double Bent(double part) => part > 216.0 / 24389 ? Math.Cbrt(part) : ((24389.0 / 27 * part) + 16) / 116;
}
