using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Reads a file of counts.</summary>
public interface ICountsReader
{
    /// <summary>Reads the rows one by one; of CSV no more is held than a row, however long the file is.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="progress">Told the share of the file that has been read, 0 to 1, now and then; nothing to tell nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// A row, or every reason why a row was refused, in the order of the file. A file that cannot be read at all
    /// (empty, too large a workbook, wrong encoding, a missing column) gives one refusal and nothing else.
    /// </returns>
    IAsyncEnumerable<Checked<CountRow>> ReadAsync(Stream content, string fileName, IProgress<double>? progress, CancellationToken cancellation);
}
