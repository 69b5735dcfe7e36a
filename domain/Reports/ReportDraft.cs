using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What a report file says, before anything is stored.</summary>
/// <param name="FiscalYear">The fiscal year that the report names.</param>
/// <param name="Title">The lines of its title page.</param>
/// <param name="Memo">The memo, or nothing where the file has none.</param>
/// <param name="Measures">The measures by number.</param>
/// <param name="SourceHash">SHA-256 (hex) of the file: the same file twice changes nothing.</param>
public sealed record ReportDraft(
    BuddhistFiscalYear FiscalYear,
    IReadOnlyList<string> Title,
    Memo? Memo,
    IReadOnlyList<Measure> Measures,
    string SourceHash);

/// <summary>Reads a report file (text or DOCX).</summary>
public interface IReportReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="content">The file; at most <see cref="LargestFile"/> bytes are read.</param>
    /// <param name="fileName">Its name, for the places of findings and to tell text from DOCX.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The draft with its findings, or every reason why it was refused.</returns>
    Task<Checked<ReportDraft>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);

    /// <summary>The largest file that is read, bytes (20 MiB).</summary>
    static int LargestFile => 20 * 1024 * 1024;
}
