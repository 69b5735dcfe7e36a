using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>An entry of a register as a row of a file says it, before anybody knows whether it can be.</summary>
/// <param name="Number">The entry that it is about; nothing where the row does not say.</param>
/// <param name="Values">What its cells say, by field.</param>
/// <param name="Source">Where it is known from; empty where the row does not say.</param>
/// <param name="PlaceOf">Where a field of the row stands in the file.</param>
public sealed record RegisterFileRow(int? Number, IReadOnlyDictionary<string, string> Values, string Source, Func<string, Place> PlaceOf);

/// <summary>Reads files of registers: CSV (UTF-8) or XLSX.</summary>
public interface IRegisterFileReader
{
    /// <summary>Reads every row.</summary>
    /// <param name="definition">The register that the file is of.</param>
    /// <param name="content">The file; what it is, its content tells and not its name.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why a row was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    Task<IReadOnlyList<Checked<RegisterFileRow>>> ReadAsync(RegisterDefinition definition, Stream content, string fileName, CancellationToken cancellation);
}

/// <summary>Writes the files that people fill with a register and that <see cref="IRegisterFileReader"/> reads back.</summary>
public interface IRegisterFileWriter
{
    /// <summary>The workbook (XLSX) with Thai headings, drop-downs and these entries; without an entry it is the template with an example that is not read.</summary>
    /// <returns>The file; equal entries give equal bytes.</returns>
    byte[] Workbook(RegisterDefinition definition, IReadOnlyList<RegisterEntry> entries);

    /// <summary>The same rows as CSV (UTF-8 with its mark, so that Excel reads Thai). What a spreadsheet would run is made harmless.</summary>
    byte[] Csv(RegisterDefinition definition, IReadOnlyList<RegisterEntry> entries);
}
