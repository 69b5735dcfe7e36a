using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Writes photographs anew, so that nothing is kept but what one sees: no place, no camera, no name.</summary>
public interface IPhotoCleaner
{
    /// <summary>Writes a photograph anew, upright as it was meant to be seen.</summary>
    /// <param name="content">The file.</param>
    /// <param name="mediaType">What it is; anything but PNG and JPEG is given back as it is.</param>
    /// <param name="fileName">Its name, for the place of a finding.</param>
    /// <returns>The file that is kept; refused where it cannot be opened or has more pixels than are kept.</returns>
    Checked<byte[]> Clean(byte[] content, string mediaType, string fileName);
}
