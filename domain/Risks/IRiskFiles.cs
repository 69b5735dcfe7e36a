using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>A risk or an action as a row of a file says it, before anybody knows whether it can be.</summary>
/// <param name="Code">The risk as written; nothing for a new one, or for a further action of the row above.</param>
/// <param name="Description">What the risk is; nothing where the row only tells of an action.</param>
/// <param name="Ratings">Levels of likelihood and impact as far as the row has them.</param>
/// <param name="AcceptedUntil">The last day of its acceptance, where the row has one.</param>
/// <param name="Action">An action against it, where the row has one; number 0 for the next.</param>
/// <param name="PlaceOf">Where a field of the row stands in the file.</param>
public sealed record RiskFileRow(
    string? Code,
    RiskDescription? Description,
    IReadOnlyDictionary<RatingKind, (int Likelihood, int Impact)> Ratings,
    DateOnly? AcceptedUntil,
    RiskAction? Action,
    Func<string, Place> PlaceOf);

/// <summary>Reads a file of risks: CSV (UTF-8) or XLSX.</summary>
public interface IRiskFileReader
{
    /// <summary>Reads every row.</summary>
    /// <param name="content">The file; what it is, its content tells and not its name.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A row, or every reason why a row was refused, in the order of the file; a file that cannot be read at all gives one refusal.</returns>
    Task<IReadOnlyList<Checked<RiskFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);
}

/// <summary>Writes the files that people fill with risks and that <see cref="IRiskFileReader"/> reads back.</summary>
public interface IRiskFileWriter
{
    /// <summary>The workbook (XLSX) with Thai headings, drop-downs and these risks; without a risk it is the template with an example that is not read.</summary>
    /// <param name="risks">The risks, in order.</param>
    /// <param name="matrix">The levels that may be given.</param>
    /// <returns>The file; equal risks give equal bytes.</returns>
    byte[] Workbook(IReadOnlyList<Risk> risks, RiskMatrix matrix);

    /// <summary>The same rows as CSV (UTF-8 with its mark, so that Excel reads Thai). What a spreadsheet would run is made harmless.</summary>
    byte[] Csv(IReadOnlyList<Risk> risks);
}
