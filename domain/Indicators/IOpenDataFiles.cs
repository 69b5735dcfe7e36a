using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The open-data checklist as a file that people fill: what is written here is read back unchanged.</summary>
public interface IOpenDataFiles
{
    /// <summary>The largest file that is read, bytes (5 MiB).</summary>
    static int LargestFile => 5 * 1024 * 1024;

    /// <summary>Reads CSV (UTF-8) or XLSX; what it is, its content tells and not its name. Rows that only name their item say nothing and are passed over.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why it was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    Task<IReadOnlyList<Checked<OpenDataDraft>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);

    /// <summary>The checklist as CSV (UTF-8 with its mark, so that spreadsheets read Thai); nothing in it is run by a spreadsheet.</summary>
    byte[] Csv(OpenDataChecklist checklist);

    /// <summary>The checklist as a workbook with Thai headings and a list of the states; nothing in it is run.</summary>
    byte[] Workbook(OpenDataChecklist checklist);
}
