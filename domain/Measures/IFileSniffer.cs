using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Finds out what a file is by looking into it; its name is only compared with what is found.</summary>
public interface IFileSniffer
{
    /// <summary>Looks into a file.</summary>
    /// <param name="content">The whole file, 1 byte or more.</param>
    /// <param name="fileName">The name it came with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// Its media type: PDF, PNG, JPEG, DOCX, XLSX, PPTX or text in UTF-8. Refused where it is none of them, is not what its name says,
    /// carries macros, or would unpack to more than is sane.
    /// </returns>
    Checked<string> Sniff(byte[] content, string fileName, CancellationToken cancellation);
}
