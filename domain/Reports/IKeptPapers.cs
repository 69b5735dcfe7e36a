namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Keeps the files of frozen versions: what was read and signed stays that file, letter by letter, also after the program changed.</summary>
public interface IKeptPapers
{
    /// <summary>The file of a version in a format; written once, whole or not at all.</summary>
    /// <param name="seal">What the version says of itself on each page.</param>
    /// <param name="format">The file name extension.</param>
    /// <param name="write">Writes it where it is not kept yet.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<byte[]> BytesAsync(PaperSeal seal, string format, Func<Stream, Task> write, CancellationToken cancellation);
}
