using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A step as a row of a file says it, before anybody knows whether it can be.</summary>
/// <param name="Measure">The measure, by its number.</param>
/// <param name="Entry">The step; what the row leaves empty stays as it is.</param>
/// <param name="PlaceOf">Where a field of the row stands in the file.</param>
public sealed record StepFileRow(int Measure, StepEntry Entry, Func<string, Place> PlaceOf)
{
    /// <summary>Whether the row only names a step and says nothing of it: such rows are in every template.</summary>
    public bool SaysNothing => Entry is { Status: null, Units: null, PlannedStart: null, PlannedEnd: null, Start: null, End: null };
}

/// <summary>Reads a file of steps: CSV (UTF-8) or XLSX.</summary>
public interface IStepFileReader
{
    /// <summary>Reads every row.</summary>
    /// <param name="content">The file; what it is, its content tells and not its name.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why a row was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    Task<IReadOnlyList<Checked<StepFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);
}

/// <summary>Writes the files that people fill with steps and that <see cref="IStepFileReader"/> reads back: every step of the year's measures, followed or not.</summary>
public interface IStepFileWriter
{
    /// <summary>The workbook (XLSX) with Thai headings, drop-downs and a page that explains.</summary>
    /// <param name="measures">The measures, in order.</param>
    /// <returns>The file; equal measures give equal bytes.</returns>
    byte[] Workbook(IReadOnlyList<MeasureProgress> measures);

    /// <summary>The same rows as CSV (UTF-8 with its mark, so that Excel reads Thai). What a spreadsheet would run is made harmless.</summary>
    byte[] Csv(IReadOnlyList<MeasureProgress> measures);
}
