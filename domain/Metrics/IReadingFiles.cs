using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>A reading of a metric as a row of a file says it, before anybody knows whether it can be.</summary>
/// <param name="Measure">The measure, by its number in the report.</param>
/// <param name="Metric">The metric's code within the measure.</param>
/// <param name="Reading">The reading that the row is about; nothing where the row does not say.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is the total as of the end of the day, or what came on it.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">Where it is known from; empty where the row does not say.</param>
/// <param name="PlaceOf">Where a field of the row stands in the file: "metric", "reading", "day", "value" or "source".</param>
public sealed record ReadingFileRow(int Measure, string Metric, int? Reading, DateOnly Day, CountKind Kind, int Value, string Source, Func<string, Place> PlaceOf);

/// <summary>Reads files of readings: CSV (UTF-8) or XLSX.</summary>
public interface IReadingFileReader
{
    /// <summary>Reads every row.</summary>
    /// <param name="content">The file; what it is, its content tells and not its name.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why a row was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    Task<IReadOnlyList<Checked<ReadingFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);
}

/// <summary>Writes the files that people fill with readings and that <see cref="IReadingFileReader"/> reads back.</summary>
public interface IReadingFileWriter
{
    /// <summary>The workbook (XLSX) with Thai headings, drop-downs, and the readings that count; a metric without any has a row that is a note and is not read.</summary>
    /// <param name="metrics">The metrics; those that are counted from a register have no readings and are left out.</param>
    /// <returns>The file; equal readings give equal bytes.</returns>
    byte[] Workbook(IReadOnlyList<MetricProgress> metrics);

    /// <summary>The same rows as CSV (UTF-8 with its mark, so that Excel reads Thai). What a spreadsheet would run is made harmless.</summary>
    byte[] Csv(IReadOnlyList<MetricProgress> metrics);
}
