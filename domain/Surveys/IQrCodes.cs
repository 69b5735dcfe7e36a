namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Turns an address into a QR code: black on white whatever the theme, with a quiet zone of 4 modules and error correction Q.</summary>
public interface IQrCodes
{
    /// <summary>The most letters of an address; a longer one gives a code too fine for a phone to read from a poster.</summary>
    const int LongestAddress = 300;

    /// <summary>The code as an SVG.</summary>
    /// <param name="address">What a phone reads, 1 to <see cref="LongestAddress"/> letters.</param>
    /// <returns>One <c>svg</c> element without a size of its own: it fills the box that it stands in.</returns>
    /// <exception cref="ArgumentException"><paramref name="address"/> is empty or too long.</exception>
    string Svg(string address);

    /// <summary>The code as a PNG.</summary>
    /// <param name="address">What a phone reads, 1 to <see cref="LongestAddress"/> letters.</param>
    /// <param name="pixelsPerModule">Pixels along a module (the smallest square), 1–40.</param>
    /// <exception cref="ArgumentException"><paramref name="address"/> is empty or too long, or <paramref name="pixelsPerModule"/> out of range.</exception>
    byte[] Png(string address, int pixelsPerModule);
}
