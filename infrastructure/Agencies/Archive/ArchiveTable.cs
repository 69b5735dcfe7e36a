using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>A table of an agency's archive: which rows are the agency's, and how its columns stand in the file.</summary>
/// <param name="name">Its name in the archive: <c>counts</c> for <c>tables/counts.jsonl</c>.</param>
/// <param name="row">The kind of row in the database.</param>
/// <param name="jsonColumns">The columns that hold JSON; they stand in the file as it is, not as text.</param>
internal abstract class ArchiveTable(string name, Type row, IReadOnlyCollection<string> jsonColumns)
{
    /// <summary>The column that says whose a row is; an archive is one agency's.</summary>
    public const string AgencyKey = "AgencyKey";

    /// <summary>What every place that reads the archive sets for itself.</summary>
    private static readonly string[] LeftOut = [AgencyKey, nameof(AgencyRow.FactsVersion), nameof(Reports.SignOffStepRow.SignedElsewhere)];

    /// <summary>Its name in the archive.</summary>
    public string Name => name;

    /// <summary>The kind of row in the database.</summary>
    public Type Row => row;

    /// <summary>Where it lies in the archive.</summary>
    public string Path => $"tables/{name}.jsonl";

    /// <summary>The agency's rows, in the order in which they were recorded.</summary>
    public abstract IAsyncEnumerable<object> RowsOf(ItaContext database, string agency);

    /// <summary>Its columns in the file, in the order of their names.</summary>
    public IReadOnlyList<ArchiveColumn> Columns(ItaContext database) =>
    [
        .. database.Model.FindEntityType(row)!.GetProperties()
            .Where(property => !IsNumberedByDatabase(property) && !LeftOut.Contains(property.Name))
            .Select(property => ArchiveColumn.Of(property, jsonColumns.Contains(property.Name)))
            .OrderBy(column => column.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether it is a number that each database gives for itself.</summary>
    private static bool IsNumberedByDatabase(IProperty property) =>
        property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(int) || property.ClrType == typeof(long));
}

/// <inheritdoc/>
internal sealed class ArchiveTable<TRow>(string name, Func<ItaContext, string, IQueryable<TRow>> rows, params IReadOnlyCollection<string> jsonColumns)
    : ArchiveTable(name, typeof(TRow), jsonColumns)
    where TRow : class
{
    public override IAsyncEnumerable<object> RowsOf(ItaContext database, string agency) => rows(database, agency).AsNoTracking().AsAsyncEnumerable();
}
