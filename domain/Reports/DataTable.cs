using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What the values of a column are.</summary>
public enum DataType
{
    /// <summary>Words; a line feed between lines.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day of the Common Era.</summary>
    Date,

    /// <summary>A moment with its offset from UTC.</summary>
    DateTime,
}

/// <summary>A column of flat data with its meaning: what a data dictionary says of it.</summary>
/// <param name="Name">Its name, in camelCase, the same in every format.</param>
/// <param name="Type">What its values are; an empty value means that there is none, never 0.</param>
/// <param name="Unit">The unit of a number, in English; nothing where it has none.</param>
/// <param name="Meaning">What it says, when it is empty, its range.</param>
public sealed record DataColumn(string Name, DataType Type, string? Unit, BilingualText Meaning)
{
    /// <summary>The unit of a number of people.</summary>
    public const string People = "people";

    /// <summary>Its type as programs name it: <c>dateTime</c>.</summary>
    public string TypeName => char.ToLowerInvariant(Type.ToString()[0]) + Type.ToString()[1..];
}

/// <summary>Flat data: rows of values under columns.</summary>
/// <param name="Name">A stable name in lower case: <c>completion</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Columns">Its columns, in the order in which they are written.</param>
public sealed record DataTable(string Name, BilingualText Title, IReadOnlyList<DataColumn> Columns);

/// <summary>Writes flat data as a workbook with typed cells.</summary>
public interface IDataWorkbook
{
    /// <summary>The most rows that a sheet of Excel holds below its head.</summary>
    const int MostRows = 1_048_575;

    /// <summary>Writes a workbook: a sheet with the rows, and one that says what each column means. Row by row, so that its size does not matter.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="rows">Values in the order of the columns: string, int, decimal, bool, DateOnly, DateTimeOffset or nothing.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DataTooLongException">There are more than <see cref="MostRows"/> rows.</exception>
    Task WriteAsync(DataTable table, IAsyncEnumerable<IReadOnlyList<object?>> rows, Stream target, CancellationToken cancellation);
}

/// <summary>There are more rows than a sheet holds.</summary>
public sealed class DataTooLongException() : Exception($"A sheet holds {IDataWorkbook.MostRows} rows.");
