using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>What a feed can be narrowed by, besides agency, year and moment, which narrow every feed.</summary>
[Flags]
internal enum FeedFilters
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary><c>by</c>: how time is cut.</summary>
    Period = 1,

    /// <summary><c>from</c> and <c>before</c>: a span of days.</summary>
    Days = 2,
}

/// <summary>Flat rows of finished numbers for spreadsheets and reporting tools. A new feed is a class of its own beside its feature; see <see cref="Feed{TRow}"/>.</summary>
/// <param name="table">Name, title and every column.</param>
/// <param name="filters">What narrows it.</param>
internal abstract class Feed(DataTable table, FeedFilters filters)
{
    /// <summary>Name, title and every column.</summary>
    public DataTable Table => table;

    /// <summary>What narrows it besides agency, year and moment.</summary>
    public FeedFilters Filters => filters;

    /// <summary>The rows of one assessment, in a stable order, as values in the order of the columns.</summary>
    public abstract IEnumerable<IReadOnlyList<object?>> Rows(Assessment assessment, FeedQuestion asked);
}

/// <summary>A feed whose rows are made from <typeparamref name="TRow"/>. Every row begins with its agency and fiscal year.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
/// <param name="name">A stable name in lower case.</param>
/// <param name="title">What it is.</param>
/// <param name="filters">What narrows it.</param>
/// <param name="columns">Its columns after the common ones.</param>
internal abstract class Feed<TRow>(string name, BilingualText title, FeedFilters filters, IReadOnlyList<DataColumnOf<TRow>> columns)
    : Feed(new(name, title, [.. Common.Select(column => column.Column), .. columns.Select(column => column.Column)]), filters)
{
    /// <summary>The columns with which every row of every feed begins.</summary>
    private static readonly IReadOnlyList<DataColumnOf<Assessment>> Common =
    [
        new("agency", DataType.Text, null, "รหัสหน่วยงาน", "Code of the agency.", assessment => assessment.Key.Agency.Value),
        new("agencyName", DataType.Text, null, "ชื่อหน่วยงาน", "Name of the agency, in Thai.", assessment => assessment.Agency.Name),
        new("fiscalYear", DataType.Integer, "Buddhist Era year", "ปีงบประมาณ พ.ศ.", "Fiscal year in the Buddhist Era (CE + 543); begins on 1 October of the year before.", assessment => assessment.Key.FiscalYear.Year),
    ];

    /// <inheritdoc/>
    public sealed override IEnumerable<IReadOnlyList<object?>> Rows(Assessment assessment, FeedQuestion asked)
    {
        object?[] common = [.. Common.Select(column => column.Value(assessment))];
        return RowsOf(assessment, asked).Select(row => (IReadOnlyList<object?>)[.. common, .. columns.Select(column => column.Value(row))]);
    }

    /// <summary>The rows of one assessment, in a stable order.</summary>
    protected abstract IEnumerable<TRow> RowsOf(Assessment assessment, FeedQuestion asked);
}
