using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Keeps results of indicators: append-only.</summary>
public interface IIndicatorStore
{
    /// <summary>What results of some agencies are checked against, in a number of queries that does not grow with them.</summary>
    /// <returns>By agency; one that is not stored is left out.</returns>
    Task<IReadOnlyDictionary<AgencyKey, IndicatorFacts>> ReadAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);

    /// <summary>Adds entries, of one agency or of many: all in one transaction. Assessments are opened where they do not exist.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="import">The import that they came with, which is new; nothing for none.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    Task AppendAsync(IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> entries, IndicatorImport? import, CancellationToken cancellation);

    /// <summary>The agencies that an import brought results of; empty where there is no such import.</summary>
    Task<IReadOnlyCollection<AgencyKey>> AgenciesOfAsync(Guid import, CancellationToken cancellation);

    /// <summary>Marks an import as taken back and adds what holds again: all in one transaction.</summary>
    Task UndoImportAsync(Guid import, Recorded undone, IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> restored, CancellationToken cancellation);
}

/// <summary>What is stored of an agency's results.</summary>
/// <param name="Entries">Every entry of every year, in order of time.</param>
/// <param name="Opened">The fiscal years of its assessments.</param>
/// <param name="Pins">Which rules its assessments follow, in order of time.</param>
public sealed record IndicatorFacts(IReadOnlyList<IndicatorEntry> Entries, IReadOnlyCollection<BuddhistFiscalYear> Opened, IReadOnlyList<RulePackPin> Pins)
{
    /// <summary>The rules that results of a year are checked against: those that its assessment follows, or will follow once it is opened.</summary>
    public RulePack? Rules(IRulePacks packs, BuddhistFiscalYear year, DateTimeOffset now) =>
        Opened.Contains(year) ? RulePackPin.Rules(packs, Pins, year, now) : packs.Find(year);
}

/// <summary>Reads results from a file (CSV, XLSX).</summary>
public interface IIndicatorsReader
{
    /// <summary>The largest file that is read, bytes (20 MiB).</summary>
    const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads a file; every row that cannot be read is told.</summary>
    Task<Checked<IReadOnlyList<IndicatorRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);
}

/// <summary>Makes the workbook that people fill with results.</summary>
public interface IIndicatorsTemplate
{
    /// <summary>What the file is called.</summary>
    const string FileName = "ita-indicators.xlsx";

    /// <summary>The workbook of a year: its indicators, each with room for a score.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="rules">The rules that it follows.</param>
    byte[] Write(Agency agency, BuddhistFiscalYear year, RulePack rules);
}
